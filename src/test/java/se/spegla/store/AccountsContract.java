package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Credential;
import se.spegla.access.Credential.Kind;
import se.spegla.access.Invitation;
import se.spegla.access.Invitations;
import se.spegla.access.Role;
import se.spegla.access.Session;
import se.spegla.access.Sessions;
import se.spegla.measurement.Unit;
import se.spegla.testing.SpringRound;

/** Accounts, their sessions, and invitations to them. */
interface AccountsContract extends Contract {
    @Test
    default void an_account_is_found_by_id_and_login_and_all_stand_in_swedish_order() {
        var ake = account("åke@granby.se", "Åke", spring().birch);
        var zara = account("zara@granby.se", "Zara");
        var anders = account("anders@granby.se", "Ängla");

        assertThat(accounts().find(ake.id())).contains(ake);
        assertThat(accounts().findByLogin("åke@granby.se")).contains(ake);
        assertThat(accounts().findByLogin("nobody@granby.se")).isEmpty();
        assertThat(accounts().all()).containsExactly(zara, ake, anders);
    }

    @Test
    default void two_accounts_have_not_the_same_login_and_nothing_is_stored_of_the_second() {
        var first = account("eva@granby.se", "Eva");

        assertThatThrownBy(() -> account("eva@granby.se", "Evald")).isInstanceOf(Accounts.LoginTaken.class);
        assertThat(accounts().all()).containsExactly(first);
    }

    @Test
    default void the_language_changes_and_nothing_else_does() {
        var before = account("eva@granby.se", "Eva", spring().birch);
        accounts().saveLanguage(before.id(), "en");

        assertThat(accounts().find(before.id()))
                .contains(new Account(before.id(), before.login(), before.name(), before.role(), before.units(), "en"));
    }

    @Test
    default void an_account_has_one_credential_of_a_kind_or_none_and_keeps_it_when_the_account_changes() {
        var eva = account("eva@granby.se", "Eva");
        assertThat(accounts().credential(eva.id(), Kind.PASSWORD)).isEmpty();

        accounts().save(eva.id(), new Credential(Kind.PASSWORD, "first"));
        accounts().save(eva.id(), new Credential(Kind.PASSWORD, "second"));
        accounts().save(new Account(eva.id(), "eva.ek@granby.se", "Eva Ek", eva.role(), eva.units(), "sv"));
        assertThat(accounts().credential(eva.id(), Kind.PASSWORD)).contains(new Credential(Kind.PASSWORD, "second"));

        accounts().remove(eva.id());
        assertThat(accounts().credential(eva.id(), Kind.PASSWORD)).isEmpty();
    }

    @Test
    default void a_removed_account_takes_its_sessions_along() {
        var eva = account("eva@granby.se", "Eva");
        var bo = account("bo@granby.se", "Bo");
        signIn("evas", eva);
        signIn("bos", bo);
        accounts().remove(eva.id());

        assertThat(accounts().all()).containsExactly(bo);
        assertThat(signedIn("evas")).isFalse();
        assertThat(signedIn("bos")).isTrue();
    }

    @Test
    default void a_unit_that_is_handed_over_is_one_managers_and_the_one_before_is_signed_out() {
        var eva = account("eva@granby.se", "Eva", spring().birch, spring().alder);
        var bo = account("bo@granby.se", "Bo");
        signIn("evas", eva);
        signIn("bos", bo);
        accounts().handOver(spring().birch.id(), bo.id());

        assertThat(unitsOf(eva)).containsExactly(spring().alder.id());
        assertThat(unitsOf(bo)).containsExactly(spring().birch.id());
        assertThat(signedIn("evas")).isFalse();
        assertThat(signedIn("bos")).isTrue();
    }

    @Test
    default void a_session_lasts_until_it_expires_or_is_ended_and_is_renewed_only_while_it_is_there() {
        var eva = account("eva@granby.se", "Eva");
        signIn("one", eva);
        signIn("other", eva);
        assertThat(sessions().find("one", clock().instant()).map(Session::account))
                .contains(eva.id());
        assertThat(sessions().find("one", end())).isEmpty();

        sessions().renew("one", end().plusSeconds(1));
        sessions().removeExpired(end());
        assertThat(sessions().find("one", end())).isPresent();
        assertThat(signedIn("other")).as("expired and taken away").isFalse();

        sessions().remove("one");
        sessions().renew("one", end().plusSeconds(9));
        assertThat(signedIn("one")).isFalse();
    }

    @Test
    default void an_invitation_is_open_until_it_expires_or_is_taken_back() {
        var invitation =
                new Invitation("hash", Role.UNIT_MANAGER, Set.of(spring().birch.id()), end());
        invitations().save(invitation);
        assertThat(invitations().find("hash", clock().instant())).contains(invitation);
        assertThat(invitations().open(clock().instant())).containsExactly(invitation);
        assertThat(invitations().find("hash", end())).isEmpty();
        assertThat(invitations().open(end())).isEmpty();

        invitations().remove("hash");
        assertThat(invitations().find("hash", clock().instant())).isEmpty();
    }

    @Test
    default void an_invitation_in_place_of_a_manager_takes_the_unit_and_the_sessions() {
        var eva = account("eva@granby.se", "Eva", spring().birch, spring().alder);
        signIn("evas", eva);
        invitations()
                .saveInPlaceOfManagers(new Invitation(
                        "hash", Role.UNIT_MANAGER, Set.of(spring().birch.id()), end()));

        assertThat(unitsOf(eva)).containsExactly(spring().alder.id());
        assertThat(signedIn("evas")).isFalse();
        assertThat(invitations().open(clock().instant())).hasSize(1);
    }

    @Test
    default void an_invitation_is_accepted_once_and_takes_the_units_from_whoever_had_them() {
        var eva = account("eva@granby.se", "Eva", spring().birch);
        invitations()
                .save(new Invitation(
                        "hash", Role.UNIT_MANAGER, Set.of(spring().birch.id()), end()));
        var bo = drawn("bo@granby.se", "Bo", spring().birch);

        assertThat(invitations().accept("hash", bo)).isTrue();
        assertThat(accounts().find(bo.id())).contains(bo);
        assertThat(unitsOf(eva)).isEmpty();
        assertThat(invitations().accept("hash", drawn("ola@granby.se", "Ola"))).isFalse();
        assertThat(accounts().findByLogin("ola@granby.se")).isEmpty();
    }

    @Test
    default void an_invitation_accepted_under_a_login_that_is_taken_still_stands() {
        account("eva@granby.se", "Eva");
        invitations()
                .save(new Invitation(
                        "hash", Role.UNIT_MANAGER, Set.of(spring().birch.id()), end()));

        assertThatThrownBy(() -> invitations().accept("hash", drawn("eva@granby.se", "Evald", spring().birch)))
                .isInstanceOf(Accounts.LoginTaken.class);
        assertThat(invitations().find("hash", clock().instant())).isPresent();
        assertThat(accounts().all()).hasSize(1);
    }

    private Account account(String login, String name, Unit... units) {
        var account = drawn(login, name, units);
        accounts().save(account);
        return account;
    }

    private static Account drawn(String login, String name, Unit... units) {
        return new Account(
                Account.Id.random(),
                login,
                name,
                Role.UNIT_MANAGER,
                Stream.of(units).map(Unit::id).collect(Collectors.toSet()),
                "sv");
    }

    private void signIn(String secretHash, Account account) {
        sessions().save(new Session(secretHash, account.id(), "token", end()));
    }

    private boolean signedIn(String secretHash) {
        return sessions().find(secretHash, clock().instant()).isPresent();
    }

    private Set<Unit.Id> unitsOf(Account account) {
        return accounts().find(account.id()).orElseThrow().units();
    }

    private Instant end() {
        return SpringRound.NOON_15_MARCH.plusSeconds(3600);
    }

    private Accounts accounts() {
        return database().accounts();
    }

    private Sessions sessions() {
        return database().sessions();
    }

    private Invitations invitations() {
        return database().invitations();
    }
}
