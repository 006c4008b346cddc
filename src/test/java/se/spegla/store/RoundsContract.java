package se.spegla.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.spegla.testing.Town.EVA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.testing.SpringRound;

/** Series with their rounds. */
interface RoundsContract extends Contract {
    @Test
    default void a_series_comes_back_as_it_was_saved_with_its_units_in_order() {
        assertThat(rounds().findSeries(spring().series.id())).contains(spring().series);
        assertThat(rounds().allSeries()).containsExactly(spring().series);
    }

    @Test
    default void the_threshold_moves_until_the_first_round_opens_and_then_stays() {
        rounds().save(threshold(7));
        assertThat(rounds().findSeries(spring().series.id())).contains(threshold(7));

        spring().opened();
        assertThatThrownBy(() -> rounds().save(threshold(5))).isInstanceOf(Rounds.PromiseFixed.class);
        rounds().save(threshold(7));
        assertThat(rounds().findSeries(spring().series.id())).contains(threshold(7));
    }

    @Test
    default void a_round_comes_back_as_it_was_saved_in_every_phase() {
        assertThat(rounds().find(spring().draft.id())).contains(spring().draft);
        spring().opened();
        var open = spring().draft.open(SpringRound.NOON_15_MARCH);
        assertThat(rounds().find(spring().draft.id())).contains(open);
        var closing = open.close(SpringRound.NOON_15_MARCH.plusNanos(1_234_567));
        rounds().save(closing);
        assertThat(rounds().find(spring().draft.id())).contains(closing);
        assertThat(rounds().underWay()).containsExactly(closing);
        rounds().saveClosed(spring().closed());
        assertThat(rounds().find(spring().draft.id())).contains(spring().closed());
        assertThat(rounds().underWay()).isEmpty();
    }

    @Test
    default void the_units_of_a_round_stand_in_the_order_of_the_series() {
        assertThat(rounds().participations(spring().draft.id()))
                .extracting(Participation::unit)
                .containsExactly(spring().birch.id(), spring().alder.id());
        assertThat(rounds().participations(spring().draft.id()))
                .extracting(Participation::headcount)
                .containsExactly(OptionalInt.of(20), OptionalInt.empty());
    }

    @Test
    default void a_headcount_can_be_changed_until_the_round_is_closed() {
        spring().opened();
        rounds().saveHeadcounts(spring().draft.id(), Map.of(spring().alder.id(), OptionalInt.of(9)));
        assertThat(rounds().participations(spring().draft.id()).get(1).headcount())
                .hasValue(9);

        rounds().saveClosed(spring().closed());
        assertThatThrownBy(() -> rounds().saveHeadcounts(
                                spring().draft.id(), Map.of(spring().alder.id(), OptionalInt.of(8))))
                .isInstanceOf(Round.Refused.class);
        assertThat(rounds().participations(spring().draft.id()).get(1).headcount())
                .hasValue(9);
    }

    @Test
    default void a_closed_round_is_final() {
        spring().opened();
        rounds().saveClosed(spring().closed());
        var open = spring().draft.open(SpringRound.NOON_15_MARCH);

        assertThatThrownBy(() -> rounds().save(open)).isInstanceOf(Round.Refused.class);
        assertThatThrownBy(() -> rounds().save(open, List.of())).isInstanceOf(Round.Refused.class);
        assertThatThrownBy(() -> rounds().removeDraft(open.id())).isInstanceOf(Round.Refused.class);
        rounds().saveClosed(spring().closed());
        assertThat(rounds().find(open.id())).contains(spring().closed());
    }

    @Test
    default void a_draft_can_be_taken_away_and_an_open_round_cannot() {
        var other = Round.draft(
                spring().series.id(),
                "Hösten",
                spring().draft.startsOn(),
                spring().draft.endsOn(),
                Duration.ZERO);
        rounds().save(other, List.of());
        rounds().removeDraft(other.id());
        assertThat(rounds().ofSeries(spring().series.id())).containsExactly(spring().draft);

        spring().opened();
        assertThatThrownBy(() -> rounds().removeDraft(spring().draft.id())).isInstanceOf(Round.Refused.class);
    }

    @Test
    default void an_opened_round_keeps_its_instrument_also_after_a_restart() {
        assertThat(rounds().instrumentOf(spring().draft.id())).isEmpty();
        spring().opened();
        spring().reopened();

        assertThat(database().rounds().instrumentOf(spring().draft.id())).contains(spring().instrument);
    }

    @Test
    default void who_is_left_out_is_kept_with_the_reason_until_the_unit_is_added_again() {
        var absence = new Absence(spring().draft.id(), spring().alder.id(), "Flyttar");
        var parts = rounds().participations(spring().draft.id());
        rounds().save(spring().draft, parts.subList(0, 1), List.of(absence));
        assertThat(rounds().absences(spring().draft.id())).containsExactly(absence);
        assertThat(rounds().participations(spring().draft.id())).isEqualTo(parts.subList(0, 1));

        rounds().add(parts.get(1));
        assertThat(rounds().absences(spring().draft.id())).isEmpty();
        assertThat(rounds().participations(spring().draft.id())).isEqualTo(parts);
    }

    @Test
    default void a_planned_round_is_a_draft_again_without_codes_and_copy_and_an_open_one_is_not() {
        clock().set(Instant.parse("2026-02-20T11:00:00Z"));
        spring().lifecycle().plan(EVA, spring().draft.id(), spring().instrument);
        assertThat(rounds().underWay())
                .extracting(Round::id)
                .containsExactly(spring().draft.id());
        rounds().saveWithdrawn(spring().draft);

        assertThat(rounds().find(spring().draft.id())).contains(spring().draft);
        assertThat(rounds().underWay()).isEmpty();
        assertThat(rounds().instrumentOf(spring().draft.id())).isEmpty();
        assertThat(database().unitCodes().of(spring().draft.id())).isEmpty();

        clock().set(SpringRound.NOON_15_MARCH);
        spring().opened();
        assertThatThrownBy(() -> rounds().saveWithdrawn(spring().draft)).isInstanceOf(Round.Refused.class);
    }

    private Rounds rounds() {
        return database().rounds();
    }

    private Series threshold(int threshold) {
        var series = spring().series;
        return new Series(
                series.id(), series.name(), series.instrumentId(), Series.Rules.of(threshold), series.units());
    }
}
