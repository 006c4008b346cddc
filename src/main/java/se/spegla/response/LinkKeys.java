package se.spegla.response;

import se.spegla.measurement.Series;

/**
 * Secret keys, one a linked series, kept outside the database and its backup. Without its key nobody can try out whose
 * answers a pair's code was made of.
 */
public interface LinkKeys {
    /** The key of a series; made at first use. 32 bytes. */
    byte[] of(Series.Id series);

    /** Destroys the key, so that no code can be made or tried out any more. Nothing happens where there is none. */
    void destroy(Series.Id series);
}
