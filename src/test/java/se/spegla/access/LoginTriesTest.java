package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginTriesTest {
    private final LoginTries tries = new LoginTries();
    private Instant now = Instant.parse("2026-03-15T11:00:00Z");

    @Test
    void five_tries_are_free_and_the_next_must_wait() {
        for (int i = 0; i < LoginTries.FREE; i++) {
            assertThat(tries.begin("eva", now)).isEmpty();
        }
        assertThat(tries.begin("eva", now)).contains(Duration.ofSeconds(1));
        assertThat(tries.begin("bo", now)).isEmpty();
    }

    @Test
    void each_failure_doubles_the_pause_up_to_a_minute() {
        for (int i = 0; i < LoginTries.FREE; i++) {
            tries.begin("eva", now);
        }
        for (var expected : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(tries.begin("eva", now)).contains(Duration.ofSeconds(expected));
            now = now.plusSeconds(expected);
            assertThat(tries.begin("eva", now)).isEmpty();
        }
    }

    @Test
    void a_success_makes_all_tries_free_again() {
        for (int i = 0; i < LoginTries.FREE; i++) {
            tries.begin("eva", now);
        }
        tries.succeeded("eva");

        assertThat(tries.begin("eva", now)).isEmpty();
        assertThat(tries.begin("eva", now)).isEmpty();
    }
}
