package se.spegla.cli;

/** A setting that cannot be used. The message names the value, the rule and the remedy. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadSetting(String message) {
        super(message);
    }
}
