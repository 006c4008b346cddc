package se.spegla.disclosure.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    @ParameterizedTest
    @CsvSource({"0, 5", "1, 5", "4, 5", "2, 3", "19, 20"})
    void a_count_below_the_threshold_is_told_as_fewer_than_it(int count, int threshold) {
        assertThat(Progress.of(count, threshold)).isEqualTo(new Progress.FewerThan(threshold));
    }

    @ParameterizedTest
    @CsvSource({"6, 5, 6", "7, 5, 6", "8, 5, 6", "9, 5, 9", "31, 5, 30", "3, 3, 3", "5, 3, 3"})
    void from_the_threshold_a_count_is_rounded_down_to_a_multiple_of_three(int count, int threshold, int shown) {
        assertThat(Progress.of(count, threshold)).isEqualTo(new Progress.AtLeast(shown));
    }

    @ParameterizedTest
    @CsvSource({"5, 5, 5", "20, 20, 20", "4, 4, 4", "5, 4, 4"})
    void rounding_never_goes_below_the_threshold(int count, int threshold, int shown) {
        assertThat(Progress.of(count, threshold)).isEqualTo(new Progress.AtLeast(shown));
    }
}
