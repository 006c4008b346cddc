package se.spegla.access;

import java.time.Instant;
import java.util.Optional;

/** The stored sign-ins. */
public interface Sessions {
    void save(Session session);

    /** The session with this secret's hash, where it has not expired. */
    Optional<Session> find(String secretHash, Instant now);

    /** Gives a session that is still there a later end; one that was ended meanwhile stays so. */
    void renew(String secretHash, Instant expires);

    void remove(String secretHash);

    void removeExpired(Instant now);
}
