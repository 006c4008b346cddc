package se.spegla.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import se.spegla.measurement.Round;
import se.spegla.response.Submission;

/**
 * Rounds as stored, read again only when something other than a sheet has been stored since. Asked only by the one who has
 * the writers' turn: nobody else can change a round meanwhile.
 */
final class KnownRounds {
    /** @param byCards whether each of its sheets needs a card */
    record Known(Round round, boolean byCards) {
        boolean lacksCard(Submission sheet) {
            return byCards && sheet.card().isEmpty();
        }
    }

    private final LongSupplier changes;
    private final Map<Round.Id, Known> rounds = new HashMap<>();
    private long asOf = Long.MIN_VALUE;

    /** @param changes grows when a change is stored, before the next writer has its turn */
    KnownRounds(LongSupplier changes) {
        this.changes = changes;
    }

    Optional<Known> find(Handle handle, Round.Id id) {
        if (asOf != changes.getAsLong()) {
            rounds.clear();
            asOf = changes.getAsLong();
        }
        if (!rounds.containsKey(id)) {
            RoundRows.find(handle, id)
                    .ifPresent(round -> rounds.put(id, new Known(round, RoundRows.takesCards(handle, id))));
        }
        return Optional.ofNullable(rounds.get(id));
    }
}
