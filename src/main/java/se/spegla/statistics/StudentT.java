package se.spegla.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** What is asked of Student's t distribution. */
final class StudentT {
    private static final Tail TWO_SIDED_95 = Tail.of(0.975);
    private static final Tail POWER_80 = Tail.of(0.80);
    private static final double LEAST_DF_TO_APPROACH = 3;
    private static final int STEPS = 20;
    /** The error shrinks with its third power: after a step as short as this it is beyond the last digit. */
    private static final double CLOSE = 1e-5;

    /** A probability and the normal quantile near which the search for that of t begins. */
    private record Tail(double probability, double z) {
        static Tail of(double probability) {
            return new Tail(probability, NormalDistribution.of(0, 1).inverseCumulativeProbability(probability));
        }
    }

    private final TDistribution distribution;
    private final double quantile95;

    private StudentT(double df) {
        distribution = TDistribution.of(df);
        quantile95 = quantile(TWO_SIDED_95);
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
        return quantile95 + quantile(POWER_80);
    }

    /**
     * Halley's method on the library's distribution function: one to three evaluations, where the library's own
     * inverse brackets and takes about ten. For few degrees of freedom the start is too far away, so there the
     * library searches.
     */
    private double quantile(Tail tail) {
        var df = distribution.getDegreesOfFreedom();
        if (df < LEAST_DF_TO_APPROACH) {
            return distribution.inverseCumulativeProbability(tail.probability());
        }
        var x = nearby(tail.z(), df);
        for (int i = 0; i < STEPS; i++) {
            var newton = (distribution.cumulativeProbability(x) - tail.probability()) / distribution.density(x);
            x -= newton / (1 + newton * x * (df + 1) / (2 * (df + x * x)));
            if (Math.abs(newton) < CLOSE) {
                return x;
            }
        }
        return distribution.inverseCumulativeProbability(tail.probability());
    }

    /** The first terms of Cornish and Fisher's expansion of t around the normal quantile. */
    private static double nearby(double z, double df) {
        var z3 = z * z * z;
        var z5 = z3 * z * z;
        var z7 = z5 * z * z;
        return z + (z3 + z) / (4 * df) + (5 * z5 + 16 * z3 + 3 * z) / (96 * df * df)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * df * df * df);
    }
}
