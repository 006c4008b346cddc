package se.spegla.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * The values of one group. Whether two values are equal is decided on nine decimals, since scores can be fractions that
 * differ in their last bit only; everything else is computed on the values as they are.
 */
public final class Sample {
    /** Values beyond this size are refused, so that no square can overflow. */
    public static final double LARGEST = 1e9;

    private static final double NINE_DECIMALS = 1e9;

    private final double[] values;
    private final boolean constant;
    private final double mean;
    private final double variance;

    private Sample(double[] values) {
        this.values = values;
        constant = areEqual(values);
        mean = constant && values.length > 0 ? values[0] : Mean.of(values).getAsDouble();
        variance = constant ? 0 : Variance.of(values).getAsDouble();
    }

    /**
     * A group of any size, the empty one included.
     *
     * @throws IllegalArgumentException for a value that is not a number or larger than {@link #LARGEST}
     */
    public static Sample of(double... values) {
        requireNumbers(values);
        return new Sample(values.clone());
    }

    static void requireNumbers(double[] values) {
        for (var value : values) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException("a value must be a number from -1e9 to 1e9, but one is " + value
                        + "; leave missing values out");
            }
        }
    }

    /** The variance with n - 1; exactly 0 where no two values differ. */
    static double varianceOf(double[] values) {
        return areEqual(values) ? 0 : Variance.of(values).getAsDouble();
    }

    /** Whether no two of these values differ on nine decimals. */
    static boolean areEqual(double[] values) {
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return values.length == 0 || rounded(least) == rounded(most);
    }

    static double rounded(double value) {
        return Math.rint(value * NINE_DECIMALS) / NINE_DECIMALS + 0.0;
    }

    public int size() {
        return values.length;
    }

    /** The arithmetic mean; not defined without values. */
    public Result<Double> mean() {
        return values.length == 0 ? Result.undefined(Reason.NO_VALUES) : Result.of(mean);
    }

    /** The standard deviation with n - 1; 0 where all values are equal, not defined for fewer than two. */
    public Result<Double> sd() {
        return switch (values.length) {
            case 0 -> Result.undefined(Reason.NO_VALUES);
            case 1 -> Result.undefined(Reason.ONE_VALUE);
            default -> Result.of(Math.sqrt(variance));
        };
    }

    /** The share, 0 to 1, of the values that equal this one on nine decimals; not defined without values. */
    public Result<Double> shareAt(double value) {
        if (values.length == 0) {
            return Result.undefined(Reason.NO_VALUES);
        }
        var sought = rounded(value);
        var found = 0;
        for (var each : values) {
            if (rounded(each) == sought) {
                found++;
            }
        }
        return Result.of((double) found / values.length);
    }

    /** The largest number of values that are equal on nine decimals; 0 without values. */
    public int mostAlike() {
        var sorted = onNineDecimals().sorted();
        int most = 0;
        int alike = 0;
        for (int i = 0; i < sorted.length; i++) {
            alike = i > 0 && sorted[i] == sorted[i - 1] ? alike + 1 : 1;
            most = Math.max(most, alike);
        }
        return most;
    }

    /** Whether no two values differ; true of the empty sample. */
    boolean isConstant() {
        return constant;
    }

    /** The mean of a sample that is known to have values. */
    double center() {
        return mean;
    }

    /** The variance with n - 1 of a sample that is known to have two values or more. */
    double variance() {
        return variance;
    }

    double value(int index) {
        return values[index];
    }

    double[] values() {
        return values.clone();
    }

    double[] sorted() {
        var sorted = values();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The same values on nine decimals. */
    Sample onNineDecimals() {
        return new Sample(roundedValues());
    }

    double[] roundedValues() {
        var rounded = new double[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = rounded(values[i]);
        }
        return rounded;
    }
}
