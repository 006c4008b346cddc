package se.spegla.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** Login and password become a session. Whether a login exists is told neither by the answer nor by its duration. */
public final class SignIn {
    /** What came of a try. */
    public sealed interface Outcome {
        record Welcome(SignedIn signedIn) implements Outcome {}

        /**
         * Login or password is wrong.
         *
         * @param delay how long to keep the answer back: zero, unless the whole server sees many wrong tries
         */
        record Wrong(Duration delay) implements Outcome {}

        /** The try was not looked at; the next one will be after this time. */
        record TooSoon(Duration pause) implements Outcome {}
    }

    private static final int LONGEST_LOGIN = 200;
    private static final Duration BUSY_WAIT = Duration.ofSeconds(5);
    private final Accounts accounts;
    private final CurrentSessions sessions;
    private final Passwords passwords;
    private final InstantSource clock;
    private final LoginTries tries = new LoginTries();
    private final GuessBudget budget = new GuessBudget();

    public SignIn(Accounts accounts, CurrentSessions sessions, Passwords passwords, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Judges a try; computing takes about a twentieth of a second, so not to be called where many wait. */
    public Outcome with(String typedLogin, String password) {
        var login = typedLogin.strip().toLowerCase(Locale.ROOT);
        if (login.length() > LONGEST_LOGIN) {
            return wrong();
        }
        return tries.begin(login, clock.instant())
                .<Outcome>map(Outcome.TooSoon::new)
                .orElseGet(() -> judge(login, password));
    }

    private Outcome judge(String login, String password) {
        var account = accounts.findByLogin(login);
        var hash = account.flatMap(found -> accounts.credential(found.id(), Credential.Kind.PASSWORD))
                .map(Credential::value);
        return switch (passwords.match(password, hash)) {
            case BUSY -> new Outcome.TooSoon(BUSY_WAIT);
            case WRONG -> wrong();
            case RIGHT -> {
                tries.succeeded(login);
                yield new Outcome.Welcome(sessions.begin(account.orElseThrow()));
            }
        };
    }

    private Outcome wrong() {
        return new Outcome.Wrong(budget.penalty(clock.instant()));
    }
}
