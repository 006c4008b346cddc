package se.spegla.disclosure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void scores_have_one_decimal_and_halves_go_away_from_zero() {
        assertThat(Rounding.AS_SHOWN.points(3.25)).isEqualTo(3.3);
        assertThat(Rounding.AS_SHOWN.points(-3.25)).isEqualTo(-3.3);
        assertThat(Rounding.AS_SHOWN.points(45)).isEqualTo(45);
    }

    @Test
    void a_limit_near_zero_keeps_the_decimals_that_tell_its_side() {
        assertThat(Rounding.AS_SHOWN.limit(0.04)).isEqualTo(0.04);
        assertThat(Rounding.AS_SHOWN.limit(-0.003)).isEqualTo(-0.003);
        assertThat(Rounding.AS_SHOWN.limit(1.26)).isEqualTo(1.3);
        assertThat(Rounding.AS_SHOWN.limit(0)).isZero();
    }

    @Test
    void a_p_value_keeps_the_decimals_that_tell_its_side_of_five_per_cent() {
        assertThat(Rounding.AS_SHOWN.p(0.0312)).isEqualTo(0.03);
        assertThat(Rounding.AS_SHOWN.p(0.0496)).isEqualTo(0.0496);
        assertThat(Rounding.AS_SHOWN.p(0.0072)).isEqualTo(0.007);
        assertThat(Rounding.AS_SHOWN.p(0.00003)).isZero();
    }

    @Test
    void for_a_file_nothing_is_rounded() {
        assertThat(Rounding.NONE.points(1.23456)).isEqualTo(1.23456);
        assertThat(Rounding.NONE.p(0.0312)).isEqualTo(0.0312);
    }
}
