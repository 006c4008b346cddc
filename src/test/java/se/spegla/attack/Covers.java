package se.spegla.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.spegla.attack.Publisher.Publication;
import se.spegla.instrument.Instrument;

/**
 * Looks for a hidden item whose neighbours say why it is hidden. Where nobody left out anything an item is hidden because
 * of its answers, and must go with others that were settled before anybody answered.
 */
final class Covers {
    private Covers() {}

    static List<String> in(Publication publication, UnitSheets unit) {
        var found = new ArrayList<String>();
        var shown = Shown.of(publication, unit.name());
        for (int round = 0; round < unit.rounds(); round++) {
            for (var base : AnswerBase.of(unit, round)) {
                // what was told before may have been over sheets that now do not count: then it is who skipped what
                // that hides
                boolean isAll = publication.before().isEmpty()
                        || base.size() == unit.sheets(round).size();
                boolean hasGaps = base.sheets().stream()
                        .anyMatch(sheet -> base.block().items().stream().anyMatch(item -> !sheet.answered(item)));
                if (isAll
                        && !hasGaps
                        && base.size() >= publication.organisation().threshold()) {
                    look(unit.name(), base, shown, found);
                }
            }
        }
        return found;
    }

    private static void look(String unit, AnswerBase base, Shown shown, List<String> found) {
        groups(base.block().instrument()).stream()
                .map(group ->
                        group.stream().filter(base.block().items()::contains).toList())
                .forEach(group -> {
                    var hidden = group.stream()
                            .filter(item -> shown.item(
                                            base.round(), base.item(item).id())
                                    .isEmpty())
                            .toList();
                    if (!hidden.isEmpty() && hidden.size() < group.size()) {
                        found.add(unit + " round " + base.round() + ": of the items " + group + " only " + hidden
                                + " are hidden");
                    }
                });
    }

    /** Twos of each item's smallest score, in the file's order; an odd last one joins the two before it. */
    static List<List<Integer>> groups(Instrument instrument) {
        var byScore = new LinkedHashMap<Integer, List<Integer>>();
        IntStream.range(0, instrument.variables().size())
                .filter(item -> !instrument.variable(item).background())
                .forEach(item -> byScore.computeIfAbsent(smallest(instrument, item), score -> new ArrayList<>())
                        .add(item));
        var groups = new ArrayList<List<Integer>>();
        byScore.values().forEach(items -> {
            for (int at = 0; at < items.size(); at += 2) {
                boolean isOdd = at + 1 == items.size();
                if (isOdd && at > 0) {
                    groups.get(groups.size() - 1).add(items.get(at));
                } else {
                    groups.add(new ArrayList<>(items.subList(at, Math.min(at + 2, items.size()))));
                }
            }
        });
        return groups;
    }

    private static int smallest(Instrument instrument, int item) {
        var sizes = new LinkedHashMap<Integer, Integer>();
        IntStream.range(0, instrument.scores().size()).forEach(score -> {
            var items = new TreeSet<>(instrument.scores().get(score).variables().stream()
                    .map(instrument.variables()::indexOf)
                    .toList());
            if (items.contains(item)) {
                sizes.put(score, items.size());
            }
        });
        return sizes.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
