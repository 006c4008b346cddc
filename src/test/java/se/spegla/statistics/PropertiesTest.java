package se.spegla.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.TTest;
import org.assertj.core.data.Offset;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.MeanDifference.Method;
import se.spegla.statistics.MeanDifference.NoSpread;

class PropertiesTest {
    private static final double RANGE = 52;

    @Property(tries = 300)
    void no_pairs_give_welchs_test(@ForAll("scores") double[] baseline, @ForAll("scores") double[] followUp) {
        var difference = estimated(between(baseline, followUp, 0));

        var welch = TTest.withDefaults().test(followUp, baseline);

        assertThat(difference.method()).isEqualTo(Method.WELCH);
        assertThat(difference.t()).isCloseTo(welch.getStatistic(), near(welch.getStatistic()));
        assertThat(difference.df()).isCloseTo(welch.getDegreesOfFreedom(), near(welch.getDegreesOfFreedom()));
        assertThat(difference.p()).isCloseTo(welch.getPValue(), near(welch.getPValue()));
    }

    @Property(tries = 300)
    void all_pairs_give_the_paired_t_test(@ForAll("scores") double[] baseline, @ForAll Random random) {
        var followUp = Arrays.stream(baseline)
                .map(score -> score + random.nextInt(9) - 4)
                .toArray();
        var difference = estimated(between(baseline, followUp, baseline.length));
        assumeThat(difference.pairs()).isPositive();

        var paired = TTest.withDefaults().pairedTest(followUp, baseline);

        assertThat(difference.method()).isEqualTo(Method.PAIRED);
        assertThat(difference.t()).isCloseTo(paired.getStatistic(), near(paired.getStatistic()));
        assertThat(difference.df()).isEqualTo(paired.getDegreesOfFreedom());
        assertThat(difference.p()).isCloseTo(paired.getPValue(), near(paired.getPValue()));
    }

    @Property(tries = 300)
    void swapping_the_groups_flips_the_sign(
            @ForAll("scores") double[] baseline,
            @ForAll("scores") double[] followUp,
            @ForAll @IntRange(max = 20) int linked) {
        var forth = estimated(between(baseline, followUp, linked));

        var back = estimated(between(followUp, baseline, linked));

        assertThat(back.estimate()).isEqualTo(-forth.estimate());
        assertThat(back.low()).isCloseTo(-forth.high(), near(forth.high()));
        assertThat(back.high()).isCloseTo(-forth.low(), near(forth.low()));
        assertThat(back.p()).isCloseTo(forth.p(), near(forth.p()));
    }

    @Property(tries = 300)
    void adding_a_constant_shifts_the_means_and_nothing_else(
            @ForAll("scores") double[] baseline,
            @ForAll("scores") double[] followUp,
            @ForAll @IntRange(min = -50, max = 50) int shift) {
        var plain = estimated(between(baseline, followUp, 7));

        var shifted = estimated(between(plus(baseline, shift), plus(followUp, shift), 7));
        var summary = Summary.of(Sample.of(baseline)).value().orElseThrow();
        var shiftedSummary =
                Summary.of(Sample.of(plus(baseline, shift))).value().orElseThrow();

        assertThat(shifted.estimate()).isCloseTo(plain.estimate(), within(1e-9));
        assertThat(shifted.se()).isCloseTo(plain.se(), within(1e-9));
        assertThat(shifted.df()).isCloseTo(plain.df(), near(plain.df()));
        assertThat(shifted.pairs()).isEqualTo(plain.pairs());
        assertThat(shiftedSummary.mean()).isCloseTo(summary.mean() + shift, within(1e-9));
        assertThat(shiftedSummary.sd().value().orElseThrow())
                .isCloseTo(summary.sd().value().orElseThrow(), within(1e-9));
    }

    @Property(tries = 200)
    void the_order_of_the_values_does_not_matter(
            @ForAll("scores") double[] baseline, @ForAll("scores") double[] followUp, @ForAll Random random) {
        var places = places(6);
        var plain = estimated(
                MeanDifference.between(Sample.of(baseline), Sample.of(followUp), Pairs.of(places, places), RANGE, 5));
        var order1 = shuffled(baseline.length, random);
        var order2 = shuffled(followUp.length, random);
        var pairs = Pairs.of(places(order1, 6), places(order2, 6));

        var mixed = estimated(MeanDifference.between(
                Sample.of(put(baseline, order1)), Sample.of(put(followUp, order2)), pairs, RANGE, 5));

        assertThat(mixed.estimate()).isCloseTo(plain.estimate(), within(1e-9));
        assertThat(mixed.se()).isCloseTo(plain.se(), near(plain.se()));
        assertThat(mixed.df()).isCloseTo(plain.df(), near(plain.df()));
        assertThat(mixed.pairs()).isEqualTo(plain.pairs());
    }

    @Property(tries = 200)
    void equal_changes_of_all_linked_values_have_no_spread(
            @ForAll("scores") double[] baseline, @ForAll @IntRange(min = -20, max = 20) int thirds) {
        assumeThat(Sample.areEqual(baseline)).isFalse();

        var difference = between(baseline, plus(baseline, thirds / 3.0), baseline.length);

        assertThat(difference).isInstanceOfSatisfying(NoSpread.class, none -> {
            assertThat(none.estimate()).isCloseTo(thirds / 3.0, within(1e-9));
            assertThat(none.reason()).isEqualTo(Reason.EQUAL_CHANGES);
        });
    }

    @Property(tries = 200)
    void mann_whitney_is_that_of_the_library(@ForAll("scores") double[] baseline, @ForAll("scores") double[] followUp) {
        var effect = UnlinkedEffect.between(Sample.of(baseline), Sample.of(followUp));
        assumeThat(effect.mannWhitneyP().value()).isPresent();
        var before = Sample.of(baseline).roundedValues();
        var after = Sample.of(followUp).roundedValues();
        var tied = Arrays.stream(concat(before, after)).distinct().count() < before.length + after.length;

        var p = MannWhitneyUTest.withDefaults()
                .with(tied ? PValueMethod.ASYMPTOTIC : PValueMethod.EXACT)
                .with(ContinuityCorrection.ENABLED)
                .test(after, before)
                .getPValue();

        assertThat(effect.mannWhitneyP().value().orElseThrow()).isCloseTo(Math.min(1, p), near(p));
    }

    @Property(tries = 200)
    void cliffs_delta_counts_who_is_above_whom(
            @ForAll("scores") double[] baseline, @ForAll("scores") double[] followUp) {
        var net = 0.0;
        for (var before : Sample.of(baseline).roundedValues()) {
            for (var after : Sample.of(followUp).roundedValues()) {
                net += Math.signum(after - before);
            }
        }

        var delta =
                UnlinkedEffect.between(Sample.of(baseline), Sample.of(followUp)).cliffsDelta();

        assertThat(delta.value().orElseThrow().estimate())
                .isCloseTo(net / baseline.length / followUp.length, within(1e-12));
    }

    @Property(tries = 300)
    void quantiles_of_t_are_those_of_the_library(@ForAll("degreesOfFreedom") double df) {
        var library = TDistribution.of(df);

        assertThat(StudentT.of(df).quantile95()).isCloseTo(library.inverseCumulativeProbability(0.975), within(1e-10));
        assertThat(StudentT.of(df).detectable() - StudentT.of(df).quantile95())
                .isCloseTo(library.inverseCumulativeProbability(0.80), within(1e-10));
    }

    @Property(tries = 200)
    void adjusted_p_values_are_never_smaller_and_keep_their_order(
            @ForAll @Size(max = 12) List<@DoubleRange(max = 1) Double> p) {
        var given = p.stream().mapToDouble(Double::doubleValue).toArray();

        var adjusted = Holm.adjust(given);

        for (int i = 0; i < given.length; i++) {
            assertThat(adjusted[i]).isBetween(given[i], 1.0);
            for (int j = 0; j < given.length; j++) {
                assertThat(given[i] < given[j] && adjusted[i] > adjusted[j]).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<double[]> scores() {
        var whole = Arbitraries.integers().between(13, 65).map(Integer::doubleValue);
        var fraction = Arbitraries.integers().between(11, 55).map(sum -> sum / 11.0 * 13);
        return Arbitraries.oneOf(whole, fraction)
                .array(double[].class)
                .ofMinSize(7)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Double> degreesOfFreedom() {
        return Arbitraries.doubles().between(1, 5000);
    }

    private static Estimated estimated(MeanDifference difference) {
        assumeThat(difference).isInstanceOf(Estimated.class);
        return (Estimated) difference;
    }

    private static MeanDifference between(double[] baseline, double[] followUp, int linked) {
        var places = places(Math.min(linked, Math.min(baseline.length, followUp.length)));
        return MeanDifference.between(Sample.of(baseline), Sample.of(followUp), Pairs.of(places, places), RANGE, 5);
    }

    private static Offset<Double> near(double figure) {
        return within(1e-9 * Math.abs(figure) + 1e-12);
    }

    private static double[] plus(double[] values, double shift) {
        return Arrays.stream(values).map(value -> value + shift).toArray();
    }

    private static double[] concat(double[] a, double[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static int[] places(int count) {
        return IntStream.range(0, count).toArray();
    }

    /** Where each of the first {@code count} values went. */
    private static int[] places(int[] order, int count) {
        return Arrays.copyOf(order, count);
    }

    private static int[] shuffled(int count, Random random) {
        var order = places(count);
        for (int i = count - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static double[] put(double[] values, int[] order) {
        var put = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            put[order[i]] = values[i];
        }
        return put;
    }
}
