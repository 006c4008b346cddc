package se.spegla.disclosure.screen;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.spegla.disclosure.policy.Rounding;

/**
 * An item of a unit in a round, as it was told.
 *
 * @param n absent where it was told coarsely
 * @param counts by option; empty where it was told coarsely
 * @param coarse shares by option in steps of 0.1
 */
public record ItemCell(OptionalInt n, Map<Integer, Integer> counts, Map<Integer, Double> coarse) {
    public static ItemCell exact(int n, Map<Integer, Integer> counts) {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var coarse = new TreeMap<Integer, Double>();
        counts.forEach((option, count) -> coarse.put(option, all == 0 ? 0 : Rounding.AS_SHOWN.to(1, count / all)));
        return new ItemCell(OptionalInt.of(n), counts, coarse);
    }

    public static ItemCell coarse(Map<Integer, Double> shares) {
        return new ItemCell(OptionalInt.empty(), Map.of(), shares);
    }

    /** The same without n and counts. */
    ItemCell coarsened() {
        return coarse(coarse);
    }

    /** Whether this tells nothing that the other does not. */
    boolean isIn(ItemCell other) {
        return equals(other) || n.isEmpty() && coarse.equals(other.coarse);
    }
}
