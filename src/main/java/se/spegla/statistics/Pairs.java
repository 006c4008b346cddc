package se.spegla.statistics;

import java.util.Arrays;

/** Which values of a baseline and a follow-up belong together, as places in the two samples. */
public final class Pairs {
    private static final Pairs NONE = new Pairs(new int[0], new int[0]);

    private final int[] baseline;
    private final int[] followUp;

    private Pairs(int[] baseline, int[] followUp) {
        this.baseline = baseline;
        this.followUp = followUp;
    }

    public static Pairs none() {
        return NONE;
    }

    /**
     * Pair {@code i} links {@code baseline[i]} with {@code followUp[i]}.
     *
     * @throws IllegalArgumentException if the two differ in length, or a place is negative or stands twice
     */
    public static Pairs of(int[] baseline, int[] followUp) {
        if (baseline.length != followUp.length) {
            throw new IllegalArgumentException(
                    "each pair needs two places, but there are " + baseline.length + " and " + followUp.length);
        }
        requireOnce(baseline);
        requireOnce(followUp);
        return new Pairs(baseline.clone(), followUp.clone());
    }

    private static void requireOnce(int[] places) {
        var sorted = places.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] < 0 || i > 0 && sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException("a place counts from 0 and stands in one pair only: " + sorted[i]);
            }
        }
    }

    public int size() {
        return baseline.length;
    }

    /** The linked values of the baseline, in the order of the pairs. */
    double[] baselineOf(Sample sample) {
        return take(sample, baseline);
    }

    /** The linked values of the follow-up, in the order of the pairs. */
    double[] followUpOf(Sample sample) {
        return take(sample, followUp);
    }

    private static double[] take(Sample sample, int[] places) {
        var taken = new double[places.length];
        for (int i = 0; i < taken.length; i++) {
            if (places[i] >= sample.size()) {
                throw new IllegalArgumentException(
                        "a pair names place " + places[i] + " in a sample of " + sample.size());
            }
            taken[i] = sample.value(places[i]);
        }
        return taken;
    }
}
