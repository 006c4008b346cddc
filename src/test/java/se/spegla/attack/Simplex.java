package se.spegla.attack;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How small a sum of unknowns can be where each lies in a range and sums of them do: linear programming by the simplex
 * method (Dantzig), for unknowns that lie between bounds. An unknown that is not in the basis lies at one of its bounds.
 */
final class Simplex {
    private static final double NOTHING = 1e-9;
    /** Then the first that improves is taken, not the best: that way no round is gone in circles. */
    private static final int MANY_STEPS = 500;

    private static final int MOST_STEPS = 20_000;

    /** Basic unknowns by others: the unknown {@code basic[i]} is the sum of {@code table[i][j]} times {@code other[j]}. */
    private final double[][] table;

    private final int[] basic;
    private final int[] other;
    /** Where each unknown stands: in the basis its row, else -1 less its column. */
    private final int[] place;

    private final Range[] ranges;
    private final double[] values;

    /** @param sums each by its unknowns; they come after these as unknowns of their own, as {@code ranges} has them */
    Simplex(Range[] ranges, List<Map<Integer, Double>> sums) {
        int unknowns = ranges.length - sums.size();
        this.ranges = ranges.clone();
        table = new double[sums.size()][unknowns];
        basic = new int[sums.size()];
        other = new int[unknowns];
        place = new int[ranges.length];
        values = new double[ranges.length];
        for (int i = 0; i < unknowns; i++) {
            other[i] = i;
            place[i] = -1 - i;
            values[i] = ranges[i].low();
        }
        for (int row = 0; row < sums.size(); row++) {
            var line = table[row];
            sums.get(row).forEach((unknown, times) -> line[unknown] = times);
            basic[row] = unknowns + row;
            place[unknowns + row] = row;
        }
        compute();
    }

    private void compute() {
        for (int row = 0; row < basic.length; row++) {
            double sum = 0;
            for (int column = 0; column < other.length; column++) {
                sum += table[row][column] * values[other[column]];
            }
            values[basic[row]] = sum;
        }
    }

    /** How far out of its range. */
    private int side(int unknown) {
        return values[unknown] < ranges[unknown].low() - 1e-7
                ? -1
                : values[unknown] > ranges[unknown].high() + 1e-7 ? 1 : 0;
    }

    /** Moves everything into its range; false where that cannot be. */
    boolean fits() {
        for (int step = 0; step < MOST_STEPS; step++) {
            var slope = new double[other.length];
            boolean isIn = true;
            for (int row = 0; row < basic.length; row++) {
                int side = side(basic[row]);
                isIn &= side == 0;
                for (int column = 0; side != 0 && column < slope.length; column++) {
                    slope[column] += side * table[row][column];
                }
            }
            if (isIn) {
                return true;
            }
            if (!improve(slope, step)) {
                return false;
            }
        }
        throw new IllegalStateException("more than " + MOST_STEPS + " steps");
    }

    /** The least that this sum can be; everything must fit. */
    double least(Map<Integer, Double> sum) {
        for (int step = 0; step < MOST_STEPS; step++) {
            var slope = new double[other.length];
            sum.forEach((unknown, times) -> {
                if (place[unknown] < 0) {
                    slope[-1 - place[unknown]] += times;
                } else {
                    for (int column = 0; column < slope.length; column++) {
                        slope[column] += times * table[place[unknown]][column];
                    }
                }
            });
            if (!improve(slope, step)) {
                return sum.entrySet().stream()
                        .mapToDouble(each -> each.getValue() * values[each.getKey()])
                        .sum();
            }
        }
        throw new IllegalStateException("more than " + MOST_STEPS + " steps");
    }

    /** Moves one unknown so that what has this slope becomes less; false where none can. */
    private boolean improve(double[] slope, int step) {
        int best = -1;
        for (int column = 0; column < other.length; column++) {
            var range = ranges[other[column]];
            boolean canGrow = values[other[column]] < range.high() - NOTHING;
            boolean canShrink = values[other[column]] > range.low() + NOTHING;
            boolean helps = slope[column] < -NOTHING && canGrow || slope[column] > NOTHING && canShrink;
            if (helps && (best < 0 || step < MANY_STEPS && Math.abs(slope[column]) > Math.abs(slope[best]))) {
                best = column;
            }
        }
        if (best < 0) {
            return false;
        }
        move(best, slope[best] < 0 ? 1 : -1);
        return true;
    }

    private void move(int column, int direction) {
        double far = ranges[other[column]].width();
        int blocking = -1;
        for (int row = 0; row < basic.length; row++) {
            var stop = far(row, direction * table[row][column]);
            boolean isNearer = stop.isPresent()
                    && (stop.getAsDouble() < far - NOTHING
                            || blocking >= 0
                                    && stop.getAsDouble() < far + NOTHING
                                    && Math.abs(table[row][column]) > Math.abs(table[blocking][column]));
            if (isNearer) {
                far = Math.min(far, stop.getAsDouble());
                blocking = row;
            }
        }
        for (int row = 0; row < basic.length; row++) {
            values[basic[row]] += direction * far * table[row][column];
        }
        var range = ranges[other[column]];
        values[other[column]] =
                blocking >= 0 ? values[other[column]] + direction * far : direction > 0 ? range.high() : range.low();
        if (blocking >= 0) {
            swap(blocking, column);
        }
    }

    /** How far one can go until a basic unknown that changes at this speed is at the end of its range, or at last in it. */
    private OptionalDouble far(int row, double speed) {
        if (Math.abs(speed) < NOTHING) {
            return OptionalDouble.empty();
        }
        var range = ranges[basic[row]];
        int side = side(basic[row]);
        if (side != 0 && side > 0 == speed > 0) {
            return OptionalDouble.empty();
        }
        double end = side < 0 ? range.low() : side > 0 ? range.high() : speed > 0 ? range.high() : range.low();
        return OptionalDouble.of(Math.max(0, (end - values[basic[row]]) / speed));
    }

    private void swap(int row, int column) {
        double pivot = table[row][column];
        var line = table[row];
        for (int i = 0; i < line.length; i++) {
            line[i] = i == column ? 1 / pivot : -line[i] / pivot;
        }
        for (int i = 0; i < table.length; i++) {
            double times = table[i][column];
            if (i != row && Math.abs(times) > 1e-12) {
                var changed = table[i];
                for (int k = 0; k < changed.length; k++) {
                    changed[k] = k == column ? times * line[k] : changed[k] + times * line[k];
                }
            }
        }
        int leaves = basic[row];
        basic[row] = other[column];
        other[column] = leaves;
        place[basic[row]] = row;
        place[leaves] = -1 - column;
        var range = ranges[leaves];
        values[leaves] = Math.abs(values[leaves] - range.low()) < Math.abs(values[leaves] - range.high())
                ? range.low()
                : range.high();
    }
}
