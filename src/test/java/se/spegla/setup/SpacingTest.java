package se.spegla.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.spegla.testing.Town.EVA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.audit.AuditLog.Line;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.SpringRound;

class SpacingTest {
    private static final LocalDate CLOSED_ON = LocalDate.of(2026, 3, 20);
    private static final LocalDate EARLIEST = LocalDate.of(2026, 5, 19);

    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");

    @AutoClose
    private final SpringRound spring = new SpringRound(clock);

    private final Database database = spring.database();
    private final Lifecycle lifecycle = spring.lifecycle();
    private final Planning planning = spring.planning();
    private Unit whole;

    /** Spring ran until 20 March, eleven days before its last day. */
    @BeforeEach
    void open() {
        lifecycle.open(EVA, spring.draft.id(), spring.instrument);
        clock.set(Instant.parse("2026-03-20T12:00:00Z"));
        lifecycle.closeForGood(EVA, spring.draft.id());
    }

    @Test
    void a_unit_takes_part_in_another_series_of_the_instrument_60_days_after_its_round_and_not_a_day_earlier() {
        assertThat(CLOSED_ON.plusDays(Spacing.DAYS)).isEqualTo(EARLIEST);
        clock.set(Instant.parse("2026-05-18T12:00:00Z"));
        var other = draft(spring.instrument.id(), spring.birch);
        assertThat(lifecycle.checkOpening(other.id()).inTheWay())
                .singleElement()
                .satisfies(near -> {
                    assertThat(near.unit().unit()).isEqualTo(spring.birch.id());
                    assertThat(near.series().name()).isEqualTo(spring.series.name());
                    assertThat(near.round().name()).isEqualTo(spring.draft.name());
                    assertThat(near.from()).isEqualTo(EARLIEST);
                });
        assertRefused(other);

        clock.set(Instant.parse("2026-05-18T22:00:00Z"));
        reschedule(other, EARLIEST);
        assertThat(lifecycle.checkOpening(other.id()).stops()).isEmpty();
        lifecycle.open(EVA, other.id(), spring.instrument);
    }

    @Test
    void another_instrument_another_unit_and_the_same_series_are_not_held_back() {
        lifecycle.open(EVA, draft("staff-knowledge", spring.birch).id(), spring.instrument);
        var oak = unit("Eken");
        lifecycle.open(EVA, draft(spring.instrument.id(), oak).id(), spring.instrument);
        var again = Round.draft(spring.series.id(), "Genast igen", today(), today().plusDays(9), Round.DEFAULT_GRACE);
        planning.plan(EVA, again, "");
        lifecycle.saveHeadcounts(EVA, again.id(), Map.of(spring.alder.id(), OptionalInt.of(9)));
        lifecycle.open(EVA, again.id(), spring.instrument);

        assertThat(database.rounds().underWay()).hasSize(3);
    }

    @Test
    void a_unit_that_contains_one_of_them_is_held_back_and_so_is_a_part_and_one_with_a_part_in_common() {
        var whole = unit("Björken och Eken");
        var oak = unit("Eken");
        database.units().merge(whole.id(), Set.of(spring.birch.id(), oak.id()));
        var all = unit("Allihop");
        database.units().merge(all.id(), Set.of(whole.id(), spring.alder.id()));

        assertRefused(draft(spring.instrument.id(), whole));
        assertRefused(draft(spring.instrument.id(), all));
        lifecycle.open(EVA, draft(spring.instrument.id(), oak).id(), spring.instrument);
        assertRefused(draft(spring.instrument.id(), whole));
    }

    /** 23 answers of the whole less the 20 of a part leave three people's, in one series as well as in two. */
    @Test
    void in_the_same_series_too_a_unit_that_contains_one_of_the_last_round_waits() {
        var whole = unit("Björken och Eken");
        database.units()
                .merge(whole.id(), Set.of(spring.birch.id(), unit("Eken").id()));
        planning.change(EVA, spring.series.with(List.of(spring.alder.id(), whole.id())), "");
        var again = Round.draft(spring.series.id(), "Genast igen", today(), today().plusDays(9), Round.DEFAULT_GRACE);
        planning.plan(EVA, again, "");

        assertThat(lifecycle.checkOpening(again.id()).inTheWay())
                .singleElement()
                .satisfies(near -> {
                    assertThat(near.unit().unit()).isEqualTo(whole.id());
                    assertThat(near.other().unit()).isEqualTo(spring.birch.id());
                    assertThat(near.from()).isEqualTo(EARLIEST);
                });
        planning.leaveOut(EVA, again.id(), Map.of(spring.birch.id(), "Är med som del av en annan"));
        assertRefused(again);
    }

    @Test
    void a_planned_round_keeps_the_units_of_another_series_out_before_it_and_after_it() {
        clock.set(Instant.parse("2026-08-01T12:00:00Z"));
        var planned = draft(spring.instrument.id(), spring.birch);
        reschedule(planned, LocalDate.of(2026, 9, 1));
        lifecycle.plan(EVA, planned.id(), spring.instrument);

        assertRefused(draft(spring.instrument.id(), spring.birch));
        lifecycle.open(EVA, draft(spring.instrument.id(), spring.alder).id(), spring.instrument);
    }

    @Test
    void a_unit_is_not_added_to_an_open_round_too_early_nor_is_an_open_round_prolonged_into_another() {
        clock.set(Instant.parse("2026-04-01T12:00:00Z"));
        var oak = unit("Eken");
        var open = draft(spring.instrument.id(), oak);
        lifecycle.open(EVA, open.id(), spring.instrument);
        assertThatThrownBy(() -> planning.addUnit(EVA, open.id(), spring.birch, OptionalInt.of(9)))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("OTHER_SERIES");
        assertThat(lifecycle.inTheWay(open, spring.birch)).hasSize(1);

        var later = draft(spring.instrument.id(), oak);
        var first = open.endsOn().plusDays(Spacing.DAYS);
        lifecycle.reschedule(EVA, later.id(), "Senare", first, first.plusDays(9), Round.DEFAULT_GRACE, "");
        lifecycle.plan(EVA, later.id(), spring.instrument);
        assertThatThrownBy(() -> lifecycle.reschedule(
                        EVA,
                        open.id(),
                        open.name(),
                        open.startsOn(),
                        open.endsOn().plusDays(1),
                        open.grace(),
                        ""))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("OTHER_SERIES");
    }

    @Test
    void before_the_opening_one_is_told_of_new_units_of_shared_staff_and_of_a_kind_of_work_that_does_not_fit() {
        clock.set(Instant.parse("2026-09-01T12:00:00Z"));
        var autumn = draftOfBirchOakAndBoth();
        var check = lifecycle.checkOpening(autumn.id());

        assertThat(check.isNew())
                .extracting(Participation::unitName)
                .containsExactlyInAnyOrder("Eken", "Björken och Eken");
        assertThat(check.shareStaff())
                .extracting(pair -> Set.of(pair.one().unitName(), pair.other().unitName()))
                .containsExactlyInAnyOrder(Set.of("Björken", "Björken och Eken"), Set.of("Eken", "Björken och Eken"));
        assertThat(check.unfit()).extracting(Participation::unitName).containsExactly("Alen");
        assertThat(check.stops()).containsExactly(Round.Refusal.SHARED_STAFF);
    }

    /** 23 answers of the whole less the 20 of a part leave three people's, in one round as well as in two. */
    @Test
    void a_round_with_a_unit_and_a_part_of_it_is_neither_opened_nor_planned_until_one_is_left_out() {
        clock.set(Instant.parse("2026-09-01T12:00:00Z"));
        var autumn = draftOfBirchOakAndBoth();
        assertThatThrownBy(() -> lifecycle.open(EVA, autumn.id(), spring.instrument))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("SHARED_STAFF");
        reschedule(autumn, LocalDate.of(2026, 9, 10));
        assertThatThrownBy(() -> lifecycle.plan(EVA, autumn.id(), spring.instrument))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("SHARED_STAFF");

        planning.leaveOut(EVA, autumn.id(), Map.of(whole.id(), "Delarna är med var för sig"));
        assertThat(lifecycle.checkOpening(autumn.id()).stops()).isEmpty();
        lifecycle.plan(EVA, autumn.id(), spring.instrument);
        assertThat(lifecycle.sharesStaff(autumn, whole))
                .extracting(Participation::unitName)
                .containsExactlyInAnyOrder("Björken", "Eken");
        assertThatThrownBy(() -> planning.addUnit(EVA, autumn.id(), whole, OptionalInt.of(29)))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("SHARED_STAFF");
        clock.set(Instant.parse("2026-09-10T12:00:00Z"));
        lifecycle.tick();
        assertThatThrownBy(() -> planning.addUnit(EVA, autumn.id(), whole, OptionalInt.of(29)))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("SHARED_STAFF");
    }

    @Test
    void a_planned_round_of_which_one_learns_later_that_two_units_share_staff_does_not_open_by_itself() {
        clock.set(Instant.parse("2026-08-20T12:00:00Z"));
        var planned = Round.draft(
                spring.series.id(), "Hösten", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 9), Round.DEFAULT_GRACE);
        planning.plan(EVA, planned, "");
        lifecycle.plan(EVA, planned.id(), spring.instrument);
        database.units().merge(spring.birch.id(), Set.of(spring.alder.id()));

        lifecycle.tick();
        assertThat(database.rounds().find(planned.id()).orElseThrow().phase()).isEqualTo(Round.Phase.DRAFT);
        clock.set(Instant.parse("2026-09-01T12:00:00Z"));
        lifecycle.tick();
        assertThat(database.rounds().find(planned.id()).orElseThrow().phase()).isEqualTo(Round.Phase.DRAFT);
        assertThat(database.auditLog().latest(1))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .extracting(Line::actor, Line::action, Line::subject)
                        .containsExactly("Spegla", "round-withdrawn", "P-CAT – Hösten"));
    }

    @Test
    void units_whose_staff_are_said_to_come_from_each_other_are_held_to_share_it_as_well() {
        database.units().merge(spring.birch.id(), Set.of(spring.alder.id()));
        database.units().merge(spring.alder.id(), Set.of(spring.birch.id()));

        assertRefused(draft(spring.instrument.id(), spring.alder));
    }

    @Test
    void what_units_share_staff_is_not_forgotten_with_the_unit_that_they_share() {
        var oak = unit("Eken");
        database.units().merge(unit("Björken och Eken").id(), Set.of(spring.birch.id(), oak.id()));

        assertThat(database.units().remove(oak.id())).isFalse();
    }

    /** In autumn. */
    private Round draftOfBirchOakAndBoth() {
        var oak = unit("Eken");
        whole = unit("Björken och Eken");
        database.units().merge(whole.id(), Set.of(spring.birch.id(), oak.id()));
        planning.change(
                EVA, spring.series.with(List.of(spring.birch.id(), spring.alder.id(), oak.id(), whole.id())), "");
        var autumn = Round.draft(spring.series.id(), "Hösten", today(), today().plusDays(9), Round.DEFAULT_GRACE);
        planning.plan(EVA, autumn, "");
        return autumn;
    }

    private void assertRefused(Round draft) {
        assertThatThrownBy(() -> lifecycle.open(EVA, draft.id(), spring.instrument))
                .isInstanceOf(Round.Refused.class)
                .hasMessageContaining("OTHER_SERIES");
    }

    /** A round of a series of its own, of ten days from today on. */
    private Round draft(String instrument, Unit unit) {
        var series = new Series(Series.Id.random(), "En annan", instrument, Series.Rules.of(5), List.of(unit.id()));
        planning.add(EVA, series, "");
        var draft = Round.draft(series.id(), "En mätning", today(), today().plusDays(9), Round.DEFAULT_GRACE);
        planning.plan(EVA, draft, "");
        return draft;
    }

    private void reschedule(Round draft, LocalDate start) {
        lifecycle.reschedule(EVA, draft.id(), draft.name(), start, start.plusDays(9), draft.grace(), "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Round.ZONE);
    }

    private Unit unit(String name) {
        var unit = new Unit(Unit.Id.random(), name, UnitType.RESIDENTIAL, spring.area.id());
        database.units().save(List.of(), List.of(unit));
        return unit;
    }
}
