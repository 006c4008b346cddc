package se.spegla.response;

/**
 * A sheet could not be stored now: the disk refuses, or too many wait. Nothing of it is stored; the same sheet can be
 * sent again.
 */
public final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotStored(String message) {
        super(message);
    }

    public NotStored(String message, Throwable cause) {
        super(message, cause);
    }
}
