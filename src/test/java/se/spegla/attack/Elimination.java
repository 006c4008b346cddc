package se.spegla.attack;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows, of which some have been used to make all others 0 in some columns.
 *
 * @param pivots those that were used; they are independent
 * @param rest the others
 */
record Elimination(long[][] pivots, long[][] rest) {
    /** Makes rows 0 from one column to before another. */
    static Elimination of(long[][] given, int from, int to) {
        var rows = new long[given.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = given[i].clone();
        }
        int used = 0;
        for (int column = from; column < to && used < rows.length; column++) {
            int pivot = used;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                var row = rows[pivot];
                rows[pivot] = rows[used];
                rows[used++] = row;
                clear(rows, used, row, column);
            }
        }
        return new Elimination(Arrays.copyOf(rows, used), Arrays.copyOfRange(rows, used, rows.length));
    }

    /** Which rows are not made up of those before them. */
    static List<Integer> independent(long[][] rows) {
        var basis = new TreeMap<Integer, long[]>();
        return IntStream.range(0, rows.length)
                .filter(row -> add(basis, rows[row].clone()))
                .boxed()
                .toList();
    }

    /** The one set of rows that can be combined to the same as these and have each a 1 where the others have 0. */
    static long[][] reduced(Stream<long[]> rows) {
        var basis = new TreeMap<Integer, long[]>();
        rows.forEach(row -> add(basis, row));
        return basis.values().toArray(long[][]::new);
    }

    /** By the places of their first figures, which are 1, and 0 in all others. */
    private static boolean add(TreeMap<Integer, long[]> basis, long[] row) {
        basis.forEach((pivot, known) -> subtract(row, pivot, known));
        int first = 0;
        while (first < row.length && row[first] == 0) {
            first++;
        }
        if (first == row.length) {
            return false;
        }
        long inverse = Modulo.inverse(row[first]);
        for (int i = first; i < row.length; i++) {
            row[i] = row[i] * inverse % Modulo.PRIME;
        }
        int pivot = first;
        basis.values().forEach(known -> subtract(known, pivot, row));
        basis.put(pivot, row);
        return true;
    }

    private static void subtract(long[] from, int pivot, long[] row) {
        if (from[pivot] != 0) {
            Modulo.subtract(from, from[pivot], row, pivot);
        }
    }

    private static void clear(long[][] rows, int from, long[] row, int column) {
        long inverse = Modulo.inverse(row[column]);
        for (int i = from; i < rows.length; i++) {
            if (rows[i][column] != 0) {
                Modulo.subtract(rows[i], rows[i][column] * inverse % Modulo.PRIME, row, 0);
            }
        }
    }
}
