package se.spegla.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.spegla.attack.Column.Place;

/**
 * Looks for a combination of figures that rests on 1 to threshold - 1 persons: in every round on fewer sheets than the
 * threshold. Person by person either the combination is to leave her out, which takes away all combinations that do
 * not, or she is one of the few. Who looks the same in all figures is in together, so that she is tried once.
 *
 * <p>It is exhaustive: where it finds nothing there is nothing.
 */
final class Search {
    private static final int MOST_STEPS = 200_000;

    /** Sheets of one round that look the same, by the columns that are theirs. */
    private record Alike(int round, List<Place> sheets, int from, int to) {
        int size() {
            return sheets.size();
        }
    }

    private final int threshold;
    private final int rounds;
    private final List<Alike> alike = new ArrayList<>();
    private final long[][] start;
    private int steps;

    Search(List<Row> rows, int threshold) {
        this.threshold = threshold;
        var bySheet = bySheet(rows);
        rounds = bySheet.keySet().stream().mapToInt(Place::round).max().orElse(-1) + 1;
        var columns = new ArrayList<long[]>();
        together(bySheet).forEach((look, sheets) -> {
            int from = columns.size();
            look.columns().forEach(column -> columns.add(column.values()));
            alike.add(new Alike(sheets.get(0).round(), sheets, from, columns.size()));
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

    private record Look(int round, Set<Scaled> columns) {}

    private static Map<Place, Set<Scaled>> bySheet(List<Row> rows) {
        var columns = new LinkedHashMap<Column, long[]>();
        for (int row = 0; row < rows.size(); row++) {
            int number = row;
            rows.get(row).terms().forEach((column, factor) -> columns
                    .computeIfAbsent(column, each -> new long[rows.size()])[number] = Modulo.of(factor));
        }
        var bySheet = new LinkedHashMap<Place, Set<Scaled>>();
        columns.forEach((column, values) -> {
            var scaled = Scaled.of(values);
            bySheet.computeIfAbsent(column.first(), each -> new LinkedHashSet<>()).add(scaled);
            bySheet.computeIfAbsent(column.second(), each -> new LinkedHashSet<>()).add(scaled);
        });
        return bySheet;
    }

    private static Map<Look, List<Place>> together(Map<Place, Set<Scaled>> bySheet) {
        var together = new HashMap<Look, List<Place>>();
        bySheet.forEach((sheet, columns) -> together
                .computeIfAbsent(new Look(sheet.round(), columns), each -> new ArrayList<>()).add(sheet));
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
                if (!inside[one] && counts[alike.get(one).round()] + alike.get(one).size() >= threshold
                        && isIn(left, one)) {
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

    private Optional<Set<Place>> fewWith(int next, long[][] left, int[] counts, boolean[] inside) {
        var more = counts.clone();
        more[alike.get(next).round()] += alike.get(next).size();
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
            all[alike.get(one).round()] += in[one] ? alike.get(one).size() : 0;
        }
        int best = -1;
        for (int one = 0; one < in.length; one++) {
            if (in[one] && all[alike.get(one).round()] >= threshold
                    && (best < 0 || width(one) > width(best))) {
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
                few.addAll(alike.get(one).sheets());
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
