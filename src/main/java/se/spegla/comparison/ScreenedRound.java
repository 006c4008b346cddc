package se.spegla.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;
import se.spegla.scoring.ItemScore;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;
import se.spegla.scoring.ScaleScore.Scored;
import se.spegla.scoring.ScoredSheet;
import se.spegla.statistics.Moments;
import se.spegla.statistics.Sample;

/** The figures of one unit in one round, as far as they may go out. */
public record ScreenedRound(ScoredRound sheets, Screened screened) {
    /** Spreads of completed scores are told to a tenth of a point of the items' sum. */
    private static final double TENTHS = 10;

    /** @param id of a score or an item */
    public Detail detail(String id) {
        return screened.detail(id);
    }

    /** The values of a score, each with its sheet. */
    Column scores(String id) {
        int score = sheets.score(id);
        return Column.of(
                sheets.size(),
                inBase(score, sheet -> sheets.sheet(sheet).score(score) instanceof Scored),
                sheet -> ((Scored) sheets.sheet(sheet).score(score)).value());
    }

    private IntPredicate inBase(int score, IntPredicate having) {
        return screened.isOpen() ? having : sheets.baseOfScore(score)::has;
    }

    /** How many have the score, their mean and spread: as they are told. */
    public Moments moments(String id) {
        var sample = scores(id).sample();
        if (screened.isOpen() || sample.size() == 0) {
            return Moments.of(sample);
        }
        int score = sheets.score(id);
        double scale = definition(score).divisor();
        var base = sheets.baseOfScore(score);
        double mean = sum(score, base, sheet -> true) / scale / base.size();
        double sd = sample.sd().value().orElse(Double.NaN);
        boolean completed = base.sheets().anyMatch(sheet -> !sheets.sheet(sheet).isComplete(score));
        double told = completed ? Math.rint(sd * scale * TENTHS) / TENTHS / scale : sd;
        return new Moments(base.size(), mean, told * told);
    }

    /** The mean of a score over some of its base, from whole sums of its items. */
    double mean(String id, List<Integer> some) {
        int score = sheets.score(id);
        return sum(score, sheets.baseOfScore(score), some::contains)
                / definition(score).divisor()
                / some.size();
    }

    private double sum(int score, Base base, IntPredicate some) {
        return definition(score).terms().stream()
                .mapToLong(term -> base.sum(term, some))
                .sum();
    }

    private Score definition(int score) {
        return sheets.instrument().scores().get(score);
    }

    /** How an item was answered; where only its mean may go out, no more than that is there. */
    ItemRound item(String id) {
        int place = sheets.item(id);
        var item = sheets.instrument().variable(place);
        return screened.isOpen()
                ? described(
                        item, place, IntStream.range(0, sheets.size()).boxed().toList())
                : inBase(item, place);
    }

    /** The values of an item, each with its sheet; only where everything goes out. */
    Column items(String id) {
        int item = sheets.item(id);
        return Column.of(
                sheets.size(),
                sheet -> sheets.sheet(sheet).counts(item),
                sheet -> sheets.sheet(sheet).points(item));
    }

    private ItemRound inBase(Variable item, int place) {
        var base = sheets.baseOfItem(place);
        var of = base.sheets().boxed().toList();
        var told = detail(item.id());
        boolean everybody = item.hasRightAnswer() || base.answered(place) == base.size();
        if (told == Detail.ALL && everybody) {
            return described(item, place, of);
        }
        var answered = of.stream()
                .filter(sheet -> sheets.sheet(sheet).hasAnswered(place))
                .toList();
        if (told == Detail.ALL) {
            return described(item, place, answered);
        }
        var mean = new Moments(base.size(), (double) base.sum(place) / base.size(), Double.NaN);
        var some = described(item, place, answered);
        return told == Detail.COARSE
                ? some.withMoments(mean)
                : new ItemRound(mean, 0, 0, item.hasRightAnswer() ? (int) base.sum(place) : 0, Map.of());
    }

    private ItemRound described(Variable item, int place, List<Integer> some) {
        int missing = 0;
        int unknown = 0;
        int positive = 0;
        for (int index : some) {
            var sheet = sheets.sheet(index);
            missing += isMissing(sheet.item(place)) ? 1 : 0;
            unknown += isUnknown(sheet.item(place)) ? 1 : 0;
            positive += sheet.counts(place) && item.isPositive(sheet.points(place)) ? 1 : 0;
        }
        var points = Sample.of(some.stream()
                .map(sheets::sheet)
                .filter(sheet -> sheet.counts(place))
                .mapToDouble(sheet -> sheet.points(place))
                .toArray());
        return new ItemRound(Moments.of(points), missing, unknown, positive, counts(item, place, some));
    }

    /** On an item without a right answer "don't know" is a missing answer. */
    private static boolean isMissing(ItemScore score) {
        return score instanceof NotCounted || score instanceof CountedAsWrong wrong && wrong.gap() == Gap.MISSING;
    }

    private static boolean isUnknown(ItemScore score) {
        return score instanceof CountedAsWrong wrong && wrong.gap() == Gap.UNKNOWN;
    }

    private Map<Integer, Integer> counts(Variable item, int place, List<Integer> some) {
        var counts = new LinkedHashMap<Integer, Integer>();
        item.scale().options().forEach(option -> counts.put(option.value(), 0));
        some.stream()
                .map(sheets::sheet)
                .map(sheet -> sheet.answer(place))
                .filter(answer -> answer.isPresent())
                .forEach(answer -> counts.merge(answer.getAsInt(), 1, Integer::sum));
        return counts;
    }

    /** How many sheets the score's figures are about. */
    int base(String id) {
        return sheets.baseOfScore(sheets.score(id)).size();
    }

    /** Those of them on which all items of the score count. */
    List<ScoredSheet> complete(String id) {
        int score = sheets.score(id);
        return sheets.baseOfScore(score)
                .sheets()
                .mapToObj(sheets::sheet)
                .filter(sheet -> sheet.isComplete(score))
                .toList();
    }
}
