package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.access.Invite.Acceptance;
import se.spegla.access.Invite.Fault;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;

class InviteTest {
    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    private final Database database = spring.database();
    private final CurrentSessions sessions = new CurrentSessions(database.sessions(), database.accounts(), clock);
    private final Invite invite = new Invite(
            database.store(),
            (actor, event) -> {},
            database.invitations(),
            database.accounts(),
            sessions,
            new Passwords(),
            clock);

    @Test
    void whoever_accepts_has_an_account_and_is_signed_in() {
        var accepted = accept(invite.manager(EVA, List.of(spring.birch)), "bo@granby.se");

        assertThat(accepted.account().scope(Permission.READ_RESULTS).includes(spring.birch.id()))
                .isTrue();
        assertThat(accepted.account().scope(Permission.READ_RESULTS).includes(spring.alder.id()))
                .isFalse();
        assertThat(sessions.find(accepted.secret())).contains(accepted);
        assertThat(database.accounts().findByLogin("bo@granby.se")).contains(accepted.account());
        assertThat(database.accounts().credential(accepted.account().id(), Credential.Kind.PASSWORD))
                .isPresent();
    }

    @Test
    void a_link_works_once() {
        var secret = invite.leader(EVA);
        accept(secret, "eva@granby.se");

        assertThat(invite.accept(secret, form("bo@granby.se"))).isInstanceOf(Acceptance.Gone.class);
    }

    @Test
    void a_link_is_good_for_fourteen_days() {
        var secret = invite.leader(EVA);
        clock.advance(Invitation.LENGTH.minusMillis(1));
        assertThat(invite.find(secret)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(invite.find(secret)).isEmpty();
    }

    @Test
    void all_faults_of_a_form_are_told_at_once_and_the_link_still_stands() {
        var secret = invite.leader(EVA);
        var refused = invite.accept(secret, new Invite.Form(" ", "", "short", "sv"));

        assertThat(refused)
                .isEqualTo(new Acceptance.Refused(
                        Set.of(Fault.LOGIN_MISSING, Fault.NAME_MISSING, Fault.PASSWORD_TOO_SHORT)));
        assertThat(invite.find(secret)).isPresent();
    }

    @Test
    void a_login_belongs_to_one_account() {
        accept(invite.leader(EVA), "eva@granby.se");
        var second = invite.leader(EVA);

        assertThat(invite.accept(second, form("EVA@granby.se")))
                .isEqualTo(new Acceptance.Refused(Set.of(Fault.LOGIN_TAKEN)));
        assertThat(invite.find(second)).isPresent();
    }

    @Test
    void a_new_manager_takes_the_unit_over_and_the_old_ones_session_ends() {
        var old = accept(invite.manager(EVA, List.of(spring.birch)), "old@granby.se");
        accept(invite.manager(EVA, List.of(spring.birch)), "new@granby.se");

        assertThat(sessions.find(old.secret())).isEmpty();
        assertThat(database.accounts()
                        .find(old.account().id())
                        .orElseThrow()
                        .scope(Permission.READ_RESULTS)
                        .includes(spring.birch.id()))
                .isFalse();
    }

    @Test
    void the_manager_of_another_unit_keeps_unit_and_session() {
        var other = accept(invite.manager(EVA, List.of(spring.alder)), "other@granby.se");
        accept(invite.manager(EVA, List.of(spring.birch)), "new@granby.se");

        assertThat(sessions.find(other.secret())).contains(other);
    }

    private SignedIn accept(String secret, String login) {
        return ((Acceptance.Accepted) invite.accept(secret, form(login))).signedIn();
    }

    private static Invite.Form form(String login) {
        return new Invite.Form(login, "A. Person", "blåbär och mjölk", "sv");
    }
}
