package se.spegla.disclosure.screen;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.spegla.comparison.Detail;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;

/**
 * Takes away, of what may go out of a unit's round, what would tell how everybody answered, or everybody but the reader: with a cover
 * that the questionnaire fixes, until nothing that is hidden comes back from what is left.
 */
final class Extremes {
    private final RoundDetails details;
    private final ItemGroups groups;

    Extremes(RoundDetails details) {
        this.details = details;
        this.groups = ItemGroups.of(details.instrument(), details.policy().hiddenTogether());
    }

    void takeAway() {
        details.instrument().scores().forEach(this::takeAway);
        details.instrument().measured().stream()
                .filter(item -> details.of(item).hasMean() && tells(item))
                .toList()
                .forEach(item -> details.hide(groups.of(item)));
        if (details.policy().holdsHiddenAgainstOut()) {
            new Cover(details, groups).close();
        }
        keepSheetsOpen();
    }

    private void takeAway(Score score) {
        if (!details.of(score).hasMean()) {
            return;
        }
        var telling = telling(score);
        if (telling.tells()) {
            details.put(score, Detail.NOTHING);
        } else if (details.policy().guardsSpread() && telling.isNarrow()) {
            details.put(score, Detail.MEAN);
        }
    }

    /** In points of the items, whether the score is their sum or their mean. */
    private Telling telling(Score score) {
        var base = details.base(score);
        var terms = score.terms();
        return new Telling(
                terms.stream().mapToLong(base::sum).sum(),
                base.sheets()
                        .mapToDouble(sheet -> terms.stream()
                                .mapToDouble(term -> base.value(sheet, term))
                                .sum())
                        .toArray(),
                base.sheets().mapToDouble(sheet -> details.most(sheet, terms)).toArray(),
                terms.stream().mapToInt(Term::lowest).sum(),
                terms.stream().mapToInt(Term::highest).sum(),
                Telling.POINT,
                details.policy().countsTheReader());
    }

    private boolean tells(Variable item) {
        var base = details.base(item);
        boolean overAll = details.isOverAll(item);
        var sheets = (overAll ? base.sheets() : details.answered(item)).toArray();
        var own = IntStream.of(sheets)
                .mapToDouble(sheet -> base.value(sheet, item.alone()))
                .toArray();
        var most = IntStream.of(sheets)
                .mapToDouble(sheet -> details.most(sheet, List.of(item.alone())))
                .toArray();
        double sum = overAll ? base.sum(item.alone()) : DoubleStream.of(own).sum();
        boolean two = item.highest() - item.lowest() == 1;
        return new Telling(
                                sum,
                                own,
                                most,
                                item.lowest(),
                                item.highest(),
                                two ? 0 : Telling.POINT,
                                details.policy().countsTheReader())
                        .tells()
                || details.of(item) != Detail.MEAN && isNearlyOneOption(item);
    }

    private boolean isNearlyOneOption(Variable item) {
        int most = details.counts(item).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return most >= details.answered(item).count() - (details.policy().countsTheReader() ? 1 : 0);
    }

    /** While only one set of sheets fits what is shown, the next group that shows how answers lie goes. */
    private void keepSheetsOpen() {
        for (var group : groups.groups()) {
            if (details.items(Detail.ALL).isEmpty() || isOpen()) {
                return;
            }
            group.items().stream()
                    .filter(item -> details.of(item) == Detail.ALL)
                    .forEach(details::hideBars);
        }
    }

    private boolean isOpen() {
        var scores = details.instrument().scores().stream()
                .filter(score -> details.of(score).hasMean())
                .map(Score::id)
                .collect(Collectors.toSet());
        var hidden = details.items(Detail.NOTHING);
        var loose = new HashSet<>(hidden);
        loose.addAll(details.items(Detail.MEAN));
        return new OpenSheets(details.round(), details.instrument(), scores, hidden, loose).isOpen();
    }
}
