package se.spegla.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in. Stored under the hash of its secret, so that who reads the database cannot use it.
 *
 * @param secretHash see {@link Secret#hash}
 * @param csrfToken stands in every form of this session
 */
public record Session(String secretHash, Account.Id account, String csrfToken, Instant expires) {
    public static final Duration LENGTH = Duration.ofHours(10);
}
