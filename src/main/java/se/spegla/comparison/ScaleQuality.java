package se.spegla.comparison;

import java.util.List;
import se.spegla.statistics.CronbachAlpha;
import se.spegla.statistics.Result;

/**
 * The inner consistency of one score over all units of a round.
 *
 * @param ofBaseline whether the round is the first; else it is the second
 * @param complete how many sheets have all items of the score
 * @param items the score's items, in the order of the alpha's
 */
public record ScaleQuality(
        String score, boolean ofBaseline, int complete, List<String> items, Result<CronbachAlpha> alpha) {
    public ScaleQuality {
        items = List.copyOf(items);
    }
}
