package se.spegla.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Test;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.MeanDifference.Method;
import se.spegla.statistics.MeanDifference.NoSpread;
import se.spegla.statistics.MeanDifference.Undefined;

class MeanDifferenceTest {
    private static final double[] SPRING = {31, 42, 38.5, 29, 40, 45};
    private static final double[] AUTUMN = {36, 41, 44, 33.25, 40, 52};
    private static final double RANGE = 52;

    @Test
    void without_pairs_it_is_welchs_test() {
        var welch = TTest.withDefaults().test(AUTUMN, SPRING);

        var difference = estimated(SPRING, AUTUMN, Pairs.none());

        assertThat(difference.method()).isEqualTo(Method.WELCH);
        assertThat(difference.t()).isCloseTo(welch.getStatistic(), within(1e-12));
        assertThat(difference.df()).isCloseTo(welch.getDegreesOfFreedom(), within(1e-12));
        assertThat(difference.p()).isCloseTo(welch.getPValue(), within(1e-12));
    }

    @Test
    void with_all_values_linked_it_is_the_paired_t_test() {
        var paired = TTest.withDefaults().pairedTest(AUTUMN, SPRING);

        var difference = estimated(SPRING, AUTUMN, inOrder(6));

        assertThat(difference.method()).isEqualTo(Method.PAIRED);
        assertThat(difference.t()).isCloseTo(paired.getStatistic(), within(1e-12));
        assertThat(difference.df()).isEqualTo(5);
        assertThat(difference.p()).isCloseTo(paired.getPValue(), within(1e-12));
    }

    @Test
    void fewer_pairs_than_needed_count_as_not_linked() {
        assertThat(estimated(SPRING, AUTUMN, inOrder(4))).isEqualTo(estimated(SPRING, AUTUMN, Pairs.none()));
    }

    @Test
    void pairs_without_a_correlation_count_as_not_linked() {
        double[] spring = {40, 40, 40, 40, 40, 31};

        assertThat(estimated(spring, AUTUMN, inOrder(5))).isEqualTo(estimated(spring, AUTUMN, Pairs.none()));
    }

    @Test
    void equal_changes_of_all_linked_values_have_no_spread() {
        double[] spring = {13.0 / 3, 26.0 / 3, 35.0 / 3, 65.0 / 3, 41.0 / 3};
        var autumn = spring.clone();
        for (int i = 0; i < autumn.length; i++) {
            autumn[i] += 2.0 / 3;
        }

        var difference = (NoSpread) between(spring, autumn, inOrder(5));

        assertThat(difference.estimate()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(difference.pairs()).isEqualTo(5);
        assertThat(difference.method()).isEqualTo(Method.PAIRED);
        assertThat(difference.reason()).isEqualTo(Reason.EQUAL_CHANGES);
    }

    @Test
    void groups_that_are_each_constant_have_no_spread() {
        double[] fractions = {0.1 + 0.2, 0.3, 0.3};

        var difference = between(fractions, new double[] {4, 4, 4}, Pairs.none());

        assertThat(difference).isInstanceOfSatisfying(NoSpread.class, none -> {
            assertThat(none.estimate()).isCloseTo(3.7, within(1e-12));
            assertThat(none.reason()).isEqualTo(Reason.ALL_EQUAL);
        });
    }

    @Test
    void spread_in_one_group_only_is_enough() {
        var difference = estimated(new double[] {4, 4, 4}, AUTUMN, Pairs.none());

        assertThat(difference.df()).isCloseTo(5, within(1e-12));
    }

    @Test
    void fewer_than_two_values_in_a_group_give_no_difference() {
        assertThat(between(new double[0], AUTUMN, Pairs.none())).isEqualTo(new Undefined(Reason.FEWER_THAN_TWO));
        assertThat(between(SPRING, new double[] {3}, Pairs.none())).isEqualTo(new Undefined(Reason.FEWER_THAN_TWO));
    }

    @Test
    void two_values_in_each_group_are_enough() {
        assertThat(estimated(new double[] {1, 2}, new double[] {3, 5}, Pairs.none())
                        .df())
                .isCloseTo(25.0 / 17, within(1e-12));
    }

    @Test
    void a_value_stands_in_one_pair_only() {
        assertThatThrownBy(() -> Pairs.of(new int[] {0, 0}, new int[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one pair only");
    }

    @Test
    void a_pair_outside_the_samples_is_refused() {
        assertThatThrownBy(() -> between(SPRING, AUTUMN, inOrder(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("place 6 in a sample of 6");
    }

    @Test
    void a_range_of_zero_is_refused() {
        assertThatThrownBy(() -> MeanDifference.between(Sample.of(SPRING), Sample.of(AUTUMN), Pairs.none(), 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimated estimated(double[] baseline, double[] followUp, Pairs pairs) {
        return (Estimated) between(baseline, followUp, pairs);
    }

    private static MeanDifference between(double[] baseline, double[] followUp, Pairs pairs) {
        return MeanDifference.between(Sample.of(baseline), Sample.of(followUp), pairs, RANGE, 5);
    }

    private static Pairs inOrder(int count) {
        var places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        return Pairs.of(places, places);
    }
}
