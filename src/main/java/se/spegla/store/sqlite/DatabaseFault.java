package se.spegla.store.sqlite;

/** The database cannot be opened. The message names the directory or file, what is wrong with it and the remedy. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseFault(String message) {
        super(message);
    }

    public DatabaseFault(String message, Throwable cause) {
        super(message, cause);
    }
}
