package se.spegla.attack;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import se.spegla.disclosure.ReleasedSummary;

/** What a figure that was rounded can have been before. */
final class Precision {
    private static final double HALF_POINT = 0.05;
    private static final double HALF_SHARE = 0.005;
    private static final int MOST_DECIMALS = 4;
    private static final Map<Double, Double> QUANTILES = new HashMap<>();

    private Precision() {}

    /** Points: one decimal. */
    static Range points(double value) {
        return Range.around(value, HALF_POINT);
    }

    /** A share, or a standard error: two decimals. */
    static Range hundredths(double value) {
        return Range.around(value, HALF_SHARE);
    }

    /** A difference or a limit of one: one decimal, or as many as it takes not to be 0. */
    static Range limit(double value) {
        int scale = BigDecimal.valueOf(value).stripTrailingZeros().scale();
        int decimals = value == 0 ? MOST_DECIMALS : Math.max(1, Math.min(MOST_DECIMALS, scale));
        return Range.around(value, 0.5 * Math.pow(10, -decimals));
    }

    /** An estimate that lies in the middle of its interval. */
    static Range middle(Range estimate, Range low, Range high) {
        return estimate.and(low.plus(high).times(0.5));
    }

    /** The mean of a score, from all that is told of it. */
    static Range mean(ReleasedSummary figures, double lowest, double highest) {
        double range = highest - lowest;
        var mean = points(figures.mean())
                .and(points(figures.mean100()).times(range / 100).plus(Range.around(lowest, 0)));
        return figures.low().isEmpty() ? mean : middle(mean, points(figures.low().getAsDouble()),
                points(figures.high().getAsDouble()));
    }

    /** The standard error, from an interval that was made with a t quantile of least to most degrees of freedom. */
    static Range error(OptionalDouble low, OptionalDouble high, double least, double most) {
        var width = points(high.orElseThrow()).plus(points(low.orElseThrow()).times(-1)).times(0.5);
        return new Range(Math.max(0, width.low()) / quantile(least), width.high() / quantile(most));
    }

    private static double quantile(double df) {
        synchronized (QUANTILES) {
            return QUANTILES.computeIfAbsent(df, each -> TDistribution.of(each).inverseCumulativeProbability(0.975));
        }
    }
}
