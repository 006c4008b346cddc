package se.spegla.attack;

import java.util.Arrays;

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

    private static void clear(long[][] rows, int from, long[] row, int column) {
        long inverse = Modulo.inverse(row[column]);
        for (int i = from; i < rows.length; i++) {
            if (rows[i][column] != 0) {
                Modulo.subtract(rows[i], rows[i][column] * inverse % Modulo.PRIME, row, 0);
            }
        }
    }
}
