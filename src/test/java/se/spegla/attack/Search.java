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
 * <p>What could be combined of figures that were told before does not count; it may be a part of what does.
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
    private final int width;
    private int steps;

    /** @param before those that were told before */
    Search(List<Row> before, List<Row> more, People people, int threshold) {
        this.threshold = threshold;
        var rows = Stream.concat(before.stream(), more.stream()).toList();
        var byPerson = byPerson(rows, people);
        rounds = byPerson.keySet().stream()
                        .flatMap(Set::stream)
                        .mapToInt(Place::round)
                        .max()
                        .orElse(-1)
                + 1;
        var columns = new ArrayList<long[]>();
        together(byPerson).forEach((look, persons) -> {
            int from = columns.size();
            columns.addAll(List.of(look.span().columns()));
            alike.add(new Alike(look.rounds(), persons, from, columns.size()));
        });
        width = columns.size();
        var all = new long[rows.size()][width];
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < all.length; row++) {
                all[row][column] = columns.get(column)[row];
            }
        }
        start = Elimination.independent(all).stream()
                .map(row -> marked(all[row], row < before.size(), row, all.length))
                .toArray(long[][]::new);
    }

    /** What is new has a mark of its own: a combination without marks was possible before. */
    private static long[] marked(long[] row, boolean isBefore, int number, int rows) {
        var marked = Arrays.copyOf(row, row.length + rows);
        marked[row.length + number] = isBefore ? 0 : 1;
        return marked;
    }

    /**
     * What the columns of a person span, in the one form that stands for it: a combination of rows leaves a person out where
     * it is 0 in all columns, or in these few.
     */
    private record Span(long[][] columns) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Span that && Arrays.deepEquals(columns, that.columns);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(columns);
        }
    }

    private record Look(Set<Integer> rounds, Span span) {}

    private static Map<Set<Place>, Span> byPerson(List<Row> rows, People people) {
        var columns = new LinkedHashMap<Set<Place>, Map<Column, Map<Integer, Fraction>>>();
        for (int row = 0; row < rows.size(); row++) {
            int number = row;
            rows.get(row)
                    .terms()
                    .forEach((column, factor) -> Stream.of(column.first(), column.second())
                            .map(people::sheetsWith)
                            .distinct()
                            .forEach(person -> columns.computeIfAbsent(person, each -> new LinkedHashMap<>())
                                    .computeIfAbsent(column, each -> new LinkedHashMap<>())
                                    .put(number, factor)));
        }
        var byPerson = new LinkedHashMap<Set<Place>, Span>();
        columns.forEach((person, its) -> byPerson.put(
                person,
                new Span(Elimination.reduced(its.values().stream().map(column -> written(column, rows.size()))))));
        return byPerson;
    }

    private static long[] written(Map<Integer, Fraction> column, int rows) {
        var written = new long[rows];
        column.forEach((row, factor) -> written[row] = Modulo.of(factor));
        return written;
    }

    private static Map<Look, List<Set<Place>>> together(Map<Set<Place>, Span> byPerson) {
        var together = new LinkedHashMap<Look, List<Set<Place>>>();
        byPerson.forEach((person, span) -> together.computeIfAbsent(
                        new Look(People.rounds(person), span), each -> new ArrayList<>())
                .add(person));
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
        if (Arrays.stream(left).noneMatch(this::isNew)) {
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
        return Elimination.of(
                        combinations, alike.get(one).from(), alike.get(one).to())
                .rest();
    }

    private boolean isNew(long[] combination) {
        return Arrays.stream(combination, width, combination.length).anyMatch(mark -> mark != 0);
    }

    private long[][] independent(long[][] combinations) {
        return Elimination.of(combinations, 0, width).pivots();
    }
}
