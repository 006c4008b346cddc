package se.spegla.comparison;

import java.util.Map;
import se.spegla.statistics.Moments;

/**
 * One item of one unit in one round.
 *
 * @param moments of the item scores, after reversing; with a right answer the mean is the share right
 * @param missing sheets that skipped it or chose an option that is no answer
 * @param unknown sheets that chose "don't know" on an item with a right answer
 * @param positive how many lie above the middle of the scale; with a right answer, how many have it
 * @param counts sheets by option value, as answered; empty where only the mean may go out
 */
public record ItemRound(Moments moments, int missing, int unknown, int positive, Map<Integer, Integer> counts) {
    public ItemRound {
        counts = Map.copyOf(counts);
    }

    public ItemRound withMoments(Moments told) {
        return new ItemRound(told, missing, unknown, positive, counts);
    }

    /** How many sheets the mean is over. */
    public int n() {
        return moments.n();
    }
}
