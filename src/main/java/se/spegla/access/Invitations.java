package se.spegla.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored invitations that nobody has used yet. */
public interface Invitations {
    void save(Invitation invitation);

    /**
     * Stores an invitation and takes its units, from now on, from whoever is responsible for them, with all their
     * sessions; all or nothing.
     */
    void saveInPlaceOfManagers(Invitation invitation);

    Optional<Invitation> find(String secretHash, Instant now);

    /** Those that have not expired. */
    List<Invitation> open(Instant now);

    void remove(String secretHash);

    /**
     * Takes the invitation away, stores the account and hands its units over, all or nothing.
     *
     * @return whether the invitation was still there; if not, nothing was stored
     * @throws Accounts.LoginTaken where another account has the login; then the invitation still stands
     */
    boolean accept(String secretHash, Account account);
}
