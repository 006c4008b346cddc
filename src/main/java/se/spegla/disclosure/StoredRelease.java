package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
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
 * @param proof what each unit's figures were proved to be, on a line each; absent of releases by the first rules, of trends, and
 * where the answers are destroyed
 */
public record StoredRelease(
        String id,
        Series.Id series,
        Kind kind,
        List<Round.Id> rounds,
        Rules rules,
        int edition,
        String content,
        Optional<String> proof) {
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
            Series.Id series,
            Kind kind,
            List<Round.Id> rounds,
            Rules rules,
            int edition,
            String content,
            Optional<String> proof) {
        return new StoredRelease(Ids.random(), series, kind, rounds, rules, edition, content, proof);
    }
}
