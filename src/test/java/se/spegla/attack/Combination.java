package se.spegla.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.spegla.attack.Column.Place;

/** Figures, each so many times, that together rest on a few persons. */
record Combination(Map<Row, Fraction> figures, Set<Place> few) {
    /** One that there is among these rows, if there is one. */
    static Optional<Combination> of(List<Row> rows, People people, int threshold) {
        return of(List.of(), rows, people, threshold);
    }

    /** One that was not possible with what was told before. */
    static Optional<Combination> of(List<Row> before, List<Row> more, People people, int threshold) {
        return new Search(before, more, people, threshold).few().map(few -> of(before, more, few));
    }

    /** How the figures must be taken so that nothing is left but these sheets. */
    private static Combination of(List<Row> before, List<Row> more, Set<Place> few) {
        var rows = Stream.concat(before.stream(), more.stream()).toList();
        var outside = new HashMap<Column, Integer>();
        var inside = new HashMap<Column, Integer>();
        rows.forEach(row -> row.terms().keySet().forEach(column -> {
            var side = few.contains(column.first()) && few.contains(column.second()) ? inside : outside;
            side.putIfAbsent(column, side.size());
        }));
        int columns = outside.size() + inside.size();
        var matrix = new long[rows.size()][columns + rows.size()];
        for (int row = 0; row < matrix.length; row++) {
            var line = matrix[row];
            rows.get(row)
                    .terms()
                    .forEach((column, factor) -> line[
                                    outside.containsKey(column)
                                            ? outside.get(column)
                                            : outside.size() + inside.get(column)] =
                            Modulo.of(factor));
            line[columns + row] = 1;
        }
        var left = Elimination.of(matrix, 0, outside.size()).rest();
        var inFew = Elimination.of(left, outside.size(), columns).pivots();
        var best = Arrays.stream(inFew)
                .filter(row ->
                        Arrays.stream(row, columns + before.size(), row.length).anyMatch(times -> times != 0))
                .findFirst()
                .orElseThrow();
        var figures = new HashMap<Row, Fraction>();
        for (int row = 0; row < rows.size(); row++) {
            if (best[columns + row] != 0) {
                figures.put(rows.get(row), Modulo.fraction(best[columns + row]));
            }
        }
        return new Combination(figures, few);
    }

    private double sum(java.util.function.ToDoubleFunction<Row> of) {
        return figures.entrySet().stream()
                .mapToDouble(one -> one.getValue().value() * of.applyAsDouble(one.getKey()))
                .sum();
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        figures.forEach((row, times) -> parts.add(times + " x " + row.figure()));
        return String.join(" + ", new TreeSet<>(parts)) + " rests on " + few + ": "
                + sum(row -> row.value().mid()) + ", in truth " + sum(Row::truth);
    }
}
