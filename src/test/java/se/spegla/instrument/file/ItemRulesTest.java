package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.faultsWith;

import org.junit.jupiter.api.Test;

class ItemRulesTest {
    @Test
    void an_item_names_a_declared_scale() {
        assertThat(faultsWith("id: a, scale: agreement", "id: a, scale: agrement")).containsExactly(
                "small.yaml:19: item a, scale: the file declares no scale \"agrement\"; did you mean "
                        + "\"agreement\"? declared are: agreement, choices");
    }

    @Test
    void an_item_id_stands_once() {
        assertThat(faultsWith("{id: b, scale", "{id: a, scale")).containsExactly(
                "small.yaml:20: item a: the id \"a\" is taken by an earlier item; choose another",
                "small.yaml:23: score total, item: the file declares no item \"b\"; declared are: a, c");
    }

    @Test
    void an_item_is_not_called_as_a_column_of_answers() {
        assertThat(faultsWith("{id: b, scale", "{id: unit, scale")).containsExactly(
                "small.yaml:20: item unit: \"unit\" is taken by the columns and fields that go with answers; "
                        + "choose another id",
                "small.yaml:23: score total, item: the file declares no item \"b\"; declared are: a, "
                        + "unit, c");
    }

    @Test
    void a_right_answer_is_an_option() {
        assertThat(faultsWith("correct: 20", "correct: 2")).containsExactly(
                "small.yaml:21: item c, correct: 2 is no option of the scale choices that counts; "
                        + "choose one of: 10, 20");
    }

    @Test
    void a_right_answer_counts() {
        assertThat(faultsWith("correct: 20", "correct: 0")).containsExactly(
                "small.yaml:21: item c, correct: 0 is no option of the scale choices that counts; "
                        + "choose one of: 10, 20");
    }

    @Test
    void a_right_answer_has_a_source() {
        assertThat(faultsWith("source: \"A law\", ", "")).containsExactly(
                "small.yaml:21: item c: a right answer needs its source; add source: \"where it is "
                        + "written\"");
    }

    @Test
    void a_source_has_a_right_answer() {
        assertThat(faultsWith("correct: 20, ", "")).containsExactly(
                "small.yaml:21: item c: a source belongs to a right answer; add correct: VALUE, or "
                        + "remove the source");
    }

    @Test
    void a_right_answer_is_not_reversed() {
        assertThat(faultsWith("correct: 20", "correct: 20, reversed: true")).containsExactly(
                "small.yaml:21: item c: an item with a right answer is scored right or wrong and "
                        + "cannot be reversed; remove reversed");
    }

    @Test
    void a_stem_comes_later() {
        assertThat(faultsWith("text: {sv: \"Ett\"}}", "text: {sv: \"Ett\"}, stem: x}")).containsExactly(
                "small.yaml:19: item a: the key \"stem\" is not yet supported; leave it out");
    }

    @Test
    void kinds_of_items_come_later() {
        assertThat(faultsWith("text: {sv: \"Ett\"}}", "text: {sv: \"Ett\"}, kind: comment}")).containsExactly(
                "small.yaml:19: item a: the key \"kind\" is not yet supported; leave it out");
    }
}
