package se.spegla.access;

/**
 * Someone has come in.
 *
 * @param secret what the browser carries from now on; it is stored nowhere
 */
public record SignedIn(Account account, Session session, String secret) {}
