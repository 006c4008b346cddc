package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Unit;

class RoleTest {
    private final Unit.Id own = Unit.Id.random();
    private final Unit.Id other = Unit.Id.random();

    @Test
    void a_process_leader_may_do_everything_for_every_unit() {
        var leader = account(Role.PROCESS_LEADER, Set.of());

        assertThat(Permission.values())
                .allMatch(leader::may)
                .allMatch(act -> leader.scope(act).isAll());
        assertThat(leader.scope(Permission.READ_RESULTS).includes(own)).isTrue();
    }

    @Test
    void a_unit_manager_reads_results_and_starts_tablets_of_the_own_units_and_nothing_else() {
        var manager = account(Role.UNIT_MANAGER, Set.of(own));

        assertThat(Stream.of(Permission.values()).filter(manager::may))
                .containsExactlyInAnyOrder(Permission.READ_RESULTS, Permission.START_TABLETS);
        assertThat(manager.scope(Permission.READ_RESULTS)).isEqualTo(new UnitScope(false, Set.of(own)));
        assertThat(manager.scope(Permission.READ_RESULTS).includes(other)).isFalse();
        assertThat(manager.scope(Permission.PLAN).includes(own)).isFalse();
    }

    @Test
    void a_login_is_the_same_in_capital_letters_and_with_blanks_around_it() {
        assertThat(account(Role.UNIT_MANAGER, Set.of()).login()).isEqualTo("åsa@granby.se");
    }

    private static Account account(Role role, Set<Unit.Id> units) {
        return new Account(Account.Id.random(), " Åsa@Granby.SE ", "Åsa", role, units, "sv");
    }
}
