package se.spegla.statistics;

import java.util.List;
import se.spegla.statistics.MeanDifference.Estimated;

/**
 * The weighted mean of independent differences, with degrees of freedom by Satterthwaite (1946), Biometrics Bulletin
 * 2(6):110-114.
 *
 * @param estimate the weighted mean
 * @param interval 95% confidence interval
 * @param se standard error, above 0
 * @param t estimate / se
 * @param df degrees of freedom, not whole in general
 * @param p two-sided
 * @param parts how many differences went in
 */
public record LikeForLike(
        double estimate, Interval interval, double se, double t, double df, double p, int parts) {
    /** One difference and what it weighs; weights need not sum to anything. */
    public record Part(Estimated difference, double weight) {
        public Part {
            if (!(weight > 0) || weight > Sample.LARGEST) {
                throw new IllegalArgumentException("a weight must be above 0 and at most 1e9, but is " + weight);
            }
        }
    }

    /** The differences weighed together; not defined if there are none. */
    public static Result<LikeForLike> of(List<Part> parts) {
        if (parts.isEmpty()) {
            return Result.undefined(Reason.NOTHING_TO_WEIGH);
        }
        var total = 0.0;
        for (var part : parts) {
            total += part.weight();
        }
        var estimate = 0.0;
        var variance = 0.0;
        var spread = 0.0;
        for (var part : parts) {
            var share = part.weight() / total;
            var own = share * part.difference().se() * share * part.difference().se();
            estimate += share * part.difference().estimate();
            variance += own;
            spread += own * own / part.difference().df();
        }
        return Result.of(of(estimate, Math.sqrt(variance), variance * variance / spread, parts.size()));
    }

    private static LikeForLike of(double estimate, double se, double df, int parts) {
        var student = StudentT.of(df);
        var t = estimate / se;
        return new LikeForLike(estimate, student.interval(estimate, se), se, t, df, student.twoSidedP(t), parts);
    }
}
