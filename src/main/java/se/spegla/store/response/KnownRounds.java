package se.spegla.store.response;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Round;
import se.spegla.store.measurement.RoundRows;

/**
 * Rounds as stored, read again only when something other than a sheet has been stored since. Asked only by the one who has
 * the writers' turn: nobody else can change a round meanwhile.
 */
final class KnownRounds {
    private final LongSupplier changes;
    private final Map<Round.Id, Round> rounds = new HashMap<>();
    private long asOf = Long.MIN_VALUE;

    /** @param changes grows when a change is stored, before the next writer has its turn */
    KnownRounds(LongSupplier changes) {
        this.changes = changes;
    }

    Optional<Round> find(Handle handle, Round.Id id) {
        if (asOf != changes.getAsLong()) {
            rounds.clear();
            asOf = changes.getAsLong();
        }
        if (!rounds.containsKey(id)) {
            RoundRows.find(handle, id).ifPresent(round -> rounds.put(id, round));
        }
        return Optional.ofNullable(rounds.get(id));
    }
}
