package se.spegla.access;

/**
 * What somebody shows to be let in as an account. An account has at most one of a kind, and may have none: the demo's people come in
 * by an address.
 *
 * @param value of a password: Argon2id in its standard text form
 */
public record Credential(Kind kind, String value) {
    /** What is shown. */
    public enum Kind {
        PASSWORD
    }
}
