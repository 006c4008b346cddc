package se.spegla.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers swedish = Numbers.in("sv");
    private final Numbers english = Numbers.in("en");

    @Test
    void a_score_has_one_decimal() {
        assertThat(swedish.score(45.25)).isEqualTo("45,3");
        assertThat(english.score(45.25)).isEqualTo("45.3");
    }

    @Test
    void a_half_goes_away_from_zero_on_both_sides() {
        assertThat(swedish.score(0.05)).isEqualTo("0,1");
        assertThat(swedish.score(-0.05)).isEqualTo("\u22120,1");
    }

    @Test
    void zero_has_no_sign() {
        assertThat(swedish.score(-0.04)).isEqualTo("0,0");
        assertThat(swedish.change(0)).isEqualTo("0,0");
        assertThat(swedish.percent(-0.001)).isEqualTo("0\u202f%");
    }

    @Test
    void a_difference_tells_its_direction() {
        assertThat(swedish.change(4.24)).isEqualTo("+4,2");
        assertThat(swedish.change(-4.26)).isEqualTo("\u22124,3");
        assertThat(swedish.change(0.03)).isEqualTo("+0,03");
    }

    @Test
    void an_interval_is_told_in_words() {
        assertThat(swedish.interval(1.2, 5.6)).isEqualTo("95\u202f% KI 1,2 till 5,6");
        assertThat(english.interval(-1.2, 5.6)).isEqualTo("95% CI \u22121.2 to 5.6");
        assertThat(swedish.shareInterval(-0.02, 0.4)).isEqualTo("95\u202f% KI \u22122\u202f% till 40\u202f%");
    }

    @Test
    void a_limit_near_zero_shows_its_side() {
        assertThat(swedish.range(0.04, 5.6)).isEqualTo("0,04 till 5,6");
        assertThat(swedish.range(-3, -0.04)).isEqualTo("\u22123,0 till \u22120,04");
        assertThat(swedish.limit(0.004)).isEqualTo("0,004");
        assertThat(swedish.limit(0)).isEqualTo("0,0");
        assertThat(swedish.limit(0.000001)).isEqualTo("0,0000");
    }

    @Test
    void p_has_two_decimals_and_three_where_two_say_too_little() {
        assertThat(swedish.p(0.031)).isEqualTo("p = 0,03");
        assertThat(english.p(0.0042)).isEqualTo("p = 0.004");
        assertThat(swedish.p(0.0009)).isEqualTo("p < 0,001");
        assertThat(swedish.p(0)).isEqualTo("p < 0,001");
        assertThat(swedish.p(1)).isEqualTo("p > 0,99");
    }

    @Test
    void p_near_the_limit_shows_its_side() {
        assertThat(swedish.p(0.0471)).isEqualTo("p = 0,047");
        assertThat(swedish.p(0.0497)).isEqualTo("p = 0,0497");
        assertThat(swedish.p(0.0503)).isEqualTo("p = 0,0503");
    }

    @Test
    void a_share_is_in_whole_per_cent() {
        assertThat(swedish.percent(0.754)).isEqualTo("75\u202f%");
        assertThat(english.percent(0.754)).isEqualTo("75%");
    }

    @Test
    void large_counts_are_grouped() {
        assertThat(swedish.count(1465)).isEqualTo("1465");
        assertThat(swedish.count(1_234_567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(english.count(12_345)).isEqualTo("12,345");
        assertThat(swedish.count(-7)).isEqualTo("\u22127");
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> swedish.score(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> swedish.p(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
