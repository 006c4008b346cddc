package se.spegla.comparison;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.spegla.comparison.figures.ItemRound;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.scoring.ItemScore;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;
import se.spegla.scoring.Score.Scored;
import se.spegla.scoring.ScoredSheet;
import se.spegla.scoring.Scorer;
import se.spegla.statistics.Sample;

/** The scored sheets of one unit in one round. Scores and items are named by their place in the instrument. */
public final class ScoredRound {
    private final Instrument instrument;
    private final Scorer scorer;
    private final List<ScoredSheet> sheets;

    /** @param scorer of the same instrument */
    public ScoredRound(Instrument instrument, Scorer scorer, RoundSheets round) {
        this.instrument = instrument;
        this.scorer = scorer;
        this.sheets = round.sheets().stream().map(sheet -> scorer.score(sheet.response())).toList();
    }

    /** How many sheets there are. */
    public int size() {
        return sheets.size();
    }

    /** Whether the item has a score on this sheet. */
    public boolean counts(int sheet, int item) {
        return sheets.get(sheet).counts(item);
    }

    /**
     * The item's score on this sheet, after reversing.
     *
     * @throws IllegalStateException where it does not count
     */
    public int points(int sheet, int item) {
        return sheets.get(sheet).points(item);
    }

    /** Whether the sheet has no answer to any item. */
    public boolean isBlank(int sheet) {
        return sheets.get(sheet).isBlank();
    }

    /** Which of the sheets have this score. */
    public BitSet having(int score) {
        var having = new BitSet();
        IntStream.range(0, sheets.size()).filter(i -> sheets.get(i).score(score) instanceof Scored)
                .forEach(having::set);
        return having;
    }

    /** How many sheets lack an item of this score, whether they have the score or not. */
    public int incomplete(int score) {
        return sheets.size() - complete(score).size();
    }

    /** The values of a score over the sheets that have it. */
    public Sample sample(int score) {
        return score(score).sample();
    }

    /** How an item was answered. */
    public ItemRound describe(int item) {
        return describe(item, item(item));
    }

    Column score(int score) {
        var scores = sheets.stream().map(sheet -> sheet.score(score)).toList();
        return Column.of(scores.size(),
                sheet -> scores.get(sheet) instanceof Scored,
                sheet -> ((Scored) scores.get(sheet)).value());
    }

    Column item(int item) {
        return Column.of(sheets.size(),
                sheet -> sheets.get(sheet).counts(item),
                sheet -> sheets.get(sheet).points(item));
    }

    /** The sheets on which all items of the score count. */
    List<ScoredSheet> complete(int score) {
        return sheets.stream().filter(sheet -> sheet.isComplete(score)).toList();
    }

    ItemRound describe(int item, Column column) {
        int missing = 0;
        int unknown = 0;
        int positive = 0;
        for (var sheet : sheets) {
            missing += isMissing(sheet.item(item)) ? 1 : 0;
            unknown += isUnknown(sheet.item(item)) ? 1 : 0;
            positive += sheet.counts(item) && scorer.isPositive(item, sheet.points(item)) ? 1 : 0;
        }
        var counts = counts(instrument.items().get(item), item);
        return new ItemRound(column.sample(), sheets.size(), missing, unknown, positive, counts);
    }

    /** On an item without a right answer "don't know" is a missing answer. */
    private static boolean isMissing(ItemScore score) {
        return score instanceof NotCounted || score instanceof CountedAsWrong wrong && wrong.gap() == Gap.MISSING;
    }

    private static boolean isUnknown(ItemScore score) {
        return score instanceof CountedAsWrong wrong && wrong.gap() == Gap.UNKNOWN;
    }

    private Map<Integer, Integer> counts(Item item, int index) {
        var options = item.scale().options();
        var numbers = new int[options.size()];
        for (var sheet : sheets) {
            var answer = sheet.answer(index);
            if (answer.isPresent()) {
                numbers[scorer.option(index, answer.getAsInt())]++;
            }
        }
        var counts = new LinkedHashMap<Integer, Integer>();
        for (int i = 0; i < numbers.length; i++) {
            counts.put(options.get(i).value(), numbers[i]);
        }
        return counts;
    }
}
