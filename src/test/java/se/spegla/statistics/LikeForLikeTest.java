package se.spegla.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.spegla.statistics.LikeForLike.Group;
import se.spegla.statistics.LikeForLike.Part;
import se.spegla.statistics.MeanDifference.Estimated;

class LikeForLikeTest {
    private static final Estimated FIRST = difference(new double[] {31, 42, 38, 29}, new double[] {36, 41, 44, 33, 52});
    private static final Estimated SECOND =
            difference(new double[] {40, 41, 47, 45, 33}, new double[] {39, 38, 50, 31});

    /**
     * R 4.2.2: w <- c(12, 30)/42; e, s, d from t.test(y, x); sum(w*e); sqrt(sum((w*s)^2));
     * sum((w*s)^2)^2/sum((w*s)^4/d)
     */
    @Test
    void differences_are_weighed_together_as_in_r() {
        var total = LikeForLike.of(List.of(new Part(FIRST, 12), new Part(SECOND, 30)))
                .value()
                .orElseThrow();

        assertThat(total.estimate()).isCloseTo(0.557142857142856, within(1e-12));
        assertThat(total.se()).isCloseTo(3.53363815910115, within(1e-12));
        assertThat(total.df()).isCloseTo(6.71228416110346, within(1e-10));
        assertThat(total.p()).isCloseTo(0.879355842583702, within(1e-12));
        assertThat(total.parts()).isEqualTo(2);
    }

    @Test
    void one_difference_alone_stays_itself() {
        var total = LikeForLike.of(List.of(new Part(FIRST, 7))).value().orElseThrow();

        assertThat(total.estimate()).isCloseTo(FIRST.estimate(), within(1e-12));
        assertThat(total.interval().low()).isCloseTo(FIRST.low(), within(1e-9));
        assertThat(total.df()).isCloseTo(FIRST.df(), within(1e-9));
    }

    @Test
    void only_the_proportions_of_the_weights_matter() {
        var plain = LikeForLike.of(List.of(new Part(FIRST, 12), new Part(SECOND, 30)))
                .value()
                .orElseThrow();
        var tenfold = LikeForLike.of(List.of(new Part(FIRST, 120), new Part(SECOND, 300)))
                .value()
                .orElseThrow();

        assertThat(tenfold.estimate()).isCloseTo(plain.estimate(), within(1e-12));
        assertThat(tenfold.p()).isCloseTo(plain.p(), within(1e-12));
    }

    @Test
    void a_weight_is_above_zero() {
        assertThatThrownBy(() -> new Part(FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * R 4.2.2: w <- c(12, 30)/42; v <- w^2 * c(var(x)/4, var(y)/5); d <- sum(v)^2/sum(v^2/c(3, 4));
     * sum(w * c(mean(x), mean(y))) + c(0, -1, 1) * qt(0.975, d) * sqrt(sum(v))
     */
    @Test
    void means_are_weighed_together_as_in_r() {
        var level = LikeForLike.levelOf(
                        List.of(new Group(moments(31, 42, 38, 29), 12), new Group(moments(40, 41, 47, 45, 33), 30)), 52)
                .value()
                .orElseThrow();

        var interval = level.interval().value().orElseThrow();
        assertThat(level.mean()).isCloseTo(39.4285714285714, within(1e-12));
        assertThat(interval.low()).isCloseTo(34.6593040938604, within(1e-9));
        assertThat(interval.high()).isCloseTo(44.1978387632825, within(1e-9));
    }

    @Test
    void one_mean_alone_has_the_interval_of_its_own_t() {
        var sample = Sample.of(40, 41, 47, 45, 33);
        var level = LikeForLike.levelOf(List.of(new Group(Moments.of(sample), 7)), 52)
                .value()
                .orElseThrow();

        var own = Summary.of(sample).value().orElseThrow().interval().value().orElseThrow();
        assertThat(level.interval().value().orElseThrow().low()).isCloseTo(own.low(), within(1e-9));
        assertThat(level.interval().value().orElseThrow().high()).isCloseTo(own.high(), within(1e-9));
    }

    @Test
    void means_without_any_spread_have_no_interval_and_the_reason() {
        var level = LikeForLike.levelOf(List.of(new Group(moments(3, 3), 1), new Group(moments(4, 4, 4), 1)), 4)
                .value()
                .orElseThrow();

        assertThat(level.mean()).isEqualTo(3.5);
        assertThat(level.interval().whyNot()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void a_group_of_one_value_has_no_spread_to_weigh_and_no_group_gives_no_level() {
        assertThatThrownBy(() -> new Group(moments(3), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(LikeForLike.levelOf(List.of(), 4).whyNot()).contains(Reason.NOTHING_TO_WEIGH);
    }

    private static Estimated difference(double[] baseline, double[] followUp) {
        return (Estimated) MeanDifference.between(Sample.of(baseline), Sample.of(followUp), Pairs.none(), 52, 5);
    }

    private static Moments moments(double... values) {
        return Moments.of(Sample.of(values));
    }
}
