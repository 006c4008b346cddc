package se.spegla.response;

/** What became of a submission. Told only once it is on disk. */
public enum Storing {
    /** Stored now. */
    STORED,
    /** The same sheet with the same answers had been stored before; it stands there once. */
    ALREADY_STORED,
    /** A sheet with this id and other answers had been stored before; nothing was stored. */
    OTHER_CONTENT,
    /** The round takes no more sheets; nothing was stored. */
    ROUND_CLOSED
}
