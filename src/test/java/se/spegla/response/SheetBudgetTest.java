package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetBudgetTest {
    private static final UnitCode UNIT = UnitCode.random();
    private static final Instant NOW = Instant.parse("2026-03-15T11:00:00Z");
    private final SheetBudget budget = new SheetBudget();

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7, 20, 9_999})
    void as_many_as_the_headcount_at_once_and_then_as_many_an_hour(int heads) {
        assertThat(taken(OptionalInt.of(heads), 2 * heads + 1, NOW)).isEqualTo(heads);
        assertThat(taken(OptionalInt.of(heads), 2 * heads + 1, NOW.plus(Duration.ofHours(1))))
                .isEqualTo(heads);
        assertThat(taken(OptionalInt.of(heads), 2 * heads + 1, NOW.plus(Duration.ofDays(3))))
                .as("never more at once")
                .isEqualTo(heads);
    }

    @Test
    void the_next_one_comes_after_an_hours_part() {
        assertThat(taken(OptionalInt.of(6), 6, NOW)).isEqualTo(6);
        assertThat(budget.take(UNIT, OptionalInt.of(6), NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(budget.take(UNIT, OptionalInt.of(6), NOW.plusSeconds(599))).isEqualTo(Duration.ofSeconds(1));
        assertThat(budget.take(UNIT, OptionalInt.of(6), NOW.plusSeconds(600))).isZero();
        assertThat(budget.take(UNIT, OptionalInt.of(6), NOW.plusSeconds(600))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void where_the_headcount_is_not_known_it_is_taken_to_be_twenty() {
        assertThat(taken(OptionalInt.empty(), 100, NOW)).isEqualTo(20);
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_no_other_code_pays() {
        assertThat(taken(OptionalInt.of(5), 9, NOW)).isEqualTo(5);
        budget.giveBack(UNIT, OptionalInt.of(5));
        assertThat(taken(OptionalInt.of(5), 9, NOW)).isEqualTo(1);
        assertThat(budget.take(UnitCode.random(), OptionalInt.of(5), NOW)).isZero();
    }

    private long taken(OptionalInt heads, int tries, Instant now) {
        return IntStream.range(0, tries)
                .filter(i -> budget.take(UNIT, heads, now).isZero())
                .count();
    }
}
