package se.spegla.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static se.spegla.testing.Town.EVA;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog.Line;
import se.spegla.audit.LinesOfEvents;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.response.Storing;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;
import se.spegla.testing.Town;

/** Two servers over one database do the same at the same time: it is done once. */
class TwoServersTest {
    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    private final Database one = spring.database();
    private final Database other = Database.openBeside(spring.folder(), clock);

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void a_round_that_both_open_opens_once_with_one_code_per_unit_and_one_line() {
        atOnce(database -> lifecycle(database).open(EVA, spring.draft.id(), spring.instrument));

        assertThat(one.unitCodes().of(spring.draft.id())).containsOnlyKeys(spring.birch.id(), spring.alder.id());
        assertThat(actions()).containsExactly("round-opened");
    }

    @Test
    void a_date_that_passes_for_both_is_stored_once() {
        lifecycle(one).open(EVA, spring.draft.id(), spring.instrument);
        clock.set(spring.draft.endsAt());
        atOnce(database -> lifecycle(database).tick());
        clock.advance(Round.DEFAULT_GRACE);
        atOnce(database -> lifecycle(database).tick());

        assertThat(actions()).containsExactly("round-closed-by-date", "round-ended-by-date", "round-opened");
    }

    @Test
    void a_draft_that_a_form_sent_twice_makes_is_one() {
        var autumn = Round.draft(
                spring.series.id(), "Hösten", spring.draft.startsOn(), spring.draft.endsOn(), Round.DEFAULT_GRACE);
        atOnce(database -> planning(database).plan(EVA, autumn, ""));
        atOnce(database -> planning(database).drop(EVA, autumn.id()));

        assertThat(actions()).containsExactly("round-deleted", "round-added");
    }

    @Test
    void units_that_both_add_are_all_in_the_series() {
        lifecycle(one).open(EVA, spring.draft.id(), spring.instrument);
        for (int i = 0; i < 10; i++) {
            var unit = spring.unit("Den ena " + i);
            var second = spring.unit("Den andra " + i);
            atOnce(database -> planning(database)
                    .addUnit(EVA, spring.draft.id(), database == one ? unit : second, OptionalInt.of(9)));
        }

        assertThat(one.rounds().findSeries(spring.series.id()).orElseThrow().units())
                .hasSize(22);
        assertThat(one.unitCodes().of(spring.draft.id())).hasSize(22);
    }

    @Test
    void units_that_both_merge_are_merged_once() {
        atOnce(database -> planning(database)
                .merge(EVA, spring.draft.id(), Set.of(spring.birch.id(), spring.alder.id()), "Träden"));

        assertThat(one.units().all()).extracting(Unit::name).containsExactlyInAnyOrder("Alen", "Björken", "Träden");
        assertThat(actions()).containsExactly("units-merged", "unit-added");
    }

    @Test
    void a_code_that_both_hold_for_leaked_is_renewed_once() {
        lifecycle(one).open(EVA, spring.draft.id(), spring.instrument);
        var leaked = one.unitCodes().of(spring.draft.id()).get(spring.birch.id());
        atOnce(database -> Town.waysIn(database, clock).renewCode(EVA, spring.draft.id(), spring.birch.id(), leaked));

        assertThat(actions()).containsExactly("code-renewed", "round-opened");
    }

    @Test
    void a_round_that_one_has_closed_takes_no_sheet_from_the_other() throws Exception {
        var round = lifecycle(one).open(EVA, spring.draft.id(), spring.instrument);
        var sheet = Town.sheet(round, spring.birch, Response.of(spring.instrument, Map.of("p1", 3)));
        assertThat(other.responses().store(sheet).get()).isEqualTo(Storing.STORED);
        lifecycle(one).closeForGood(EVA, round.id());

        var late = Town.sheet(round, spring.birch, Response.of(spring.instrument, Map.of("p1", 4)));
        assertThat(other.responses().store(late).get()).isEqualTo(Storing.ROUND_CLOSED);
    }

    /** What is refused because the other was first is no fault. */
    private void atOnce(Consumer<Database> act) {
        var both = List.of(one, other).stream()
                .map(database -> CompletableFuture.runAsync(() -> act.accept(database)))
                .toList();
        both.forEach(each -> assertThatCode(() -> each.exceptionally(fault -> {
                            assertThat(fault).hasCauseInstanceOf(Round.Refused.class);
                            return null;
                        })
                        .join())
                .doesNotThrowAnyException());
    }

    private Lifecycle lifecycle(Database database) {
        return Town.lifecycle(database, clock, DateClock.trusting(clock));
    }

    private Planning planning(Database database) {
        return new Planning(
                database.store(),
                new LinesOfEvents(database.auditLog(), clock),
                database.rounds(),
                database.units(),
                lifecycle(database));
    }

    /** The newest first. */
    private List<String> actions() {
        return one.auditLog().latest(100).stream()
                .map(Line::action)
                .filter(action -> !action.equals("round-unit-added"))
                .toList();
    }
}
