package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.attack.Publisher.Publication;
import se.spegla.attack.Publisher.Release;
import se.spegla.disclosure.Released;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedUnit;

/** Looks for what an edition shows that an earlier one of the same rounds withheld: whoever has both has more than either was proved to tell. */
final class Editions {
    private Editions() {}

    static List<String> in(Publication publication) {
        var all = Stream.concat(publication.before().stream(), publication.releases().stream())
                .toList();
        var found = new ArrayList<String>();
        IntStream.range(0, all.size())
                .forEach(later -> all.subList(0, later).stream()
                        .filter(earlier -> earlier.of().equals(all.get(later).of()))
                        .forEach(earlier -> all.get(later).figures().units().forEach(unit -> {
                            var more = told(unit);
                            more.removeAll(told(earlier, unit.name()));
                            if (!more.isEmpty()) {
                                found.add(unit.name() + ": an edition before did not tell of rounds " + earlier.of()
                                        + " " + more);
                            }
                        })));
        return found;
    }

    private static Set<String> told(Release release, String unit) {
        return release.figures().units().stream()
                .filter(each -> each.name().equals(unit))
                .findFirst()
                .map(Editions::told)
                .orElseGet(TreeSet::new);
    }

    private static Set<String> told(ReleasedUnit unit) {
        var told = new TreeSet<String>();
        unit.scores().forEach(score -> {
            add(told, score.score() + " before", score.baseline());
            add(told, score.score() + " after", score.followUp());
            score.linked().ifPresent(linked -> told.add(score.score() + " linked"));
        });
        unit.items().forEach(item -> {
            addItem(told, item.item() + " before", item.baseline());
            addItem(told, item.item() + " after", item.followUp());
        });
        return told;
    }

    private static void add(Set<String> told, String name, Released<ReleasedSummary> figures) {
        figures.value().ifPresent(known -> {
            told.add(name);
            known.sd().ifPresent(sd -> told.add(name + " SD"));
        });
    }

    private static void addItem(Set<String> told, String name, Released<ReleasedItem.Round> figures) {
        figures.value().ifPresent(known -> {
            told.add(name);
            if (!known.counts().isEmpty()) {
                told.add(name + " bars");
            }
        });
    }
}
