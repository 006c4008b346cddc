package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Unit;

class RoleTest {
    private final Unit.Id own = Unit.Id.random();
    private final Unit.Id other = Unit.Id.random();

    @Test
    void a_process_leader_sets_up_and_sees_every_unit() {
        var leader = account(Role.PROCESS_LEADER, Set.of());

        assertThat(leader.may(Permission.SET_UP)).isTrue();
        assertThat(leader.sees(own)).isTrue();
    }

    @Test
    void a_unit_manager_sees_the_own_units_and_sets_nothing_up() {
        var manager = account(Role.UNIT_MANAGER, Set.of(own));

        assertThat(manager.sees(own)).isTrue();
        assertThat(manager.sees(other)).isFalse();
        assertThat(manager.may(Permission.SET_UP)).isFalse();
        assertThat(manager.may(Permission.SEE_ALL_UNITS)).isFalse();
        assertThat(manager.may(Permission.OWN_ACCOUNT)).isTrue();
    }

    @Test
    void a_login_is_the_same_in_capital_letters_and_with_blanks_around_it() {
        assertThat(account(Role.UNIT_MANAGER, Set.of()).login()).isEqualTo("åsa@granby.se");
    }

    private static Account account(Role role, Set<Unit.Id> units) {
        return new Account(Account.Id.random(), " Åsa@Granby.SE ", "Åsa", role, "", units, "sv");
    }
}
