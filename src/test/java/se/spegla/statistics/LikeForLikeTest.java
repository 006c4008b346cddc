package se.spegla.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        var total = LikeForLike.of(List.of(new Part(FIRST, 12), new Part(SECOND, 30))).value().orElseThrow();

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
        var plain = LikeForLike.of(List.of(new Part(FIRST, 12), new Part(SECOND, 30))).value().orElseThrow();
        var tenfold = LikeForLike.of(List.of(new Part(FIRST, 120), new Part(SECOND, 300))).value().orElseThrow();

        assertThat(tenfold.estimate()).isCloseTo(plain.estimate(), within(1e-12));
        assertThat(tenfold.p()).isCloseTo(plain.p(), within(1e-12));
    }

    @Test
    void a_weight_is_above_zero() {
        assertThatThrownBy(() -> new Part(FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimated difference(double[] baseline, double[] followUp) {
        return (Estimated) MeanDifference.between(Sample.of(baseline), Sample.of(followUp), Pairs.none(), 52, 5);
    }
}
