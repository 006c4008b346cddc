package se.spegla.access;

import java.time.InstantSource;
import java.util.Optional;

/** Begins, finds and ends sessions. One that is used in its second half gets its full length again. */
public final class CurrentSessions {
    private final Sessions sessions;
    private final Accounts accounts;
    private final InstantSource clock;

    public CurrentSessions(Sessions sessions, Accounts accounts, InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Lets this account in. */
    public SignedIn begin(Account account) {
        var now = clock.instant();
        sessions.removeExpired(now);
        var secret = Secret.random();
        var session = new Session(Secret.hash(secret), account.id(), Secret.random(), now.plus(Session.LENGTH));
        sessions.save(session);
        return new SignedIn(account, session, secret);
    }

    /** Whoever carries this secret, where the session is still good. */
    public Optional<SignedIn> find(String secret) {
        return sessions.find(Secret.hash(secret), clock.instant())
                .flatMap(session -> accounts.find(session.account())
                        .map(account -> new SignedIn(account, renewed(session), secret)));
    }

    /** Ends the session with this secret, if there is one. */
    public void end(String secret) {
        sessions.remove(Secret.hash(secret));
    }

    private Session renewed(Session session) {
        var now = clock.instant();
        if (now.isBefore(session.expires().minus(Session.LENGTH.dividedBy(2)))) {
            return session;
        }
        var expires = now.plus(Session.LENGTH);
        sessions.renew(session.secretHash(), expires);
        return new Session(session.secretHash(), session.account(), session.csrfToken(), expires);
    }
}
