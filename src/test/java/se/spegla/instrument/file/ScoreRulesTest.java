package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.faultsWith;

import org.junit.jupiter.api.Test;

class ScoreRulesTest {
    @Test
    void a_score_names_declared_items() {
        assertThat(faultsWith("items: [a, b]", "items: [a, bb]"))
                .containsExactly(
                        "small.yaml:23: score total, item: the file declares no item \"bb\"; declared are: a, b, c");
    }

    @Test
    void an_item_stands_once_in_a_score() {
        assertThat(faultsWith("items: [a, b]", "items: [a, b, a]"))
                .containsExactly("small.yaml:23: score total, item: \"a\" stands twice in the score; keep one");
    }

    @Test
    void a_score_has_items() {
        assertThat(faultsWith("items: [a, b]", "items: []"))
                .containsExactly("small.yaml:23: score total, items: the list is empty; it needs at least one entry");
    }

    @Test
    void a_score_is_of_one_kind_of_items() {
        assertThat(faultsWith("items: [c],", "items: [a, c],"))
                .containsExactly("small.yaml:24: score right: item c has a right answer, item a has none; a score is "
                        + "made of one kind only: make two scores");
    }

    @Test
    void a_score_id_stands_once() {
        assertThat(faultsWith("id: right", "id: total"))
                .containsExactly(
                        "small.yaml:24: score total: the id \"total\" is taken by an earlier score; choose another");
    }

    /** A score that may not be told would be told as far as the item of the same name. */
    @Test
    void a_score_has_not_the_id_of_an_item() {
        assertThat(faultsWith("id: right", "id: c"))
                .containsExactly(
                        "small.yaml:24: score c: the id \"c\" is taken by an item, and what is told is told by id; choose another");
    }

    @Test
    void a_score_is_a_sum_or_a_mean() {
        assertThat(faultsWith("id: right,", "id: right, as: median,"))
                .containsExactly(
                        "small.yaml:24: score right, as: \"median\" is not known; did you mean \"mean\"? choose "
                                + "one of: sum, mean");
    }

    @Test
    void a_score_improves_upwards_or_downwards() {
        assertThat(faultsWith("id: right,", "id: right, better: up,"))
                .containsExactly(
                        "small.yaml:24: score right, better: \"up\" is not known; choose one of: higher, lower");
    }

    @Test
    void the_rule_for_missing_answers_is_required() {
        assertThat(faultsWith(", missing: {rule: complete}", ""))
                .containsExactly("small.yaml:24: score right: the key \"missing\" is missing; add it");
    }

    @Test
    void the_rule_for_missing_answers_is_known() {
        assertThat(faultsWith("rule: complete", "rule: zero"))
                .containsExactly("small.yaml:24: score right, missing, rule: \"zero\" is not known; choose one of: "
                        + "complete, person-mean");
    }

    @Test
    void a_person_mean_needs_its_share() {
        assertThat(faultsWith(", at-least: 0.5", ""))
                .containsExactly("small.yaml:23: score total, missing: person-mean needs the least share of the items "
                        + "that must be answered; add at-least: 0.8");
    }

    @Test
    void a_share_is_above_zero_and_at_most_one() {
        assertThat(faultsWith("at-least: 0.5", "at-least: 80"))
                .containsExactly("small.yaml:23: score total, missing, at-least: 80.0 is no share; write a number "
                        + "above 0 and at most 1, as 0.8");
    }

    @Test
    void a_share_is_a_number() {
        assertThat(faultsWith("at-least: 0.5", "at-least: 80%"))
                .containsExactly("small.yaml:23: score total, missing, at-least: found 80%; write a number with a "
                        + "decimal point, as 0.8");
    }

    @Test
    void a_share_belongs_to_the_person_mean() {
        assertThat(faultsWith("rule: complete", "rule: complete, at-least: 0.5"))
                .containsExactly("small.yaml:24: score right, missing: at-least belongs to the rule person-mean; "
                        + "remove it, or write rule: person-mean");
    }

    @Test
    void a_person_mean_is_not_for_right_answers() {
        assertThat(faultsWith("rule: complete", "rule: person-mean, at-least: 0.5"))
                .containsExactly("small.yaml:24: score right, missing: person-mean is not allowed for items with a "
                        + "right answer, where a skipped item counts 0; write {rule: complete}");
    }

    @Test
    void differences_of_items_come_later() {
        assertThat(faultsWith("items: [c],", "items: [c], of: {goal: a, minus: b},"))
                .containsExactly("small.yaml:24: score right: the key \"of\" is not yet supported; leave it out");
    }

    @Test
    void the_items_are_a_list() {
        assertThat(faultsWith("items: [a, b]", "items: a"))
                .containsExactly("small.yaml:23: score total, items: must be a list, not a");
    }

    @Test
    void a_person_mean_needs_one_range() {
        var item = "text: {sv: \"Två\"}}";
        var withOtherScale =
                Questionnaires.SOUND.replace(item, item + "\n  - {id: d, scale: choices, text: {sv: \"D\"}}");
        assertThat(Questionnaires.faults(withOtherScale)).isEmpty();
        assertThat(Questionnaires.faults(withOtherScale.replace("items: [a, b]", "items: [a, d]")))
                .containsExactly(
                        "small.yaml:24: score total, missing: person-mean needs the same lowest and highest value for all "
                                + "items; a has 1 to 3, d has 10 to 20; write {rule: complete}, or divide the score");
    }
}
