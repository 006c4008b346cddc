package se.spegla.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
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
        lifecycle.open(spring.draft.id(), spring.instrument);

        var codes = database.unitCodes().of(spring.draft.id());
        assertThat(database.rounds().instrumentOf(spring.draft.id())).contains(spring.instrument);
        assertThat(codes).containsOnlyKeys(spring.birch.id(), spring.alder.id());
        assertThat(database.unitCodes().find(codes.get(spring.birch.id())))
                .contains(new Door(spring.draft.id(), spring.birch.id()));
    }

    @Test
    void a_draft_shows_a_unit_as_it_is_named_at_the_opening_and_an_open_round_keeps_that_name() {
        rename("Björkbacken");
        lifecycle.open(spring.draft.id(), spring.instrument);
        rename("Granen");

        assertThat(database.rounds().participations(spring.draft.id()))
                .extracting(Participation::unitName)
                .containsExactly("Björkbacken", "Alen");
    }

    @Test
    void a_unit_added_to_an_open_round_gets_a_code_and_the_others_keep_theirs() {
        lifecycle.open(spring.draft.id(), spring.instrument);
        var before = database.unitCodes().of(spring.draft.id());
        var oak = new Unit(Unit.Id.random(), "Eken", UnitType.LSS, spring.area.id());
        database.units().save(List.of(), List.of(oak));
        lifecycle.addUnit(spring.draft.id(), oak, OptionalInt.of(7));

        assertThat(database.unitCodes().of(spring.draft.id())).containsAllEntriesOf(before).containsKey(oak.id());
    }

    @Test
    void no_unit_is_added_to_a_round_that_is_closing() {
        lifecycle.open(spring.draft.id(), spring.instrument);
        lifecycle.close(spring.draft.id());

        assertThatThrownBy(() -> lifecycle.addUnit(spring.draft.id(), spring.birch, OptionalInt.empty()))
                .isInstanceOf(Round.Refused.class);
    }

    @Test
    void time_passes_through_all_phases_and_each_step_is_stored() {
        lifecycle.open(spring.draft.id(), spring.instrument);
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
        lifecycle.open(spring.draft.id(), spring.instrument);
        clock.set(spring.draft.endsAt().plus(Duration.ofDays(30)));
        lifecycle.tick();

        assertThat(stored().phase()).isEqualTo(Round.Phase.CLOSED);
        assertThat(database.rounds().underWay()).isEmpty();
    }

    @Test
    void a_closing_round_is_opened_again_and_a_closed_one_is_not() {
        lifecycle.open(spring.draft.id(), spring.instrument);
        lifecycle.close(spring.draft.id());
        lifecycle.reopen(spring.draft.id(), spring.draft.endsOn());
        assertThat(stored().phase()).isEqualTo(Round.Phase.OPEN);

        lifecycle.close(spring.draft.id());
        clock.advance(Round.DEFAULT_GRACE);
        assertThatThrownBy(() -> lifecycle.reopen(spring.draft.id(), spring.draft.endsOn()))
                .isInstanceOf(Round.Refused.class);
    }

    @Test
    void a_round_opens_once() {
        lifecycle.open(spring.draft.id(), spring.instrument);

        assertThatThrownBy(() -> lifecycle.open(spring.draft.id(), spring.instrument))
                .isInstanceOf(Round.Refused.class);
    }

    @Test
    void codes_that_an_interrupted_opening_left_out_are_made_later() {
        var parts = database.rounds().participations(spring.draft.id());
        database.rounds().saveOpened(spring.draft.open(clock.instant()), spring.instrument, parts);
        lifecycle.tick();

        assertThat(database.unitCodes().of(spring.draft.id())).containsOnlyKeys(spring.birch.id(), spring.alder.id());
    }

    private Round stored() {
        return database.rounds().find(spring.draft.id()).orElseThrow();
    }

    private void rename(String name) {
        database.units().save(
                List.of(), List.of(new Unit(spring.birch.id(), name, spring.birch.type(), spring.area.id())));
    }
}
