package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.attack.Publisher.Publication;

/**
 * Has all that was told of an organisation, and looks for what tells of a person: figures that together rest on 1 to
 * threshold - 1 persons, sums that say what everybody answered, hidden sums that come back, own sums that are left little room.
 */
final class Attack {
    private final Publication publication;
    private final List<String> faults = new ArrayList<>();
    private final List<String> breaks = new ArrayList<>();

    private Attack(Publication publication) {
        this.publication = publication;
    }

    static Attack on(Publication publication) {
        var attack = new Attack(publication);
        publication.organisation().units().parallelStream()
                .map(attack::unit)
                .toList()
                .forEach(found -> {
                    attack.faults.addAll(found.faults());
                    attack.breaks.addAll(found.breaks());
                });
        attack.breaks.addAll(InPlainSight.of(publication));
        attack.breaks.addAll(Together.in(publication));
        attack.breaks.addAll(Editions.in(publication));
        return attack;
    }

    private record Found(List<String> faults, List<String> breaks) {}

    private Found unit(DrawnOrganisation.DrawnUnit drawn) {
        var sheets = new UnitSheets(publication.organisation(), drawn);
        var notes = Reader.of(publication, sheets);
        var before = FirstRules.read(publication, sheets);
        var found = new ArrayList<String>();
        notes.byBlock().forEach((block, rows) -> {
            found.addAll(Remainders.in(rows));
            var old = before.byBlock().getOrDefault(block, List.of());
            connected(Stream.concat(old.stream(), rows.stream()).toList())
                    .forEach(together -> Combination.of(
                                    together.stream().filter(old::contains).toList(),
                                    together.stream()
                                            .filter(row -> !old.contains(row))
                                            .toList(),
                                    sheets.people(),
                                    publication.organisation().threshold())
                            .ifPresent(combination -> found.add(combination.toString())));
        });
        found.addAll(Extremes.in(publication, sheets));
        found.addAll(Covers.in(publication, sheets));
        found.addAll(Narrowing.in(publication, sheets));
        found.addAll(OwnSums.in(publication, sheets));
        return new Found(
                named(
                        drawn,
                        Stream.concat(notes.faults().stream(), before.faults().stream())
                                .toList()),
                named(drawn, found));
    }

    private static List<String> named(DrawnOrganisation.DrawnUnit unit, List<String> found) {
        return found.stream().map(each -> unit.name() + ": " + each).toList();
    }

    /** Rows of rounds that some row ties together. */
    private static List<List<Row>> connected(List<Row> rows) {
        var groups = new ArrayList<TreeSet<Integer>>();
        for (var row : rows) {
            var rounds = rounds(row);
            var touching = groups.stream()
                    .filter(group -> group.stream().anyMatch(rounds::contains))
                    .toList();
            groups.removeAll(touching);
            touching.forEach(rounds::addAll);
            groups.add(rounds);
        }
        return groups.stream()
                .map(group -> rows.stream()
                        .filter(row -> group.contains(rounds(row).first()))
                        .toList())
                .toList();
    }

    private static TreeSet<Integer> rounds(Row row) {
        var rounds = row.terms().keySet().stream()
                .map(column -> column.first().round())
                .collect(Collectors.toCollection(TreeSet::new));
        row.terms().keySet().forEach(column -> rounds.add(column.second().round()));
        return rounds;
    }

    /** Figures that are not what they were taken for: then nothing is proved. */
    List<String> faults() {
        return faults;
    }

    List<String> breaks() {
        return breaks;
    }
}
