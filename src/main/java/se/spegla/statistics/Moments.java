package se.spegla.statistics;

/**
 * How many values a group has, their mean and how far they spread: all that a mean's interval and a difference of means are
 * computed from.
 *
 * @param mean not a number where there are no values
 * @param variance with n - 1, 0 where no two values differ; not a number for fewer than two values
 */
public record Moments(int n, double mean, double variance) {
    public static Moments of(Sample sample) {
        return new Moments(
                sample.size(),
                sample.size() == 0 ? Double.NaN : sample.center(),
                sample.size() < 2 ? Double.NaN : sample.variance());
    }

    /** The standard deviation; not defined for fewer than two values. */
    public Result<Double> sd() {
        return switch (n) {
            case 0 -> Result.undefined(Reason.NO_VALUES);
            case 1 -> Result.undefined(Reason.ONE_VALUE);
            default -> Result.of(Math.sqrt(variance));
        };
    }

    /** The mean; not defined without values. */
    public Result<Double> average() {
        return n == 0 ? Result.undefined(Reason.NO_VALUES) : Result.of(mean);
    }

    /** The mean's standard error, squared. */
    double squaredError() {
        return variance / n;
    }
}
