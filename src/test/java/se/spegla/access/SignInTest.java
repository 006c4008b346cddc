package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.QuickHash;
import se.spegla.testing.Town;

class SignInTest {
    private static final String PASSWORD = "blåbär och mjölk";
    private static final Passwords PASSWORDS = new Passwords();

    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");

    @AutoClose
    private final Town town = new Town(clock);

    private final Database database = town.database();
    private CurrentSessions sessions;
    private SignIn signIn;
    private Account eva;

    @BeforeEach
    void open() {
        eva = town.eva(PASSWORD);
        sessions = new CurrentSessions(database.sessions(), database.accounts(), clock);
        signIn = new SignIn(database.accounts(), sessions, PASSWORDS, clock);
    }

    @Test
    void login_and_password_become_a_session() {
        var welcome = (SignIn.Outcome.Welcome) signIn.with(" Eva@Granby.se ", PASSWORD);

        assertThat(sessions.find(welcome.signedIn().secret())).contains(welcome.signedIn());
        assertThat(welcome.signedIn().account()).isEqualTo(eva);
    }

    @Test
    void an_account_without_a_password_gets_the_same_answer_as_nobody() {
        var invited = new Account(Account.Id.random(), "bo@granby.se", "Bo", Role.PROCESS_LEADER, Set.of(), "sv");
        database.accounts().save(invited);

        assertThat(signIn.with("bo@granby.se", PASSWORD)).isEqualTo(new SignIn.Outcome.Wrong(Duration.ZERO));
        database.accounts().save(invited.id(), new Credential(Credential.Kind.PASSWORD, QuickHash.of(PASSWORD)));
        assertThat(signIn.with("bo@granby.se", PASSWORD)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_get_the_same_answer() {
        var wrong = new SignIn.Outcome.Wrong(Duration.ZERO);

        assertThat(signIn.with("eva@granby.se", "something else")).isEqualTo(wrong);
        assertThat(signIn.with("nobody@granby.se", PASSWORD)).isEqualTo(wrong);
        assertThat(signIn.with("e".repeat(201), PASSWORD)).isEqualTo(wrong);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_a_second() {
        for (int i = 0; i < 5; i++) {
            signIn.with("eva@granby.se", "something else");
        }

        assertThat(signIn.with("eva@granby.se", PASSWORD)).isEqualTo(new SignIn.Outcome.TooSoon(Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn.with("eva@granby.se", PASSWORD)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void a_session_that_is_used_stays_and_one_that_is_not_ends() {
        var secret = sessions.begin(eva).secret();
        clock.advance(Session.LENGTH.minusMinutes(1));
        assertThat(sessions.find(secret)).isPresent();
        clock.advance(Session.LENGTH.minusMinutes(1));
        assertThat(sessions.find(secret)).isPresent();
        clock.advance(Session.LENGTH);
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void a_session_that_was_ended_is_gone() {
        var secret = sessions.begin(eva).secret();
        sessions.end(secret);

        assertThat(sessions.find(secret)).isEmpty();
    }
}
