package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.testing.SpringRound;

class ProgressTest {
    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "4, 5", "2, 3", "19, 20"})
    void a_count_below_the_threshold_is_told_as_fewer_than_it(int count, int threshold) {
        assertThat(Progress.of(count, threshold)).isEqualTo(new Progress.FewerThan(threshold));
    }

    @ParameterizedTest
    @CsvSource({"9, 5, 9", "11, 5, 9", "12, 5, 12", "31, 5, 30", "6, 3, 6", "8, 3, 6", "9, 6, 9", "24, 20, 24"})
    void from_a_step_above_the_threshold_a_count_is_rounded_down_to_a_multiple_of_three(
            int count, int threshold, int shown) {
        assertThat(Progress.of(count, threshold)).isEqualTo(new Progress.AtLeast(shown));
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 5", "6, 5, 5", "8, 5, 5", "20, 20, 20", "23, 20, 20", "4, 4, 4", "8, 4, 4", "3, 3, 3", "5, 3, 3"
    })
    void the_first_step_is_as_wide_as_the_others(int count, int threshold, int shown) {
        assertThat(Progress.of(count, threshold)).isEqualTo(new Progress.AtLeast(shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 10, 20})
    void no_single_answer_can_be_seen_to_come_twice_within_three(int threshold) {
        var changes = IntStream.range(1, 60)
                .filter(count -> !Progress.of(count, threshold).equals(Progress.of(count - 1, threshold)))
                .toArray();

        assertThat(IntStream.range(1, changes.length).map(i -> changes[i] - changes[i - 1]))
                .allSatisfy(width -> assertThat(width).isGreaterThanOrEqualTo(Progress.STEP));
    }

    @Test
    void more_answers_than_people_are_seen_no_sooner_than_the_steps_tell() {
        var ten = OptionalInt.of(10);

        assertThat(Progress.of(11, 5).exceeds(ten)).isFalse();
        assertThat(Progress.of(12, 5).exceeds(ten)).isTrue();
        assertThat(Progress.of(4, 5).exceeds(OptionalInt.of(2))).isFalse();
        assertThat(Progress.of(30, 5).exceeds(OptionalInt.empty())).isFalse();
    }

    @Test
    void a_count_from_a_clock_that_ran_ahead_does_not_stand_until_that_time_comes() {
        try (var spring = new SpringRound().opened()) {
            var counts = spring.database().progressCounts();
            counts.keep(
                    spring.draft.id(),
                    new ProgressCount(
                            SpringRound.NOON_15_MARCH.plus(Duration.ofDays(2_000)), Map.of(spring.birch.id(), 5), 0));
            var board = new ProgressBoard(
                    spring.database().responses(), counts, InstantSource.fixed(SpringRound.NOON_15_MARCH));

            assertThat(board.of(spring.series, spring.draft.id(), spring.birch.id()))
                    .isEqualTo(new Progress.FewerThan(5));
        }
    }
}
