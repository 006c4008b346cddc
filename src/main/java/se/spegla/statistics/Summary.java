package se.spegla.statistics;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * One group described.
 *
 * @param n number of values, at least 1
 * @param mean arithmetic mean
 * @param sd standard deviation with n - 1; not defined for one value
 * @param interval 95% confidence interval of the mean by Student's t; not defined for one value or without spread
 * @param median quantiles are those of Hyndman and Fan's definition 7
 */
public record Summary(
        int n, double mean, Result<Double> sd, Result<Interval> interval, double median, double q1, double q3) {
    private static final Quantile TYPE_7 =
            Quantile.withDefaults().with(EstimationMethod.HF7).withCopy(false);

    /** The description of this group; not defined without values. */
    public static Result<Summary> of(Sample sample) {
        return of(Moments.of(sample), sample);
    }

    /**
     * The same for a group whose mean and spread are taken as told, not as its values give them.
     *
     * @param sample for the order of the values
     */
    public static Result<Summary> of(Moments moments, Sample sample) {
        if (sample.size() == 0) {
            return Result.undefined(Reason.NO_VALUES);
        }
        var quartiles = TYPE_7.evaluate(sample.values(), 0.25, 0.5, 0.75);
        return Result.of(new Summary(
                moments.n(),
                moments.mean(),
                moments.sd(),
                interval(moments),
                quartiles[1],
                quartiles[0],
                quartiles[2]));
    }

    private static Result<Interval> interval(Moments moments) {
        if (moments.n() < 2) {
            return Result.undefined(Reason.ONE_VALUE);
        }
        if (moments.variance() == 0) {
            return Result.undefined(Reason.ALL_EQUAL);
        }
        return Result.of(StudentT.of(moments.n() - 1).interval(moments.mean(), Math.sqrt(moments.squaredError())));
    }
}
