package se.spegla.statistics;

/**
 * Follow-up minus baseline: the difference of two means with what can be said of its uncertainty.
 *
 * @see PartialOverlap the estimator
 */
public sealed interface MeanDifference {
    /** How the standard error was computed. */
    enum Method {
        /** No values linked: Welch's t test. */
        WELCH,
        /** All values linked: the paired t test. */
        PAIRED,
        /** Some values linked. */
        PARTIALLY_OVERLAPPING
    }

    /**
     * A difference with its uncertainty.
     *
     * @param estimate mean of the follow-up minus mean of the baseline
     * @param interval 95% confidence interval
     * @param se standard error, above 0
     * @param t estimate / se
     * @param df degrees of freedom, not whole in general
     * @param p two-sided
     * @param pairs linked values that were used as such
     * @param detectable the smallest true change that this comparison finds with 80% power
     */
    record Estimated(
            double estimate,
            Interval interval,
            double se,
            double t,
            double df,
            double p,
            int pairs,
            Method method,
            double detectable)
            implements MeanDifference {
        public double low() {
            return interval.low();
        }

        public double high() {
            return interval.high();
        }
    }

    /**
     * A difference whose standard error counts as zero: it has neither interval nor p.
     *
     * @param estimate mean of the follow-up minus mean of the baseline
     * @param pairs linked values that were used as such
     * @param reason {@link Reason#ALL_EQUAL} within each group, or {@link Reason#EQUAL_CHANGES}
     */
    record NoSpread(double estimate, int pairs, Method method, Reason reason) implements MeanDifference {}

    /** No difference can be told. */
    record Undefined(Reason reason) implements MeanDifference {}

    /**
     * The difference of two groups, some of whose values may be linked.
     *
     * @param pairs the linked values; used only if there are {@code leastPairs}, and if their correlation is defined
     * @param range highest minus lowest possible value, above 0: a standard error up to 1e-6 of it counts as zero
     * @param leastPairs fewer linked values than this count as not linked
     * @throws IllegalArgumentException for a range that is not above 0, or a pair outside the samples
     */
    static MeanDifference between(Sample baseline, Sample followUp, Pairs pairs, double range, int leastPairs) {
        return between(Moments.of(baseline), baseline, Moments.of(followUp), followUp, pairs, range, leastPairs);
    }

    /**
     * The same for groups whose means and spreads are taken as told; only the correlation of the linked values is taken from
     * the values.
     */
    static MeanDifference between(
            Moments baseline,
            Sample first,
            Moments followUp,
            Sample second,
            Pairs pairs,
            double range,
            int leastPairs) {
        if (!(range > 0) || range > 2 * Sample.LARGEST) {
            throw new IllegalArgumentException("a range must be above 0 and at most 2e9, but is " + range);
        }
        if (baseline.n() < 2 || followUp.n() < 2) {
            return new Undefined(Reason.FEWER_THAN_TWO);
        }
        return PartialOverlap.of(baseline, first, followUp, second, pairs, leastPairs)
                .difference(range);
    }
}
