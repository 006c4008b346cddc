package se.spegla.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.spegla.testing.Town.EVA;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog.Line;
import se.spegla.audit.LinesOfEvents;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Door;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;

class LifecycleTest {
    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    private final Database database = spring.database();
    private final Lifecycle lifecycle = spring.lifecycle();

    @Test
    void opening_keeps_the_instrument_and_makes_one_code_per_unit() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);

        var codes = database.unitCodes().of(spring.draft.id());
        assertThat(database.rounds().instrumentOf(spring.draft.id())).contains(spring.instrument);
        assertThat(codes).containsOnlyKeys(spring.birch.id(), spring.alder.id());
        assertThat(database.unitCodes().find(codes.get(spring.birch.id())))
                .contains(new Door(spring.draft.id(), spring.birch.id()));
    }

    @Test
    void a_draft_shows_a_unit_as_it_is_named_at_the_opening_and_an_open_round_keeps_that_name() {
        rename("Björkbacken");
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        rename("Granen");

        assertThat(database.rounds().participations(spring.draft.id()))
                .extracting(Participation::unitName)
                .containsExactly("Björkbacken", "Alen");
    }

    @Test
    void a_unit_added_to_an_open_round_gets_a_code_and_the_others_keep_theirs() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        var before = database.unitCodes().of(spring.draft.id());
        var oak = new Unit(Unit.Id.random(), "Eken", UnitType.LSS, spring.area.id());
        database.units().save(List.of(), List.of(oak));
        lifecycle.addUnit(EVA, spring.draft.id(), oak, OptionalInt.of(7));

        assertThat(database.unitCodes().of(spring.draft.id()))
                .containsAllEntriesOf(before)
                .containsKey(oak.id());
    }

    @Test
    void no_unit_is_added_to_a_round_that_is_closing() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        lifecycle.close(EVA, spring.draft.id());

        assertThatThrownBy(() -> lifecycle.addUnit(EVA, spring.draft.id(), spring.birch, OptionalInt.empty()))
                .isInstanceOf(Round.Refused.class);
    }

    @Test
    void time_passes_through_all_phases_and_each_step_is_stored() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        clock.set(spring.draft.endsAt());
        lifecycle.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.CLOSING);

        clock.advance(Round.DEFAULT_GRACE);
        lifecycle.tick();
        assertThat(stored().phase()).isEqualTo(Round.Phase.CLOSED);
        assertThat(stored().closingSince()).contains(spring.draft.endsAt());
    }

    @Test
    void a_server_that_slept_through_end_and_grace_closes_the_round_when_it_wakes() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        clock.set(spring.draft.endsAt().plus(Duration.ofDays(30)));
        lifecycle.tick();

        assertThat(stored().phase()).isEqualTo(Round.Phase.CLOSED);
        assertThat(database.rounds().underWay()).isEmpty();
    }

    @Test
    void a_closing_round_is_opened_again_and_a_closed_one_is_not() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        lifecycle.close(EVA, spring.draft.id());
        lifecycle.reopen(EVA, spring.draft.id(), spring.draft.endsOn());
        assertThat(stored().phase()).isEqualTo(Round.Phase.OPEN);

        lifecycle.close(EVA, spring.draft.id());
        clock.advance(Round.DEFAULT_GRACE);
        assertThatThrownBy(() -> lifecycle.reopen(EVA, spring.draft.id(), spring.draft.endsOn()))
                .isInstanceOf(Round.Refused.class);
    }

    @Test
    void a_round_opens_once() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);

        assertThatThrownBy(() -> lifecycle.open(EVA, spring.draft.id(), spring.instrument))
                .isInstanceOf(Round.Refused.class);
    }

    @Test
    void an_opening_that_fails_when_codes_are_made_leaves_a_draft_and_no_line_of_the_log() {
        var before = database.auditLog().latest(10);
        var failing = new WaysIn(
                database.store(),
                new LinesOfEvents(database.auditLog(), clock),
                database.rounds(),
                null,
                null,
                database.responses(),
                clock);
        var lifecycle = new Lifecycle(
                database.store(),
                new LinesOfEvents(database.auditLog(), clock),
                database.rounds(),
                database.units(),
                failing,
                clock,
                DateClock.trusting(clock));
        assertThatThrownBy(() -> lifecycle.open(EVA, spring.draft.id(), spring.instrument))
                .isInstanceOf(NullPointerException.class);

        assertThat(stored()).isEqualTo(spring.draft);
        assertThat(database.rounds().instrumentOf(spring.draft.id())).isEmpty();
        assertThat(database.auditLog().latest(10)).isEqualTo(before);
    }

    @Test
    void what_a_leader_and_what_a_date_does_stands_in_the_log_with_the_series_and_its_round() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        clock.set(spring.draft.endsAt());
        lifecycle.tick();
        lifecycle.reopen(EVA, spring.draft.id(), spring.draft.endsOn().plusDays(3));
        lifecycle.closeForGood(EVA, spring.draft.id());

        assertThat(database.auditLog().latest(4))
                .extracting(Line::actor, Line::action)
                .containsExactly(
                        tuple("Eva", "round-closed-for-good"), tuple("Eva", "round-reopened"),
                        tuple("Spegla", "round-ended-by-date"), tuple("Eva", "round-opened"));
        assertThat(database.auditLog().latest(4)).allSatisfy(line -> {
            assertThat(line.subject()).isEqualTo("P-CAT – Våren 2026");
            assertThat(line.series()).contains(spring.series.id().value());
        });
    }

    private Round stored() {
        return database.rounds().find(spring.draft.id()).orElseThrow();
    }

    private void rename(String name) {
        database.units()
                .save(List.of(), List.of(new Unit(spring.birch.id(), name, spring.birch.type(), spring.area.id())));
    }
}
