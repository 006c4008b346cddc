package se.spegla.statistics;

import org.apache.commons.statistics.descriptive.Mean;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.MeanDifference.Method;
import se.spegla.statistics.MeanDifference.NoSpread;

/**
 * The t test for partially overlapping samples with unequal variances: Derrick, Toher and White (2017), The
 * Quantitative Methods for Psychology 13(2):120-126. Without pairs it is Welch's test, with all values paired the
 * paired t test.
 *
 * @param pairs the linked values that are used as such
 * @param squaredError the standard error of the difference, squared
 */
record PartialOverlap(Moments baseline, Moments followUp, int pairs, double squaredError) {
    static final double COUNTS_AS_ZERO = 1e-6;

    /**
     * @param baseline as it is told
     * @param first the values, of which the linked ones are taken
     */
    static PartialOverlap of(
            Moments baseline, Sample first, Moments followUp, Sample second, Pairs pairs, int leastPairs) {
        if (pairs.size() == 0 || pairs.size() < leastPairs) {
            return unlinked(baseline, followUp);
        }
        var before = pairs.baselineOf(first);
        var after = pairs.followUpOf(second);
        if (Sample.areEqual(before) || Sample.areEqual(after)) {
            return unlinked(baseline, followUp);
        }
        return new PartialOverlap(
                baseline,
                followUp,
                pairs.size(),
                isAllLinked(baseline, first, followUp, second, pairs)
                        // the same figure as below, without the loss of digits where the changes are nearly equal
                        ? Sample.varianceOf(changes(before, after)) / pairs.size()
                        : linkedError(baseline, followUp, before, after));
    }

    private static PartialOverlap unlinked(Moments baseline, Moments followUp) {
        return new PartialOverlap(baseline, followUp, 0, baseline.squaredError() + followUp.squaredError());
    }

    private static boolean isAllLinked(Moments baseline, Sample first, Moments followUp, Sample second, Pairs pairs) {
        return pairs.size() == first.size()
                && pairs.size() == second.size()
                && baseline.equals(Moments.of(first))
                && followUp.equals(Moments.of(second));
    }

    private static double linkedError(Moments baseline, Moments followUp, double[] before, double[] after) {
        var shared = 2
                * correlation(before, after)
                * Math.sqrt(baseline.variance() * followUp.variance())
                * ((double) before.length / baseline.n() / followUp.n());
        return baseline.squaredError() + followUp.squaredError() - shared;
    }

    private static double[] changes(double[] first, double[] second) {
        var changes = new double[first.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = second[i] - first[i];
        }
        return changes;
    }

    private static double correlation(double[] first, double[] second) {
        var mean1 = Mean.of(first).getAsDouble();
        var mean2 = Mean.of(second).getAsDouble();
        var squares1 = 0.0;
        var squares2 = 0.0;
        var products = 0.0;
        for (int i = 0; i < first.length; i++) {
            var d1 = first[i] - mean1;
            var d2 = second[i] - mean2;
            squares1 += d1 * d1;
            squares2 += d2 * d2;
            products += d1 * d2;
        }
        return Math.max(-1, Math.min(1, products / Math.sqrt(squares1 * squares2)));
    }

    MeanDifference difference(double range) {
        var estimate = followUp.mean() - baseline.mean();
        var se = Math.sqrt(Math.max(0, squaredError));
        if (se <= COUNTS_AS_ZERO * range) {
            return new NoSpread(estimate, pairs, method(), pairs == 0 ? Reason.ALL_EQUAL : Reason.EQUAL_CHANGES);
        }
        var df = degreesOfFreedom();
        var student = StudentT.of(df);
        var t = estimate / se;
        return new Estimated(
                estimate,
                student.interval(estimate, se),
                se,
                t,
                df,
                student.twoSidedP(t),
                pairs,
                method(),
                student.detectable() * se);
    }

    private Method method() {
        if (pairs == 0) {
            return Method.WELCH;
        }
        return unpaired() == 0 ? Method.PAIRED : Method.PARTIALLY_OVERLAPPING;
    }

    private double degreesOfFreedom() {
        if (pairs == 0) {
            return welch();
        }
        if (unpaired() == 0) {
            return pairs - 1;
        }
        return pairs - 1 + (welch() - pairs + 1) / (unpaired() + 2.0 * pairs) * unpaired();
    }

    private double welch() {
        var v1 = baseline.squaredError();
        var v2 = followUp.squaredError();
        return (v1 + v2) * (v1 + v2) / (v1 * v1 / (baseline.n() - 1) + v2 * v2 / (followUp.n() - 1));
    }

    private int unpaired() {
        return baseline.n() + followUp.n() - 2 * pairs;
    }
}
