package se.spegla.disclosure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.spegla.disclosure.policy.Policy.ItemDetail;

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
    void an_item_that_everybody_answered_is_shown_in_full() {
        assertThat(policy.item(9, 9, 5, true)).isEqualTo(ItemDetail.ALL);
    }

    @Test
    void an_item_that_a_few_skipped_is_shown_coarsely() {
        assertThat(policy.item(20, 21, 5, true)).isEqualTo(ItemDetail.COARSE);
        assertThat(policy.item(20, 24, 5, true)).isEqualTo(ItemDetail.COARSE);
        assertThat(policy.item(8, 9, 5, false)).isEqualTo(ItemDetail.COARSE);
    }

    @Test
    void an_item_that_a_few_skipped_is_not_shown_where_coarse_shares_would_tell_the_counts_beside_a_score() {
        assertThat(policy.item(8, 9, 5, true)).isEqualTo(ItemDetail.PROTECTS_FEW);
        assertThat(policy.item(19, 23, 5, true)).isEqualTo(ItemDetail.PROTECTS_FEW);
    }

    @Test
    void an_item_that_at_least_the_threshold_skipped_is_shown_in_full() {
        assertThat(policy.item(10, 15, 5, true)).isEqualTo(ItemDetail.ALL);
    }

    @Test
    void an_item_with_fewer_answers_than_the_threshold_is_not_shown() {
        assertThat(policy.item(4, 12, 2, true)).isEqualTo(ItemDetail.TOO_FEW);
    }

    @Test
    void an_item_that_all_or_all_but_one_answered_alike_is_not_shown() {
        assertThat(policy.item(9, 9, 9, true)).isEqualTo(ItemDetail.UNANIMOUS);
        assertThat(policy.item(9, 9, 8, true)).isEqualTo(ItemDetail.UNANIMOUS);
        assertThat(policy.item(9, 9, 7, true)).isEqualTo(ItemDetail.ALL);
    }
}
