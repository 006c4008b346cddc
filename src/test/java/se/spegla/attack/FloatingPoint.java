package se.spegla.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.spegla.attack.Column.Place;

/** A proof as it must not be made: with numbers in which a sum of fractions less each of them is not always nothing. */
final class FloatingPoint {
    private FloatingPoint() {}

    /** Whether it finds a combination of these rows that rests on these sheets alone. */
    static boolean finds(List<Row> rows, Set<Place> few) {
        return rank(rows, Set.of()) > rank(rows, few);
    }

    private static int rank(List<Row> rows, Set<Place> without) {
        var columns = rows.stream()
                .flatMap(row -> row.terms().keySet().stream())
                .distinct()
                .filter(column -> !without.contains(column.first()))
                .sorted(Comparator.comparing(Column::toString))
                .toList();
        var matrix = rows.stream()
                .map(row -> columns.stream()
                        .mapToDouble(column -> Optional.ofNullable(row.terms().get(column))
                                .map(Fraction::value)
                                .orElse(0.0))
                        .toArray())
                .toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < columns.size() && rank < matrix.length; column++) {
            int at = column;
            Arrays.sort(
                    matrix,
                    rank,
                    matrix.length,
                    (one, other) -> Double.compare(Math.abs(other[at]), Math.abs(one[at])));
            if (matrix[rank][column] != 0) {
                clear(matrix, rank++, column);
            }
        }
        return rank;
    }

    private static void clear(double[][] matrix, int pivot, int column) {
        for (int row = pivot + 1; row < matrix.length; row++) {
            double times = matrix[row][column] / matrix[pivot][column];
            for (int i = column; i < matrix[row].length; i++) {
                matrix[row][i] = i == column ? 0 : matrix[row][i] - times * matrix[pivot][i];
            }
        }
    }
}
