package se.spegla.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.spegla.testing.Clock;

class DateClockTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Clock wall = Clock.at(START.toString());
    private final AtomicLong nanos = new AtomicLong(17);
    private final DateClock dates = new DateClock(wall, nanos::get);

    @Test
    void no_date_passes_until_the_process_has_run_an_hour() {
        run(Duration.ofMinutes(59));
        assertThat(dates.instant()).isBefore(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(dates.isTrusted()).isFalse();
        assertThat(dates.jump()).isEmpty();

        run(Duration.ofMinutes(1));
        assertThat(dates.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void a_person_who_says_that_the_clock_is_right_spares_the_hour() {
        dates.confirm();

        assertThat(dates.instant()).isEqualTo(START);
    }

    @Test
    void a_jump_is_told_and_waits_for_an_hour_or_a_person_again() {
        run(Duration.ofHours(2));
        wall.set(Instant.parse("2031-01-01T00:00:00Z"));

        assertThat(dates.isTrusted()).isFalse();
        assertThat(dates.jump())
                .hasValue(new DateClock.Jump(START.plus(Duration.ofHours(2)), Instant.parse("2031-01-01T00:00:00Z")));
        run(Duration.ofHours(1));
        assertThat(dates.isTrusted()).isTrue();
        assertThat(dates.jump()).isEmpty();
    }

    @Test
    void what_a_person_said_holds_until_the_clock_jumps_again_forward_or_back() {
        dates.confirm();
        wall.set(START.minus(Duration.ofHours(2)));
        assertThat(dates.isTrusted()).isFalse();

        dates.confirm();
        assertThat(dates.isTrusted()).isTrue();
    }

    @Test
    void a_clock_that_is_set_right_by_a_few_minutes_asks_nobody() {
        run(Duration.ofHours(1));
        wall.advance(DateClock.LEAST_JUMP);
        assertThat(dates.isTrusted()).isTrue();

        wall.advance(DateClock.LEAST_JUMP.plusMillis(1));
        assertThat(dates.isTrusted()).isFalse();
    }

    @Test
    void one_that_is_to_be_trusted_goes_wherever_its_clock_goes() {
        var trusting = DateClock.trusting(wall);
        wall.set(Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(trusting.instant()).isEqualTo(Instant.parse("2031-01-01T00:00:00Z"));

        wall.set(START);
        assertThat(trusting.instant()).isEqualTo(START);
    }

    private void run(Duration duration) {
        wall.advance(duration);
        nanos.addAndGet(duration.toNanos());
    }
}
