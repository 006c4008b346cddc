package se.spegla.response;

import se.spegla.measurement.Round;

/** Secret keys, one a round, kept outside the database and its backup. */
public interface ContentKeys {
    /** The key of an open or closing round; made at first use. 32 bytes. */
    byte[] of(Round.Id round);

    /** Destroys the key. Nothing happens where there is none. */
    void destroy(Round.Id round);
}
