package se.spegla.disclosure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedTest {
    private final Published policy = new Published(5);

    @Test
    void a_unit_with_fewer_sheets_than_the_threshold_does_not_tell_how_many() {
        assertThat(policy.showsTurnout(4)).isFalse();
        assertThat(policy.showsTurnout(0)).isFalse();
        assertThat(policy.showsTurnout(5)).isTrue();
    }

    @Test
    void order_statistics_are_persons_below_twenty_scores() {
        assertThat(policy.showsOrderStatistics(19)).isFalse();
        assertThat(policy.showsOrderStatistics(20)).isTrue();
    }

    @Test
    void how_answers_lie_is_told_from_eight_answers_on_and_never_below_the_threshold() {
        assertThat(policy.showsDistribution(7)).isFalse();
        assertThat(policy.showsDistribution(8)).isTrue();
        assertThat(new Published(10).showsDistribution(9)).isFalse();
    }

    @Test
    void steps_of_ten_points_are_told_from_twenty_answers_on() {
        assertThat(policy.showsCoarse(19)).isFalse();
        assertThat(policy.showsCoarse(20)).isTrue();
    }
}
