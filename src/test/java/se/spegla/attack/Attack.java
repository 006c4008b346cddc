package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.spegla.attack.Publisher.Publication;

/**
 * Has all that was told of an organisation, and looks for what tells of a person: figures that together rest on 1 to
 * threshold - 1 persons, sums that say what everybody answered, hidden sums that come back.
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
        publication.organisation().units().forEach(attack::unit);
        attack.breaks.addAll(InPlainSight.of(publication));
        attack.breaks.addAll(Together.in(publication));
        return attack;
    }

    private void unit(DrawnOrganisation.DrawnUnit drawn) {
        var sheets = new UnitSheets(publication.organisation(), drawn);
        var notes = Reader.of(publication, sheets);
        notes.faults().forEach(fault -> faults.add(drawn.name() + ": " + fault));
        notes.byBlock().values().forEach(rows -> Remainders.in(rows)
                .forEach(found -> breaks.add(drawn.name() + ": " + found)));
        notes.byBlock().values().forEach(rows -> connected(rows).forEach(together -> Combination
                .of(together, publication.organisation().threshold())
                .ifPresent(found -> breaks.add(drawn.name() + ": " + found))));
        breaks.addAll(Extremes.in(publication, sheets));
        breaks.addAll(Covers.in(publication, sheets));
        breaks.addAll(Narrowing.in(publication, sheets));
    }

    /** Rows of rounds that some row ties together. */
    private static List<List<Row>> connected(List<Row> rows) {
        var groups = new ArrayList<TreeSet<Integer>>();
        for (var row : rows) {
            var rounds = rounds(row);
            var touching = groups.stream().filter(group -> group.stream().anyMatch(rounds::contains)).toList();
            groups.removeAll(touching);
            touching.forEach(rounds::addAll);
            groups.add(rounds);
        }
        return groups.stream().map(group -> rows.stream()
                .filter(row -> group.contains(rounds(row).first())).toList()).toList();
    }

    private static TreeSet<Integer> rounds(Row row) {
        var rounds = row.terms().keySet().stream().map(column -> column.first().round())
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
