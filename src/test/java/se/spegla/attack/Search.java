package se.spegla.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.spegla.attack.Column.Place;

/**
 * Looks for a combination of figures that rests on 1 to threshold - 1 persons: on persons of whom in every round fewer
 * than the threshold were there. Person by person either the combination is to leave her out, which takes away all
 * combinations that do not, or she is one of the few. Who looks the same in all figures is in together, so that she is
 * tried once.
 *
 * <p>It is exhaustive: where it finds nothing there is nothing.
 */
final class Search {
    private static final int MOST_STEPS = 200_000;

    /** Persons who were there in the same rounds and look the same, by the columns that are theirs. */
    private record Alike(Set<Integer> rounds, List<Set<Place>> persons, int from, int to) {
        int size() {
            return persons.size();
        }
    }

    private final int threshold;
    private final int rounds;
    private final List<Alike> alike = new ArrayList<>();
    private final long[][] start;
    private int steps;

    Search(List<Row> rows, People people, int threshold) {
        this.threshold = threshold;
        var byPerson = byPerson(rows, people);
        rounds = byPerson.keySet().stream().flatMap(Set::stream).mapToInt(Place::round).max().orElse(-1) + 1;
        var columns = new ArrayList<long[]>();
        together(byPerson).forEach((look, persons) -> {
            int from = columns.size();
            look.columns().forEach(column -> columns.add(column.values()));
            alike.add(new Alike(look.rounds(), persons, from, columns.size()));
        });
        start = new long[rows.size()][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < start.length; row++) {
                start[row][column] = columns.get(column)[row];
            }
        }
    }

    /** A column, scaled so that its first figure is 1. */
    private record Scaled(long[] values) {
        static Scaled of(long[] column) {
            long first = Arrays.stream(column).filter(value -> value != 0).findFirst().orElseThrow();
            long by = Modulo.inverse(first);
            return new Scaled(Arrays.stream(column).map(value -> value * by % Modulo.PRIME).toArray());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Scaled that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    private record Look(Set<Integer> rounds, Set<Scaled> columns) {}

    private static Map<Set<Place>, Set<Scaled>> byPerson(List<Row> rows, People people) {
        var columns = new LinkedHashMap<Column, long[]>();
        for (int row = 0; row < rows.size(); row++) {
            int number = row;
            rows.get(row).terms().forEach((column, factor) -> columns
                    .computeIfAbsent(column, each -> new long[rows.size()])[number] = Modulo.of(factor));
        }
        var byPerson = new LinkedHashMap<Set<Place>, Set<Scaled>>();
        columns.forEach((column, values) -> {
            var scaled = Scaled.of(values);
            Stream.of(column.first(), column.second()).map(people::sheetsWith).forEach(person ->
                    byPerson.computeIfAbsent(person, each -> new LinkedHashSet<>()).add(scaled));
        });
        return byPerson;
    }

    private static Map<Look, List<Set<Place>>> together(Map<Set<Place>, Set<Scaled>> byPerson) {
        var together = new LinkedHashMap<Look, List<Set<Place>>>();
        byPerson.forEach((person, columns) -> together.computeIfAbsent(
                new Look(People.rounds(person), columns), each -> new ArrayList<>()).add(person));
        return together;
    }

    /** The sheets of the few, where there is a combination that rests on them alone. */
    Optional<Set<Place>> few() {
        return few(start, new int[rounds], new boolean[alike.size()]);
    }

    /** @param inside whether those are taken to be among the few */
    private Optional<Set<Place>> few(long[][] combinations, int[] counts, boolean[] inside) {
        if (++steps > MOST_STEPS) {
            throw new IllegalStateException("more than " + MOST_STEPS + " steps");
        }
        var left = combinations;
        int next = -1;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int one = 0; one < alike.size(); one++) {
                if (!inside[one] && isEnough(counts, one) && isIn(left, one)) {
                    left = without(left, one);
                    moved = true;
                }
            }
        }
        left = independent(left);
        if (left.length == 0) {
            return Optional.empty();
        }
        next = next(left, counts, inside);
        if (next < 0) {
            return Optional.of(inside(left));
        }
        var outside = few(without(left, next), counts, inside);
        return outside.isPresent() ? outside : fewWith(next, left, counts, inside);
    }

    /** Whether with these in some round there are too many to be few. */
    private boolean isEnough(int[] counts, int one) {
        return alike.get(one).rounds().stream()
                .anyMatch(round -> counts[round] + alike.get(one).size() >= threshold);
    }

    private void add(int[] counts, int one) {
        alike.get(one).rounds().forEach(round -> counts[round] += alike.get(one).size());
    }

    private Optional<Set<Place>> fewWith(int next, long[][] left, int[] counts, boolean[] inside) {
        var more = counts.clone();
        add(more, next);
        var with = inside.clone();
        with[next] = true;
        return few(left, more, with);
    }

    /** Somebody of a round in which there are still too many; the one whose leaving takes away most. */
    private int next(long[][] left, int[] counts, boolean[] inside) {
        var all = counts.clone();
        var in = new boolean[alike.size()];
        for (int one = 0; one < in.length; one++) {
            in[one] = !inside[one] && isIn(left, one);
            if (in[one]) {
                add(all, one);
            }
        }
        int best = -1;
        for (int one = 0; one < in.length; one++) {
            boolean isTooMany = alike.get(one).rounds().stream().anyMatch(round -> all[round] >= threshold);
            if (in[one] && isTooMany && (best < 0 || width(one) > width(best))) {
                best = one;
            }
        }
        return best;
    }

    private int width(int one) {
        return alike.get(one).to() - alike.get(one).from();
    }

    private Set<Place> inside(long[][] left) {
        var few = new LinkedHashSet<Place>();
        for (int one = 0; one < alike.size(); one++) {
            if (isIn(left, one)) {
                alike.get(one).persons().forEach(few::addAll);
            }
        }
        return few;
    }

    private boolean isIn(long[][] combinations, int one) {
        for (var combination : combinations) {
            for (int column = alike.get(one).from(); column < alike.get(one).to(); column++) {
                if (combination[column] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Those combinations that leave these sheets out. */
    private long[][] without(long[][] combinations, int one) {
        return Elimination.of(combinations, alike.get(one).from(), alike.get(one).to()).rest();
    }

    private long[][] independent(long[][] combinations) {
        return combinations.length == 0 ? combinations
                : Elimination.of(combinations, 0, combinations[0].length).pivots();
    }
}
