package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.access.RemoveAccount.Refusal;
import se.spegla.act.Actor;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.Town;

class RemoveAccountTest {
    @AutoClose
    private final Town town = new Town(Clock.at("2026-03-15T11:00:00Z"));

    private final Database database = town.database();
    private final RemoveAccount removal =
            new RemoveAccount(database.store(), database.accounts(), (actor, event) -> {});

    @Test
    void a_leader_removes_another_leader_but_not_oneself() {
        var eva = account("eva@granby.se", Role.PROCESS_LEADER);
        var bo = account("bo@granby.se", Role.PROCESS_LEADER);

        assertThat(removal.remove(actor(eva), eva)).contains(Refusal.ONESELF);
        assertThat(removal.remove(actor(eva), bo)).isEmpty();
        assertThat(database.accounts().all()).containsExactly(eva);
    }

    @Test
    void the_last_leader_stays_even_where_the_one_who_asks_was_removed_meanwhile() {
        var eva = account("eva@granby.se", Role.PROCESS_LEADER);
        var bo = account("bo@granby.se", Role.PROCESS_LEADER);
        removal.remove(actor(bo), eva);

        assertThat(removal.remove(actor(eva), bo)).contains(Refusal.LAST_LEADER);
        assertThat(database.accounts().all()).containsExactly(bo);
    }

    @Test
    void a_manager_may_be_the_last_one() {
        var eva = account("eva@granby.se", Role.PROCESS_LEADER);
        var mia = account("mia@granby.se", Role.UNIT_MANAGER);

        assertThat(removal.remove(actor(eva), mia)).isEmpty();
        assertThat(database.accounts().find(mia.id())).isEmpty();
    }

    private static Actor actor(Account account) {
        return new Actor(account.id().value(), account.name());
    }

    private Account account(String login, Role role) {
        var account = new Account(Account.Id.random(), login, login, role, Set.of(), "sv");
        database.accounts().save(account);
        return account;
    }
}
