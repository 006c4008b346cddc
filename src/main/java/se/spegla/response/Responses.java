package se.spegla.response;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** The stored answers. */
public interface Responses {
    /**
     * Stores a sheet once. The future completes when the sheet is on disk, never before; it fails with {@link
     * NotStored} where the disk refuses or too many sheets wait. Whether the round still takes sheets, and whether each
     * needs a card, is decided in the same transaction. The future completes on the thread that stores: wait for it, or
     * go on with the {@code …Async} methods, but do nothing slow in its continuation.
     */
    CompletableFuture<Storing> store(Submission submission);

    /**
     * All sheets of a unit in a round, in no meaningful order.
     *
     * @throws IllegalStateException where the round is not closed: until then nobody reads answers
     */
    List<StoredSheet> sheets(Round.Id round, Unit.Id unit);

    /** The same without the codes of pairs. */
    default List<Response> of(Round.Id round, Unit.Id unit) {
        return sheets(round, unit).stream().map(StoredSheet::response).toList();
    }

    /** How many sheets each unit of the round has sent; a unit without any is absent. */
    Map<Unit.Id, Integer> counts(Round.Id round);

    /** How many of the round's sheets were filled in on paper; which ones is not stored. */
    int onPaper(Round.Id round);

    /** Returns when each sheet that was taken before has its outcome. Not to be asked in an act, which they may wait for. */
    void settle();

    /**
     * Destroys the sheets and comments of a unit in an open round, and keeps that it began anew.
     *
     * @throws Round.Refused where the round is not open
     */
    void discard(Round.Id round, Unit.Id unit);
}
