package se.spegla.response;

import java.util.List;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/**
 * Keys that were not there, or were others, when the store was opened: the database was put back without them.
 *
 * @param series linked ones whose sheets match none from before any more
 * @param rounds open ones whose cards are no longer good, and whose sheets count as others when they are sent again
 */
public record LostKeys(List<Series.Id> series, List<Round.Id> rounds) {
    public static final LostKeys NONE = new LostKeys(List.of(), List.of());

    public LostKeys {
        series = List.copyOf(series);
        rounds = List.copyOf(rounds);
    }
}
