package se.spegla.access;

import java.time.Instant;
import java.util.Optional;

/** The stored sign-ins. */
public interface Sessions {
    void save(Session session);

    /** The session with this secret's hash, where it has not expired. */
    Optional<Session> find(String secretHash, Instant now);

    void remove(String secretHash);

    void removeExpired(Instant now);
}
