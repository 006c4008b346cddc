package se.spegla.comparison.figures;

import java.util.Map;
import se.spegla.statistics.Sample;

/**
 * One item of one unit in one round.
 *
 * @param points the item scores of the sheets that count, after reversing
 * @param sheets how many sheets the unit gave
 * @param missing sheets that skipped it or chose an option that is no answer
 * @param unknown sheets that chose "don't know" on an item with a right answer
 * @param positive how many of the points lie above the middle of the scale
 * @param counts sheets by option value, as answered
 */
public record ItemRound(
        Sample points, int sheets, int missing, int unknown, int positive, Map<Integer, Integer> counts) {
    public ItemRound {
        counts = Map.copyOf(counts);
    }

    /** How many sheets count. */
    public int n() {
        return points.size();
    }
}
