package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuessBudgetTest {
    private static final Instant NOON = Instant.parse("2026-03-15T11:00:00Z");

    private final GuessBudget budget = new GuessBudget();

    @Test
    void thirty_wrong_tries_at_once_cost_nothing() {
        assertThat(IntStream.range(0, 30).mapToObj(i -> budget.penalty(NOON))).containsOnly(Duration.ZERO);
    }

    @Test
    void beyond_the_burst_each_wrong_try_waits_longer_up_to_ten_seconds() {
        spend(30);

        assertThat(IntStream.range(0, 12).mapToObj(i -> budget.penalty(NOON).toSeconds()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 10L, 10L);
    }

    @Test
    void the_budget_grows_by_one_try_a_second_and_not_beyond_the_burst() {
        spend(1_000);
        assertThat(budget.penalty(NOON.plusSeconds(11))).isEqualTo(Duration.ZERO);

        var nextDay = NOON.plus(Duration.ofDays(1));
        assertThat(IntStream.range(0, 30).mapToObj(i -> budget.penalty(nextDay)))
                .containsOnly(Duration.ZERO);
        assertThat(budget.penalty(nextDay)).isEqualTo(Duration.ofSeconds(1));
    }

    private void spend(int tries) {
        IntStream.range(0, tries).forEach(i -> budget.penalty(NOON));
    }
}
