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

    /**
     * Adds or replaces an account with its units.
     *
     * @throws LoginTaken where another account has the login
     */
    void save(Account account);

    /** What the account is let in with; empty where it has none of this kind. */
    Optional<Credential> credential(Account.Id account, Credential.Kind kind);

    /** Adds the credential, or puts it in the place of the account's one of the same kind. */
    void save(Account.Id account, Credential credential);

    /** Keeps the language of the pages; nothing else of the account changes. */
    void saveLanguage(Account.Id id, String language);

    /** Takes an account away with its credentials and sessions. */
    void remove(Account.Id id);

    /**
     * Makes this account the only one that is responsible for the unit. Whoever was before loses the unit, and all
     * sessions, in the same transaction.
     */
    void handOver(Unit.Id unit, Account.Id successor);

    /** Two accounts cannot have the same login. Nothing was stored. */
    final class LoginTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        public LoginTaken(String login) {
            super("another account has the login " + login + "; choose another one");
        }
    }
}
