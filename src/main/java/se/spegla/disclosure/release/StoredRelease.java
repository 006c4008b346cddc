package se.spegla.disclosure.release;

import java.util.List;
import se.spegla.measurement.Ids;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;

/**
 * Figures as they went out.
 *
 * @param id random
 * @param rounds by time: one or two of a comparison, any number of a trend
 * @param edition 1 for the first of these rounds, then counted
 * @param content as JSON, the units of a comparison on a line each
 */
public record StoredRelease(
        String id, Series.Id series, Kind kind, List<Round.Id> rounds, Rules rules, int edition, String content) {
    /** What the figures are of. */
    public enum Kind {
        /** One round, or two held against each other. */
        COMPARISON,
        /** The same units through rounds. */
        TREND
    }

    public StoredRelease {
        rounds = List.copyOf(rounds);
    }

    public static StoredRelease of(
            Series.Id series, Kind kind, List<Round.Id> rounds, Rules rules, int edition, String content) {
        return new StoredRelease(Ids.random(), series, kind, rounds, rules, edition, content);
    }
}
