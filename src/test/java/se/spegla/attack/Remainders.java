package se.spegla.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Looks for what rounding leaves behind. A sum in which a mean stands in for an answer tells that person's own sum modulo
 * a small number, unless it is whole; and so do whole sums that do not add up where the exact ones would.
 */
final class Remainders {
    private Remainders() {}

    static List<String> in(List<Row> rows) {
        var found = new ArrayList<String>();
        var whole = rows.stream().filter(Row::isWhole).toList();
        whole.stream()
                .filter(row -> !row.holdsWholeNumber())
                .forEach(row -> found.add(row.figure() + " is no whole sum: " + row.value()));
        if (found.isEmpty()) {
            relations(whole).stream().filter(Remainders::isAdding).forEach(relation -> add(whole, relation, found));
        }
        return found;
    }

    /** How often each of the figures must be taken so that nothing is left of any answer. */
    private static List<Fraction[]> relations(List<Row> rows) {
        var columns = new HashMap<Column, Integer>();
        rows.forEach(row -> row.terms().keySet().forEach(column -> columns.putIfAbsent(column, columns.size())));
        var matrix = new long[rows.size()][columns.size() + rows.size()];
        for (int row = 0; row < matrix.length; row++) {
            var line = matrix[row];
            rows.get(row).terms().forEach((column, factor) -> line[columns.get(column)] = Modulo.of(factor));
            line[columns.size() + row] = 1;
        }
        var relations = new ArrayList<Fraction[]>();
        for (var rest : Elimination.of(matrix, 0, columns.size()).rest()) {
            var times = new Fraction[rows.size()];
            for (int row = 0; row < times.length; row++) {
                times[row] = Modulo.fraction(rest[columns.size() + row]);
            }
            relations.add(times);
        }
        return relations;
    }

    /** Whether sums are only put together and taken apart; else there is a rounding in between that tells of everybody. */
    private static boolean isAdding(Fraction[] times) {
        return Arrays.stream(times)
                        .filter(each -> !each.isZero())
                        .map(each -> Math.abs(each.value()))
                        .distinct()
                        .count()
                == 1;
    }

    private static void add(List<Row> rows, Fraction[] times, List<String> found) {
        var sum = new Range(0, 0);
        double truth = 0;
        var figures = new StringBuilder();
        for (int row = 0; row < times.length; row++) {
            if (!times[row].isZero()) {
                sum = sum.plus(rows.get(row).wholeNumbers().times(times[row].value()));
                truth += times[row].value() * rows.get(row).truth();
                figures.append(' ')
                        .append(times[row])
                        .append(" x ")
                        .append(rows.get(row).figure());
            }
        }
        if (truth < sum.low() - 1e-6 || truth > sum.high() + 1e-6) {
            found.add("what should come to " + truth + " comes to " + sum + ":" + figures);
        }
    }
}
