package se.spegla.disclosure;

import java.util.Optional;
import se.spegla.measurement.Round;

/** The last count of each round that is not closed; a restart does not lose it. */
public interface ProgressCounts {
    /** What was last counted; empty where nobody has asked yet, and once the round is closed. */
    Optional<ProgressCount> find(Round.Id round);

    /** Keeps it in place of the one before. Nothing is kept of a closed round. */
    void keep(Round.Id round, ProgressCount count);
}
