package se.spegla.statistics;

import java.util.Arrays;

/** Holm's step-down adjustment of p values: Holm (1979), Scandinavian Journal of Statistics 6(2):65-70. */
public final class Holm {
    private Holm() {}

    /**
     * The adjusted p values, in the order given.
     *
     * @throws IllegalArgumentException for a value outside 0 to 1
     */
    public static double[] adjust(double... p) {
        var order = ascending(p);
        var adjusted = new double[p.length];
        var most = 0.0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        var places = new Integer[p.length];
        for (int i = 0; i < places.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("a p value lies from 0 to 1, but one is " + p[i]);
            }
            places[i] = i;
        }
        Arrays.sort(places, (a, b) -> Double.compare(p[a], p[b]));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }
}
