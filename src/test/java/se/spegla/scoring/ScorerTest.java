package se.spegla.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.spegla.response.Response;
import se.spegla.scoring.ItemScore.Counted;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;
import se.spegla.scoring.ScaleScore.NotScored;
import se.spegla.scoring.ScaleScore.Reason;
import se.spegla.scoring.ScaleScore.Scored;
import se.spegla.testing.Questionnaires;

class ScorerTest {
    private static final int ATTITUDE = 0;
    private static final int KNOWLEDGE = 1;

    private final Scorer scorer = new Scorer(Questionnaires.mixed());

    private ScoredSheet sheet(Map<String, Integer> answers) {
        return scorer.score(Response.of(Questionnaires.mixed(), answers));
    }

    @Test
    void a_reversed_item_is_mirrored_around_the_scale() {
        assertThat(sheet(Map.of("s2", 1)).item(1)).isEqualTo(new Counted(5));
        assertThat(sheet(Map.of("s2", 4)).item(1)).isEqualTo(new Counted(2));
    }

    @Test
    void not_applicable_lies_outside_the_scale_and_is_no_answer() {
        var sheet = sheet(Map.of("s1", Questionnaires.NOT_APPLICABLE, "s3", 2));

        assertThat(sheet.item(0)).isEqualTo(new NotCounted(Gap.MISSING));
        assertThat(sheet.item(2)).isEqualTo(new Counted(2));
    }

    @Test
    void four_of_five_answered_items_stand_for_the_fifth() {
        var sheet = sheet(Map.of("s1", 5, "s2", 2, "s3", 3, "s4", 3));

        assertThat(sheet.score(ATTITUDE)).isEqualTo(new Scored((5 + 4 + 3 + 3) / 4.0 * 5));
    }

    @Test
    void three_of_five_are_too_few_for_a_rule_of_four_fifths() {
        assertThat(sheet(Map.of("s1", 5, "s2", 2, "s3", 3)).score(ATTITUDE))
                .isEqualTo(new NotScored(Reason.TOO_FEW_ITEMS));
    }

    @Test
    void a_right_answer_counts_one_and_all_else_nothing() {
        assertThat(sheet(Map.of("q1", Questionnaires.RIGHT, "q2", Questionnaires.WRONG))
                        .score(KNOWLEDGE))
                .isEqualTo(new Scored(1));
    }

    @Test
    void skipped_and_unknown_count_as_wrong_and_are_told_apart() {
        var sheet = sheet(Map.of("q1", Questionnaires.UNKNOWN, "s1", 3));

        assertThat(sheet.item(5)).isEqualTo(new CountedAsWrong(Gap.UNKNOWN));
        assertThat(sheet.item(6)).isEqualTo(new CountedAsWrong(Gap.MISSING));
        assertThat(sheet.score(KNOWLEDGE)).isEqualTo(new Scored(0));
    }

    @Test
    void a_blank_sheet_has_no_scores_not_even_of_no_right_answers() {
        assertThat(sheet(Map.of()).score(KNOWLEDGE)).isEqualTo(new NotScored(Reason.NO_ANSWERS));
        assertThat(sheet(Map.of("s1", Questionnaires.NOT_APPLICABLE)).score(KNOWLEDGE))
                .isEqualTo(new NotScored(Reason.NO_ANSWERS));
    }
}
