package se.spegla.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.spegla.attack.Publication.Release;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedChange;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.instrument.Item;

/** Reads what is told of a unit's item in a round, and of its change. */
final class ItemReading {
    private final Sheets sheets;
    private final Sums sums;
    private final Notebook notebook;
    private final int threshold;
    private final Map<String, Integer> items = new HashMap<>();

    ItemReading(Sheets sheets, Notebook notebook, int threshold) {
        this.sheets = sheets;
        this.sums = sheets.sums();
        this.notebook = notebook;
        this.threshold = threshold;
        sheets.instrument().items().forEach(item -> items.put(item.id(), items.size()));
    }

    void read(Release release, ReleasedUnit unit, ReleasedItem item) {
        int place = items.get(item.item());
        var name = unit.key() + " " + release.of() + " " + item.item();
        read(name + " baseline", place, unit.key(), release.of().get(0), unit.baseline(), item.baseline());
        if (release.of().size() == 2) {
            read(name + " follow-up", place, unit.key(), release.of().get(1), unit.followUp(), item.followUp());
            var before = sheets.groups(unit.key(), release.of().get(0));
            var after = sheets.groups(unit.key(), release.of().get(1));
            item.change().value().ifPresent(known -> read(name, place, before, after, known));
            item.proportion().ifPresent(known -> notebook.add(
                    name + " share", change(before, after, place), Precision.hundredths(known.estimate())));
        }
    }

    private Map<Unknown, Double> change(List<Group> before, List<Group> after, int item) {
        return Notebook.change(sums.item(before, item), sheets.withItem(before, item),
                sums.item(after, item), sheets.withItem(after, item));
    }

    private void read(String name, int item, List<Group> before, List<Group> after, ReleasedChange change) {
        notebook.add(name + " change", change(before, after, item), ScoreReading.estimate(change));
        if (change.method() == ReleasedChange.Method.WELCH && change.se().isPresent()) {
            notebook.add(name + " error", Notebook.error(
                            sums.itemVariance(before, item), sheets.withItem(before, item),
                            sums.itemVariance(after, item), sheets.withItem(after, item)),
                    Precision.hundredths(change.se().getAsDouble()).squared());
        }
    }

    private void read(
            String name, int place, String unit, int round, Released<ReleasedUnit.Participation> part,
            Released<ReleasedItem.Round> told) {
        if (!told.isShown()) {
            return;
        }
        var figures = told.value().orElseThrow();
        var item = sheets.instrument().items().get(place);
        var some = sheets.groups(unit, round);
        var subject = Equation.subject(unit, round, item.id());
        if (figures.coarse()) {
            int answers = part.value().orElseThrow().answers();
            new CoarseShares(item, figures.shares(), answers, threshold).sums()
                    .ifPresent(open -> notebook.add(name + " coarse", subject, sums.item(some, place), open));
        } else {
            read(name, subject, some, place, figures.counts());
        }
    }

    /** Of a distribution sum, squares and spread are known to the last digit. */
    private void read(String name, String subject, List<Group> some, int place, Map<Integer, Integer> counts) {
        var item = sheets.instrument().items().get(place);
        int n = sheets.withItem(some, place);
        double sum = sum(item, counts, 1);
        double squares = sum(item, counts, 2);
        notebook.add(name + " counts", subject, sums.item(some, place), Range.around(sum, 0));
        notebook.add(name + " squares", subject, sums.itemSquares(some, place), Range.around(squares, 0));
        notebook.add(name + " spread", subject, sums.itemVariance(some, place),
                Range.around((squares - sum * sum / n) / (n - 1), 0));
    }

    private static double sum(Item item, Map<Integer, Integer> counts, int power) {
        return item.scale().options().stream().filter(option -> option.counts())
                .mapToDouble(option -> counts.getOrDefault(option.value(), 0)
                        * Math.pow(Reading.points(item, option.value()), power))
                .sum();
    }
}
