package se.spegla.access;

import java.util.List;
import java.util.Optional;
import se.spegla.measurement.Unit;

/** The stored accounts. */
public interface Accounts {
    Optional<Account> find(Account.Id id);

    Optional<Account> findByLogin(String login);

    /** By name, in Swedish order. */
    List<Account> all();

    /** Adds or replaces an account with its units. */
    void save(Account account);

    /** Takes an account away with its sessions. */
    void remove(Account.Id id);

    /**
     * Makes this account the only one that is responsible for the unit. Whoever was before loses the unit, and all sessions,
     * in the same transaction.
     */
    void handOver(Unit.Id unit, Account.Id successor);
}
