package se.spegla.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** What is asked of Student's t distribution. */
final class StudentT {
    private final TDistribution distribution;
    private final double quantile95;

    private StudentT(double df) {
        distribution = TDistribution.of(df);
        quantile95 = distribution.inverseCumulativeProbability(0.975);
    }

    static StudentT of(double df) {
        return new StudentT(df);
    }

    /** The quantile that bounds 95% on both sides. */
    double quantile95() {
        return quantile95;
    }

    Interval interval(double estimate, double standardError) {
        return new Interval(estimate - quantile95 * standardError, estimate + quantile95 * standardError);
    }

    double twoSidedP(double t) {
        return Math.min(1, 2 * distribution.survivalProbability(Math.abs(t)));
    }

    /** The smallest true change that a two-sided test at 5% finds with 80% power, in standard errors. */
    double detectable() {
        return quantile95 + distribution.inverseCumulativeProbability(0.80);
    }
}
