package se.spegla.bench;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Staff who answer 13 statements on a scale of 1 to 5, twice. An answer is a person's own level, which mostly stays with the
 * person, and what is particular to that statement on that day; rounded and cut off at the ends of the scale. The constants
 * give totals with a mean near 45, a standard deviation near 8 and an alpha near .83, as published for such scales.
 */
final class SimulatedStaff {
    /** The highest possible total less the lowest. */
    static final double RANGE = 52;

    private static final int ITEMS = 13;
    private static final double MIDDLE = 3.5;
    private static final double SD = 1.1;
    private static final double OWN_LEVEL = 0.31;
    private static final double STAYS = 0.85;

    private final RandomGenerator random;
    private final double shift;

    /** @param shift how much each answer has risen in the follow-up, before rounding */
    SimulatedStaff(RandomGenerator random, double shift) {
        this.random = random;
        this.shift = shift;
    }

    /** The levels of so many persons of the baseline. */
    double[] levels(int count) {
        var levels = new double[count];
        for (int i = 0; i < count; i++) {
            levels[i] = random.nextGaussian();
        }
        return levels;
    }

    /** The follow-up's levels: the first {@code stayed} are those of the baseline somewhat later, the others are new. */
    double[] laterLevels(double[] levels, int stayed, int count) {
        var later = levels(count);
        for (int i = 0; i < stayed; i++) {
            later[i] = STAYS * levels[i] + Math.sqrt(1 - STAYS * STAYS) * later[i];
        }
        return later;
    }

    double[] baselineTotals(double[] levels) {
        return totals(levels, MIDDLE);
    }

    double[] followUpTotals(double[] levels) {
        return totals(levels, MIDDLE + shift);
    }

    private double[] totals(double[] levels, double middle) {
        var totals = new double[levels.length];
        for (int person = 0; person < levels.length; person++) {
            for (int item = 0; item < ITEMS; item++) {
                var noise = Math.sqrt(1 - OWN_LEVEL) * random.nextGaussian();
                var answer = Math.rint(middle + SD * (Math.sqrt(OWN_LEVEL) * levels[person] + noise));
                totals[person] += Math.max(1, Math.min(5, answer));
            }
        }
        return totals;
    }

    /** The change of the mean total in all who could ever be asked; exact, not simulated. */
    double trueChange() {
        return ITEMS * (expectedAnswer(MIDDLE + shift) - expectedAnswer(MIDDLE));
    }

    private static double expectedAnswer(double middle) {
        var latent = NormalDistribution.of(middle, SD);
        var expected = 1.0;
        for (int boundary = 1; boundary < 5; boundary++) {
            expected += latent.survivalProbability(boundary + 0.5);
        }
        return expected;
    }
}
