package se.spegla.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.spegla.testing.Town.EVA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Absence;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Storing;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;
import se.spegla.testing.Town;

class PlannedRoundTest {
    /** 00:00 on 1 March in Stockholm, in winter time. */
    private static final Instant MIDNIGHT = Instant.parse("2026-02-28T23:00:00Z");

    private final Clock clock = Clock.at("2026-02-20T11:00:00Z");

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    private final Database database = spring.database();
    private final Lifecycle lifecycle = spring.lifecycle();
    private final Planning planning = spring.planning();

    @Test
    void a_planned_round_has_codes_and_takes_sheets_from_midnight_of_its_first_day() {
        plan();
        assertThat(database.unitCodes().of(spring.draft.id())).hasSize(2);
        clock.set(MIDNIGHT.minusMillis(1));
        assertThat(database.responses().store(spring.sheet()).join()).isEqualTo(Storing.ROUND_CLOSED);

        clock.set(MIDNIGHT);
        assertThat(lifecycle.now(stored()).phase()).isEqualTo(Round.Phase.OPEN);
        assertThat(database.responses().store(spring.sheet()).join()).isEqualTo(Storing.STORED);
        lifecycle.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.OPEN);
        assertThat(database.responses().store(spring.sheet()).join()).isEqualTo(Storing.STORED);
    }

    @Test
    void its_units_are_named_as_they_are_when_it_opens_and_not_as_when_it_was_planned() {
        plan();
        rename("Björkbacken");
        assertThat(names()).containsExactly("Björkbacken", "Alen");

        clock.set(MIDNIGHT);
        lifecycle.tick();
        rename("Granen");
        assertThat(names()).containsExactly("Björkbacken", "Alen");
    }

    @Test
    void the_leader_opens_it_earlier_and_its_first_day_is_that_day() {
        plan();
        var opened = lifecycle.open(EVA, spring.draft.id(), spring.instrument);

        assertThat(opened.startsOn()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(stored()).isEqualTo(opened);
        assertThat(database.responses().store(spring.sheet()).join()).isEqualTo(Storing.STORED);
    }

    @Test
    void its_first_day_moves_until_it_opens_and_only_to_a_day_that_is_to_come() {
        plan();
        reschedule(LocalDate.of(2026, 3, 5));
        clock.set(MIDNIGHT);
        lifecycle.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.PLANNED);

        assertThatThrownBy(() -> reschedule(LocalDate.of(2026, 3, 1)))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("START_IS_PAST");
    }

    @Test
    void it_can_be_made_a_draft_again_and_then_nothing_is_left_of_its_codes() {
        plan();
        var code = database.unitCodes().of(spring.draft.id()).get(spring.birch.id());
        lifecycle.withdraw(EVA, spring.draft.id());

        assertThat(stored()).isEqualTo(spring.draft);
        assertThat(database.unitCodes().find(code)).isEmpty();
        assertThat(database.rounds().instrumentOf(spring.draft.id())).isEmpty();
        assertThat(planning.promiseIsFixed(spring.series.id())).isFalse();
        clock.set(MIDNIGHT);
        assertThatThrownBy(() -> lifecycle.withdraw(EVA, spring.draft.id())).isInstanceOf(Round.Refused.class);
    }

    @Test
    void what_its_posters_promise_is_fixed() {
        plan();

        assertThat(planning.promiseIsFixed(spring.series.id())).isTrue();
        assertThatThrownBy(() -> database.rounds().save(spring.taking(Series.Entry.CARDS)))
                .isInstanceOf(Rounds.PromiseFixed.class);
    }

    @Test
    void a_server_that_slept_from_before_its_first_day_until_after_its_last_closes_it() {
        plan();
        clock.set(spring.draft.endsAt().plus(Duration.ofDays(30)));
        lifecycle.tick();

        assertThat(stored().phase()).isEqualTo(Round.Phase.CLOSED);
    }

    @Test
    void while_the_clock_is_in_doubt_nothing_opens_and_nothing_closes() {
        var nanos = new AtomicLong();
        var dates = new DateClock(clock, nanos::get);
        var careful = Town.lifecycle(database, clock, dates);
        plan();
        clock.set(Instant.parse("2031-01-01T00:00:00Z"));
        careful.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.PLANNED);
        assertThat(careful.due(clock.instant())).extracting(Round::id).containsExactly(spring.draft.id());

        clock.set(MIDNIGHT);
        lifecycle.tick();
        clock.set(Instant.parse("2031-01-01T00:00:00Z"));
        careful.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.OPEN);

        clock.set(spring.draft.endsAt().plus(Duration.ofDays(3)));
        careful.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.OPEN);
        dates.confirm();
        careful.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.CLOSED);
    }

    @Test
    void a_unit_left_out_has_no_code_and_is_part_again_when_it_is_let_in() {
        planning.leaveOut(EVA, spring.draft.id(), Map.of(spring.alder.id(), "Ny chef"));
        assertThat(names()).containsExactly("Björken");
        assertThat(database.rounds().absences(spring.draft.id()))
                .containsExactly(new Absence(spring.draft.id(), spring.alder.id(), "Ny chef"));
        planning.change(EVA, spring.series, "");
        assertThat(names()).containsExactly("Björken");

        planning.leaveOut(EVA, spring.draft.id(), Map.of());
        assertThat(names()).containsExactlyInAnyOrder("Björken", "Alen");
        assertThat(database.rounds().participations(spring.draft.id()))
                .filteredOn(part -> part.unit().equals(spring.birch.id()))
                .extracting(Participation::headcount)
                .containsExactly(OptionalInt.of(20));
        assertThat(database.rounds().absences(spring.draft.id())).isEmpty();
    }

    @Test
    void not_everybody_is_left_out_and_nobody_without_a_reason() {
        var all = Map.of(spring.birch.id(), "Ny chef", spring.alder.id(), "Ny chef");
        assertThatThrownBy(() -> planning.leaveOut(EVA, spring.draft.id(), all))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("NO_UNITS");
        assertThatThrownBy(() -> planning.leaveOut(EVA, spring.draft.id(), Map.of(spring.birch.id(), "  ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names()).containsExactly("Björken", "Alen");
    }

    @Test
    void a_unit_that_is_left_out_joins_an_open_round_after_all() {
        planning.leaveOut(EVA, spring.draft.id(), Map.of(spring.alder.id(), "Ny chef"));
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        planning.addUnit(EVA, spring.draft.id(), spring.alder, OptionalInt.of(9));

        assertThat(names()).containsExactlyInAnyOrder("Björken", "Alen");
        assertThat(database.rounds().absences(spring.draft.id())).isEmpty();
        assertThat(database.unitCodes().of(spring.draft.id())).hasSize(2);
    }

    private void plan() {
        lifecycle.plan(EVA, spring.draft.id(), spring.instrument);
        assertThat(stored().phase()).isEqualTo(Round.Phase.PLANNED);
    }

    private void reschedule(LocalDate start) {
        lifecycle.reschedule(
                EVA, spring.draft.id(), spring.draft.name(), start, spring.draft.endsOn(), Round.DEFAULT_GRACE, "");
    }

    private List<String> names() {
        return database.rounds().participations(spring.draft.id()).stream()
                .map(Participation::unitName)
                .toList();
    }

    private Round stored() {
        return database.rounds().find(spring.draft.id()).orElseThrow();
    }

    private void rename(String name) {
        database.units()
                .save(List.of(), List.of(new Unit(spring.birch.id(), name, spring.birch.type(), spring.area.id())));
    }
}
