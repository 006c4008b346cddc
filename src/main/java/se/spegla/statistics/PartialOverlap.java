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
record PartialOverlap(Sample baseline, Sample followUp, int pairs, double squaredError) {
    static final double COUNTS_AS_ZERO = 1e-6;

    static PartialOverlap of(Sample baseline, Sample followUp, Pairs pairs, int leastPairs) {
        if (pairs.size() == 0 || pairs.size() < leastPairs) {
            return unlinked(baseline, followUp);
        }
        var first = pairs.baselineOf(baseline);
        var second = pairs.followUpOf(followUp);
        if (Sample.areEqual(first) || Sample.areEqual(second)) {
            return unlinked(baseline, followUp);
        }
        return new PartialOverlap(baseline, followUp, pairs.size(), linkedError(baseline, followUp, first, second));
    }

    private static PartialOverlap unlinked(Sample baseline, Sample followUp) {
        return new PartialOverlap(baseline, followUp, 0, share(baseline) + share(followUp));
    }

    private static double share(Sample sample) {
        return sample.variance() / sample.size();
    }

    private static double linkedError(Sample baseline, Sample followUp, double[] first, double[] second) {
        if (first.length == baseline.size() && first.length == followUp.size()) {
            // the same figure as below, without the loss of digits where the changes are nearly equal
            return Sample.varianceOf(changes(first, second)) / first.length;
        }
        var shared = 2 * correlation(first, second) * Math.sqrt(baseline.variance() * followUp.variance())
                * ((double) first.length / baseline.size() / followUp.size());
        return share(baseline) + share(followUp) - shared;
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
        var estimate = followUp.center() - baseline.center();
        var se = Math.sqrt(Math.max(0, squaredError));
        if (se <= COUNTS_AS_ZERO * range) {
            return new NoSpread(estimate, pairs, method(), pairs == 0 ? Reason.ALL_EQUAL : Reason.EQUAL_CHANGES);
        }
        var df = degreesOfFreedom();
        var student = StudentT.of(df);
        var t = estimate / se;
        return new Estimated(
                estimate, student.interval(estimate, se), se, t, df, student.twoSidedP(t), pairs, method(),
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
        var v1 = share(baseline);
        var v2 = share(followUp);
        return (v1 + v2) * (v1 + v2) / (v1 * v1 / (baseline.size() - 1) + v2 * v2 / (followUp.size() - 1));
    }

    private int unpaired() {
        return baseline.size() + followUp.size() - 2 * pairs;
    }
}
