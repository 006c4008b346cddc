package se.spegla.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.MeanDifference.NoSpread;
import se.spegla.statistics.ProportionDifference.Count;

/** Whatever comes in, each figure is defined or says why it is not. */
class DegenerateInputTest {
    private static final Sample NONE = Sample.of();
    private static final Sample ONE = Sample.of(31);
    private static final Sample EQUAL = Sample.of(4, 4, 4, 4, 4);
    private static final Sample VARIED = Sample.of(3, 4, 5, 5, 2);

    @Test
    void no_values_have_no_summary() {
        assertThat(Summary.of(NONE).whyNot()).contains(Reason.NO_VALUES);
        assertThat(NONE.mean().whyNot()).contains(Reason.NO_VALUES);
        assertThat(NONE.sd().whyNot()).contains(Reason.NO_VALUES);
        assertThat(NONE.shareAt(4).whyNot()).contains(Reason.NO_VALUES);
    }

    @Test
    void one_value_has_a_mean_and_a_median_but_no_spread() {
        var summary = Summary.of(ONE).value().orElseThrow();

        assertThat(summary.mean()).isEqualTo(31);
        assertThat(summary.median()).isEqualTo(31);
        assertThat(summary.sd().whyNot()).contains(Reason.ONE_VALUE);
        assertThat(summary.interval().whyNot()).contains(Reason.ONE_VALUE);
    }

    @Test
    void items_that_agree_fully_have_an_alpha_of_one_whatever_the_rounding() {
        for (int items = 2; items <= 13; items++) {
            for (int rows = 20; rows <= 60; rows++) {
                var column = IntStream.range(0, rows)
                        .mapToDouble(row -> row % 2 == 0 ? 1 : 5)
                        .toArray();
                var alpha = CronbachAlpha.of(
                        java.util.Collections.nCopies(items, column).toArray(double[][]::new));
                assertThat(alpha.value().orElseThrow().alpha()).isBetween(1 - 1e-9, 1.0);
            }
        }
    }

    @Test
    void equal_values_have_a_spread_of_zero_and_no_interval() {
        var summary = Summary.of(EQUAL).value().orElseThrow();

        assertThat(summary.sd().value()).contains(0.0);
        assertThat(summary.interval().whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void values_that_differ_beyond_the_ninth_decimal_are_equal() {
        var summary = Summary.of(Sample.of(0.1 + 0.2, 0.3, 0.3)).value().orElseThrow();

        assertThat(summary.sd().value()).contains(0.0);
    }

    @Test
    void two_values_are_enough_for_an_interval() {
        var interval = Summary.of(Sample.of(1, 2))
                .value()
                .orElseThrow()
                .interval()
                .value()
                .orElseThrow();

        assertThat(interval.low()).isCloseTo(1.5 - 12.706204736174698 / 2, within(1e-9));
    }

    @Test
    void shares_at_an_end_are_counted_on_nine_decimals() {
        assertThat(Sample.of(0.1 + 0.2, 0.3, 0.4).shareAt(0.3).value()).contains(2.0 / 3);
    }

    @Test
    void groups_of_fewer_than_two_have_no_effect_size() {
        var effect = UnlinkedEffect.between(ONE, VARIED);

        assertThat(effect.hedgesG().whyNot()).contains(Reason.FEWER_THAN_TWO);
        assertThat(effect.cliffsDelta().whyNot()).contains(Reason.FEWER_THAN_TWO);
        assertThat(effect.mannWhitneyP().whyNot()).contains(Reason.FEWER_THAN_TWO);
    }

    @Test
    void without_spread_in_both_groups_hedges_g_is_not_defined() {
        assertThat(UnlinkedEffect.between(EQUAL, Sample.of(5, 5)).hedgesG().whyNot())
                .contains(Reason.ALL_EQUAL);
    }

    @Test
    void one_single_value_in_both_groups_has_neither_rank_test_nor_interval_of_cliffs_delta() {
        var effect = UnlinkedEffect.between(EQUAL, Sample.of(4, 4));
        var delta = effect.cliffsDelta().value().orElseThrow();

        assertThat(delta.estimate()).isZero();
        assertThat(delta.interval().whyNot()).contains(Reason.VARIANCE_NOT_POSITIVE);
        assertThat(effect.mannWhitneyP().whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void a_group_wholly_above_the_other_has_a_delta_of_one_that_bounds_its_interval() {
        var delta = UnlinkedEffect.between(VARIED, Sample.of(7, 8, 9))
                .cliffsDelta()
                .value()
                .orElseThrow();

        assertThat(delta.estimate()).isEqualTo(1);
        assertThat(delta.interval().value().orElseThrow().high()).isEqualTo(1);
        assertThat(delta.interval().value().orElseThrow().low()).isLessThan(1);
    }

    @Test
    void where_nothing_changed_there_is_no_signed_rank_test() {
        var change = LinkedChange.of(VARIED, VARIED, inOrder(5), 5).value().orElseThrow();

        assertThat(change.wilcoxonP().whyNot()).contains(Reason.NO_CHANGES);
        assertThat(change.sem()).isZero();
        assertThat(change.icc().value()).contains(1.0);
    }

    @Test
    void linked_values_without_any_spread_have_no_intraclass_correlation() {
        var change = LinkedChange.of(EQUAL, EQUAL, inOrder(5), 5).value().orElseThrow();

        assertThat(change.icc().whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void too_few_pairs_tell_nothing_of_linked_change() {
        assertThat(LinkedChange.of(VARIED, VARIED, inOrder(4), 5).whyNot()).contains(Reason.TOO_FEW_PAIRS);
        assertThat(LinkedChange.of(VARIED, VARIED, inOrder(1), 1).whyNot()).contains(Reason.TOO_FEW_PAIRS);
    }

    @Test
    void alpha_needs_twenty_rows() {
        assertThat(CronbachAlpha.of(new double[19], new double[19]).whyNot()).contains(Reason.TOO_FEW_ROWS);
    }

    @Test
    void alpha_needs_two_items() {
        assertThat(CronbachAlpha.of(rising(20)).whyNot()).contains(Reason.TOO_FEW_ITEMS);
        assertThat(CronbachAlpha.of().whyNot()).contains(Reason.TOO_FEW_ITEMS);
    }

    @Test
    void of_two_items_none_can_be_dropped() {
        var alpha = CronbachAlpha.of(rising(20), rising(20)).value().orElseThrow();

        assertThat(alpha.alpha()).isCloseTo(1, within(1e-12));
        assertThat(alpha.items())
                .allSatisfy(item -> assertThat(item.alphaIfDropped().whyNot()).contains(Reason.TOO_FEW_ITEMS));
    }

    @Test
    void constant_answers_have_no_alpha() {
        assertThat(CronbachAlpha.of(new double[20], new double[20]).whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void items_that_cancel_each_other_have_no_alpha() {
        var mirrored = rising(21);
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = 1.0 / 3 - mirrored[i];
        }

        assertThat(CronbachAlpha.of(rising(21), mirrored).whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void an_item_without_spread_correlates_with_nothing() {
        var alpha =
                CronbachAlpha.of(rising(20), new double[20], rising(20)).value().orElseThrow();

        assertThat(alpha.items().get(1).itemTotal().whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void items_need_the_same_rows() {
        assertThatThrownBy(() -> CronbachAlpha.of(rising(20), rising(21)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 and 21");
    }

    @Test
    void an_empty_group_has_no_proportion() {
        assertThat(ProportionDifference.between(new Count(0, 0), new Count(1, 2))
                        .whyNot())
                .contains(Reason.NO_VALUES);
    }

    @Test
    void a_count_beyond_its_group_is_refused() {
        assertThatThrownBy(() -> new Count(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_weighs_nothing() {
        assertThat(LikeForLike.of(List.of()).whyNot()).contains(Reason.NOTHING_TO_WEIGH);
    }

    @Test
    void no_p_values_stay_none() {
        assertThat(Holm.adjust()).isEmpty();
    }

    @Test
    void a_value_that_is_not_a_number_is_refused() {
        assertThatThrownBy(() -> Sample.of(1, Double.NaN)).hasMessageContaining("leave missing values out");
        assertThatThrownBy(() -> Sample.of(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void no_figure_is_ever_nan_or_infinite(
            @ForAll("poor") double[] baseline,
            @ForAll("poor") double[] followUp,
            @ForAll @IntRange(max = 12) int linked,
            @ForAll @IntRange(max = 5) int leastPairs)
            throws ReflectiveOperationException {
        var before = Sample.of(baseline);
        var after = Sample.of(followUp);
        var pairs = inOrder(Math.min(linked, Math.min(baseline.length, followUp.length)));
        var difference = MeanDifference.between(before, after, pairs, 4, leastPairs);
        var results = new ArrayList<Object>(List.of(
                Summary.of(before),
                before.mean(),
                before.sd(),
                before.shareAt(1),
                difference,
                UnlinkedEffect.between(before, after),
                LinkedChange.of(before, after, pairs, leastPairs),
                CronbachAlpha.of(repeated(baseline), repeated(followUp), rising(24)),
                ProportionDifference.between(new Count(0, baseline.length), new Count(linked, 12))));
        if (difference instanceof Estimated estimated) {
            results.add(
                    LikeForLike.of(List.of(new LikeForLike.Part(estimated, 3), new LikeForLike.Part(estimated, 5))));
        }

        for (var result : results) {
            assertFinite(result);
        }
    }

    @Property(tries = 500)
    void a_difference_without_a_standard_error_always_says_why(
            @ForAll("poor") double[] baseline, @ForAll("poor") double[] followUp) {
        var difference = MeanDifference.between(Sample.of(baseline), Sample.of(followUp), Pairs.none(), 4, 5);

        if (baseline.length < 2 || followUp.length < 2) {
            assertThat(difference).isEqualTo(new MeanDifference.Undefined(Reason.FEWER_THAN_TWO));
        } else if (Sample.areEqual(baseline) && Sample.areEqual(followUp)) {
            assertThat(difference)
                    .isInstanceOfSatisfying(
                            NoSpread.class, none -> assertThat(none.reason()).isEqualTo(Reason.ALL_EQUAL));
        } else {
            assertThat(difference).isInstanceOf(Estimated.class);
        }
    }

    @Provide
    Arbitrary<double[]> poor() {
        var few = Arbitraries.of(1.0, 1.0, 1.0, 5.0, 1.0 / 3, 0.1 + 0.2, 0.3);
        var varied = few.array(double[].class).ofMaxSize(12);
        var constant = few.flatMap(
                value -> Arbitraries.just(value).array(double[].class).ofMaxSize(12));
        return Arbitraries.oneOf(varied, constant);
    }

    private static void assertFinite(Object figure) throws ReflectiveOperationException {
        if (figure instanceof Double number) {
            assertThat(number).isFinite();
        } else if (figure instanceof Optional<?> optional && optional.isPresent()) {
            assertFinite(optional.get());
        } else if (figure instanceof List<?> list) {
            for (var each : list) {
                assertFinite(each);
            }
        } else if (figure instanceof Record) {
            for (var component : figure.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                assertFinite(accessor.invoke(figure));
            }
        }
    }

    private static double[] repeated(double[] values) {
        return IntStream.range(0, 24)
                .mapToDouble(row -> values.length == 0 ? 1 : values[row % values.length])
                .toArray();
    }

    private static double[] rising(int rows) {
        return IntStream.range(0, rows).mapToDouble(row -> row % 5 + 1).toArray();
    }

    private static Pairs inOrder(int count) {
        var places = IntStream.range(0, count).toArray();
        return Pairs.of(places, places);
    }
}
