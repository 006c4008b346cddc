package se.spegla.response;

import java.util.Optional;
import se.spegla.measurement.Round;

/** The keys of the rounds, one each, kept outside the database and its backup, until the round is closed for good. */
public interface SealKeys {
    /** The key of an open round; made at first use. */
    SealKey of(Round.Id round);

    /** The key of a round, where it was made and is not destroyed. */
    Optional<SealKey> find(Round.Id round);

    /** Destroys the key: what was sealed to it can never be opened again. Nothing happens where there is none. */
    void destroy(Round.Id round);
}
