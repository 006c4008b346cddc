package se.spegla.web;

/** Ends a request with a page that says why it cannot be done, in the texts {@code KEY.title} and {@code KEY.text}. */
public final class Explained extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String key;

    private Explained(int status, String key) {
        super(key);
        this.status = status;
        this.key = key;
    }

    /** What is asked does not go together with how things stand now (409). */
    public static Explained conflict(String key) {
        return new Explained(409, key);
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }
}
