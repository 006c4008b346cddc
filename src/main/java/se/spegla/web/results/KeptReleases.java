package se.spegla.web.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import se.spegla.access.UnitScope;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedTrends;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Results;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;

/**
 * Released figures, kept as long as memory allows: they do not change, and a page with its charts asks several times.
 */
final class KeptReleases {
    private static final int KEPT = 24;

    private record Key(Round.Id baseline, Optional<Round.Id> followUp) {}

    private final Results results;
    private final Rounds rounds;
    private final Cache<Key, ReleasedComparison> kept =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();
    private final Cache<List<Round.Id>, ReleasedTrends> followed =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    KeptReleases(Results results, Rounds rounds) {
        this.results = results;
        this.rounds = rounds;
    }

    /** @throws se.spegla.disclosure.NoResults where the two rounds cannot be compared */
    ReleasedComparison of(Choice choice) {
        return of(choice.baseline().id(), choice.followUp().map(Round::id));
    }

    /** The units of a comparison that a reader sees. */
    static List<ReleasedUnit> units(ReleasedComparison comparison, UnitScope scope) {
        return comparison.units().stream()
                .filter(unit -> scope.includes(new Unit.Id(unit.key())))
                .toList();
    }

    /** One round by itself. */
    ReleasedComparison of(Round round) {
        return of(round.id(), Optional.empty());
    }

    /** The same units through all closed rounds. */
    synchronized ReleasedTrends trends(Choice choice) {
        return followed.get(choice.closed().stream().map(Round::id).toList(), results::trends);
    }

    /** The instrument whose words the figures are told in: the later round's. */
    Instrument instrument(Choice choice) {
        return rounds.instrumentOf(choice.followUp().orElse(choice.baseline()).id())
                .orElseThrow();
    }

    /** One at a time: many who ask at once would fill the memory with the same sheets. */
    private synchronized ReleasedComparison of(Round.Id baseline, Optional<Round.Id> followUp) {
        return kept.get(
                new Key(baseline, followUp),
                asked -> followUp.map(id -> results.of(baseline, id)).orElseGet(() -> results.of(baseline)));
    }
}
