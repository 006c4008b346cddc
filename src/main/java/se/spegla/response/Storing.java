package se.spegla.response;

/** What became of a submission. Told only once it is on disk. */
public enum Storing {
    /** Stored now. */
    STORED,
    /** The same sheet with the same answers had been stored before; it stands there once. */
    ALREADY_STORED,
    /** A sheet with this id and other answers had been stored before; nothing was stored. */
    OTHER_CONTENT,
    /**
     * The series takes cards and the sheet brings none, or its card has been used for another sheet, or is none of this
     * unit's; nothing was stored.
     */
    NO_CARD,
    /** The round takes no more sheets; nothing was stored. */
    ROUND_CLOSED
}
