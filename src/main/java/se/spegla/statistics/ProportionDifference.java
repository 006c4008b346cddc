package se.spegla.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Follow-up minus baseline: the difference of two independent proportions.
 *
 * @param baseline proportion, 0 to 1
 * @param followUp proportion, 0 to 1
 * @param estimate followUp - baseline
 * @param interval 95%: method 10 of Newcombe (1998), Statistics in Medicine 17(8):873-890, without continuity
 *     correction
 * @param fisherP two-sided p of Fisher's exact test
 */
public record ProportionDifference(
        double baseline, double followUp, double estimate, Interval interval, double fisherP) {
    private static final double Z_95 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** How many of a group have a quality. */
    public record Count(int having, int of) {
        public Count {
            if (having < 0 || having > of) {
                throw new IllegalArgumentException("a count lies from 0 to its group, but is " + having + " of " + of);
            }
        }

        private double proportion() {
            return (double) having / of;
        }
    }

    /** The difference of these proportions; not defined if one of the groups is empty. */
    public static Result<ProportionDifference> between(Count baseline, Count followUp) {
        if (baseline.of() == 0 || followUp.of() == 0) {
            return Result.undefined(Reason.NO_VALUES);
        }
        var first = baseline.proportion();
        var second = followUp.proportion();
        return Result.of(new ProportionDifference(
                first, second, second - first, newcombe(baseline, followUp), fisherP(baseline, followUp)));
    }

    private static Interval newcombe(Count baseline, Count followUp) {
        var first = wilson(baseline);
        var second = wilson(followUp);
        var p1 = baseline.proportion();
        var p2 = followUp.proportion();
        var down = Math.hypot(p2 - second.low(), first.high() - p1);
        var up = Math.hypot(second.high() - p2, p1 - first.low());
        return new Interval(p2 - p1 - down, p2 - p1 + up);
    }

    /**
     * The score interval of one proportion: Wilson (1927), Journal of the American Statistical Association
     * 22:209-212.
     */
    private static Interval wilson(Count count) {
        var n = (double) count.of();
        var p = count.proportion();
        var square = Z_95 * Z_95;
        var middle = 2 * n * p + square;
        var half = Z_95 * Math.sqrt(square + 4 * n * p * (1 - p));
        var low = count.having() == 0 ? 0 : (middle - half) / (2 * (n + square));
        var high = count.having() == count.of() ? 1 : (middle + half) / (2 * (n + square));
        return new Interval(low, high);
    }

    private static double fisherP(Count baseline, Count followUp) {
        var having = baseline.having() + followUp.having();
        if (having == 0 || having == baseline.of() + followUp.of()) {
            return 1; // only one table has these margins
        }
        int[][] table = {
            {followUp.having(), followUp.of() - followUp.having()},
            {baseline.having(), baseline.of() - baseline.having()}
        };
        return Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
    }
}
