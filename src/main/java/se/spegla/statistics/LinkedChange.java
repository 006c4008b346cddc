package se.spegla.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * How the linked values changed, and what that says of the measure's precision for a single person. Computed on nine
 * decimals.
 *
 * @param meanChange mean of follow-up minus baseline over the pairs
 * @param sdChange standard deviation of those changes, n - 1
 * @param wilcoxonP two-sided p of the signed rank test without the zero changes: exact if there was no zero, no tie and
 *     fewer than 50 pairs, else normal, with tie and continuity correction; not defined if nothing changed
 * @param icc intraclass correlation ICC(3,1) of Shrout and Fleiss (1979), Psychological Bulletin 86(2):420-428; not
 *     defined without spread
 * @param sem standard error of measurement, which also holds real change
 * @param sdc smallest detectable change of one person, 95%
 */
public record LinkedChange(
        int pairs,
        double meanChange,
        double sdChange,
        Result<Double> wilcoxonP,
        Result<Double> icc,
        double sem,
        double sdc) {
    private static final int LARGE = 50;

    /**
     * The change of the linked values; not defined for fewer than {@code leastPairs}, or fewer than two.
     *
     * @throws IllegalArgumentException for a pair outside the samples
     */
    public static Result<LinkedChange> of(Sample baseline, Sample followUp, Pairs pairs, int leastPairs) {
        if (pairs.size() < Math.max(2, leastPairs)) {
            return Result.undefined(Reason.TOO_FEW_PAIRS);
        }
        var before = Sample.of(pairs.baselineOf(baseline)).roundedValues();
        var after = Sample.of(pairs.followUpOf(followUp)).roundedValues();
        var changes = new double[before.length];
        var middles = new double[before.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = Sample.rounded(after[i] - before[i]);
            middles[i] = (before[i] + after[i]) / 2;
        }
        return Result.of(of(changes, Sample.varianceOf(middles)));
    }

    /** The same with a mean change that is taken as told. */
    public LinkedChange withMeanChange(double told) {
        return new LinkedChange(pairs, told, sdChange, wilcoxonP, icc, sem, sdc);
    }

    private static LinkedChange of(double[] changes, double middleVariance) {
        var changeVariance = Sample.varianceOf(changes);
        var error = changeVariance / 2;
        var sem = Math.sqrt(error);
        return new LinkedChange(
                changes.length,
                Mean.of(changes).getAsDouble(),
                Math.sqrt(changeVariance),
                wilcoxonP(changes),
                icc(error, 2 * middleVariance),
                sem,
                1.96 * Math.sqrt(2) * sem);
    }

    private static Result<Double> icc(double error, double persons) {
        return error + persons == 0
                ? Result.undefined(Reason.ALL_EQUAL)
                : Result.of((persons - error) / (persons + error));
    }

    private static Result<Double> wilcoxonP(double[] changes) {
        var moved = Arrays.stream(changes).filter(change -> change != 0).toArray();
        if (moved.length == 0) {
            return Result.undefined(Reason.NO_CHANGES);
        }
        var exact = moved.length == changes.length && moved.length < LARGE && !hasTies(moved);
        return Result.of(WilcoxonSignedRankTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .with(ContinuityCorrection.ENABLED)
                .test(moved)
                .getPValue());
    }

    private static boolean hasTies(double[] changes) {
        return Arrays.stream(changes).map(Math::abs).distinct().count() < changes.length;
    }
}
