package se.spegla.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
    /** 24:00 on 20 March in Stockholm, in winter time. */
    private static final Instant END = Instant.parse("2026-03-20T23:00:00Z");

    private static final Instant DURING = Instant.parse("2026-03-10T12:00:00Z");

    private final Round draft = ending(LAST, Round.DEFAULT_GRACE);
    private final Round open = draft.open(DURING);

    @Test
    void a_draft_neither_hands_out_forms_nor_stores_sheets_nor_has_results_however_late_it_is() {
        var late = draft.at(END.plus(Duration.ofDays(365)));

        assertThat(late).isEqualTo(draft);
        assertThat(late.handsOutForms() || late.storesSheets() || late.hasResults())
                .isFalse();
    }

    @Test
    void an_open_round_hands_out_forms_until_midnight_in_stockholm() {
        assertThat(open.at(END.minusMillis(1)).handsOutForms()).isTrue();
        assertThat(open.at(END).handsOutForms()).isFalse();
        assertThat(open.at(END).phase()).isEqualTo(Round.Phase.CLOSING);
        assertThat(open.at(END).closingSince()).contains(END);
    }

    @Test
    void the_last_day_of_winter_time_ends_23_hours_after_it_began() {
        var spring = ending(LocalDate.of(2026, 3, 29), Duration.ZERO);

        assertThat(spring.endsAt()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(ending(LocalDate.of(2026, 3, 28), Duration.ZERO).endsAt())
                .isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
    }

    @Test
    void the_last_day_of_summer_time_ends_25_hours_after_it_began() {
        assertThat(ending(LocalDate.of(2026, 10, 24), Duration.ZERO).endsAt())
                .isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(ending(LocalDate.of(2026, 10, 25), Duration.ZERO).endsAt())
                .isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void the_grace_period_is_counted_in_hours_across_the_change_of_the_clock() {
        var spring = ending(LocalDate.of(2026, 3, 28), Duration.ofHours(48)).open(DURING);
        var closes = Instant.parse("2026-03-30T23:00:00Z");

        assertThat(spring.at(closes.minusMillis(1)).storesSheets()).isTrue();
        assertThat(spring.at(closes).hasResults()).isTrue();
    }

    @Test
    void while_closing_sheets_are_stored_and_there_are_no_results() {
        var closing = open.at(END);

        assertThat(closing.storesSheets()).isTrue();
        assertThat(closing.hasResults()).isFalse();
        assertThat(closing.closesAt()).contains(END.plus(Duration.ofHours(48)));
    }

    @Test
    void after_the_grace_period_the_round_is_closed_for_good() {
        var closed = open.at(END.plus(Round.DEFAULT_GRACE));

        assertThat(closed.phase()).isEqualTo(Round.Phase.CLOSED);
        assertThat(closed.storesSheets()).isFalse();
        assertThat(closed.hasResults()).isTrue();
        assertRefused(Round.Refusal.NOT_CLOSING, () -> closed.reopen(LAST.plusDays(9), END));
        assertRefused(Round.Refusal.NOT_OPEN, () -> closed.close(END));
        assertRefused(Round.Refusal.NOT_DRAFT, () -> closed.open(END));
        assertRefused(Round.Refusal.FINAL, () -> closed.reschedule("n", FIRST, LAST.plusDays(9), Duration.ZERO, END));
    }

    @Test
    void with_a_grace_period_of_0_closing_is_closed() {
        var strict = ending(LAST, Duration.ZERO).open(DURING);

        assertThat(strict.at(END.minusMillis(1)).phase()).isEqualTo(Round.Phase.OPEN);
        assertThat(strict.at(END).phase()).isEqualTo(Round.Phase.CLOSED);
        assertThat(strict.close(DURING).phase()).isEqualTo(Round.Phase.CLOSED);
    }

    @Test
    void a_round_closed_by_hand_counts_its_grace_from_that_moment() {
        var closing = open.close(DURING);

        assertThat(closing.phase()).isEqualTo(Round.Phase.CLOSING);
        assertThat(closing.closesAt()).contains(DURING.plus(Duration.ofHours(48)));
    }

    @Test
    void a_closing_round_opens_again_until_the_end_of_a_new_last_day() {
        var reopened = open.close(DURING).reopen(LAST.plusDays(1), DURING);

        assertThat(reopened.phase()).isEqualTo(Round.Phase.OPEN);
        assertThat(reopened.closingSince()).isEmpty();
        assertThat(reopened.at(END).handsOutForms()).isTrue();
    }

    @Test
    void a_round_cannot_open_or_reopen_into_the_past() {
        assertRefused(Round.Refusal.END_IS_PAST, () -> draft.open(END));
        assertRefused(Round.Refusal.END_IS_PAST, () -> open.at(END).reopen(LAST, END));
    }

    @Test
    void an_open_round_keeps_its_first_day_and_may_move_its_last() {
        var moved = open.reschedule("Annat namn", FIRST.minusDays(9), LAST.plusDays(3), Duration.ZERO, DURING);

        assertThat(moved.startsOn()).isEqualTo(FIRST);
        assertThat(moved.endsOn()).isEqualTo(LAST.plusDays(3));
        assertThat(moved.name()).isEqualTo("Annat namn");
        assertRefused(Round.Refusal.END_IS_PAST, () -> open.reschedule("n", FIRST, LAST, Duration.ZERO, END));
    }

    @Test
    void dates_and_grace_period_must_make_sense() {
        assertRefused(Round.Refusal.END_BEFORE_START, () -> ending(FIRST.minusDays(1), Duration.ZERO));
        assertRefused(
                Round.Refusal.GRACE_OUT_OF_RANGE,
                () -> ending(LAST, Duration.ofDays(7).plusSeconds(1)));
        assertRefused(Round.Refusal.GRACE_OUT_OF_RANGE, () -> ending(LAST, Duration.ofSeconds(-1)));
        assertThat(ending(FIRST, Duration.ofDays(7)).endsOn()).isEqualTo(FIRST);
    }

    private static Round ending(LocalDate last, Duration grace) {
        return Round.draft(Series.Id.random(), "Våren 2026", FIRST, last, grace);
    }

    private static void assertRefused(Round.Refusal why, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Round.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
