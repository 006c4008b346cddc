package se.spegla.disclosure;

/** There are no results of what was asked for, and never a part of them. */
public final class NoResults extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why there are none. */
    public enum Why {
        /** No such round. */
        UNKNOWN_ROUND,
        /** A round is not closed; only then results exist. */
        NOT_CLOSED,
        /** The rounds are one and the same, or of different series. */
        NOT_OF_ONE_SERIES,
        /** Items or answer options differ between the rounds. */
        NOT_COMPARABLE,
        /** The answers are destroyed, and this had not been released. */
        ANSWERS_DESTROYED
    }

    private final Why why;

    NoResults(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
