package se.spegla.fault;

/**
 * The file that everything is stored in is not there any more, or another one lies in its place. What was to be stored is not, even
 * where the system still took it: it went into a file that nobody will find again.
 */
public final class StorageGone extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message names the file and the remedy */
    public StorageGone(String message) {
        super(message);
    }
}
