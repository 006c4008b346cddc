package se.spegla.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which sets of 1 to threshold - 1 persons of a unit's round can be set apart: the groups and any two of them, all of
 * the unit, and those who have one thing and lack another, be it an item, a score or a link.
 */
record FewPersons(Sheets sheets, List<Group> groups, int threshold) {
    Set<List<Group>> sets() {
        var sets = new LinkedHashSet<List<Group>>();
        for (var one : groups) {
            add(sets, List.of(one));
            groups.subList(0, groups.indexOf(one)).forEach(other -> add(sets, List.of(other, one)));
        }
        var traits = traits();
        traits.forEach(having -> traits.forEach(lacking ->
                add(sets, groups.stream().filter(having.and(lacking.negate())).toList())));
        return sets;
    }

    private void add(Set<List<Group>> sets, List<Group> some) {
        if (!some.isEmpty() && size(some) < threshold) {
            sets.add(some);
        }
    }

    private List<Predicate<Group>> traits() {
        var traits = new ArrayList<Predicate<Group>>();
        traits.add(group -> true);
        traits.add(group -> false);
        IntStream.range(0, sheets.instrument().items().size()).forEach(item -> traits.add(group -> group.has(item)));
        IntStream.range(0, sheets.instrument().scores().size())
                .forEach(score -> traits.add(group -> sheets.hasScore(group, score)));
        groups.stream().flatMap(group -> group.partners().keySet().stream()).distinct()
                .forEach(round -> traits.add(group -> group.partners().containsKey(round)));
        return traits;
    }

    static int size(List<Group> some) {
        return some.stream().mapToInt(Group::size).sum();
    }
}
