package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.faultsWith;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;

class ItemRulesTest {
    private static final String AFTER =
            "small.yaml:%d: item %s: it stands after the comment w; comments are asked last: move them to the end";

    @Test
    void an_item_names_a_declared_scale() {
        assertThat(faultsWith("id: a, scale: agreement", "id: a, scale: agrement"))
                .containsExactly("small.yaml:19: item a, scale: the file declares no scale \"agrement\"; did you mean "
                        + "\"agreement\"? declared are: agreement, choices");
    }

    @Test
    void an_item_id_stands_once() {
        assertThat(faultsWith("{id: b, scale", "{id: a, scale"))
                .containsExactly(
                        "small.yaml:20: item a: the id \"a\" is taken by an earlier item; choose another",
                        "small.yaml:23: score total, item: the file declares no item \"b\"; declared are: a, c");
    }

    @Test
    void an_item_is_not_called_as_a_column_of_answers() {
        assertThat(faultsWith("{id: b, scale", "{id: unit, scale"))
                .containsExactly(
                        "small.yaml:20: item unit: \"unit\" is taken by the columns and fields that go with answers; "
                                + "choose another id",
                        "small.yaml:23: score total, item: the file declares no item \"b\"; declared are: a, "
                                + "unit, c");
    }

    @Test
    void a_right_answer_is_an_option() {
        assertThat(faultsWith("correct: 20", "correct: 2"))
                .containsExactly("small.yaml:21: item c, correct: 2 is no option of the scale choices that counts; "
                        + "choose one of: 10, 20");
    }

    @Test
    void a_right_answer_counts() {
        assertThat(faultsWith("correct: 20", "correct: 0"))
                .containsExactly("small.yaml:21: item c, correct: 0 is no option of the scale choices that counts; "
                        + "choose one of: 10, 20");
    }

    @Test
    void a_right_answer_has_a_source() {
        assertThat(faultsWith("source: \"A law\", ", ""))
                .containsExactly("small.yaml:21: item c: a right answer needs its source; add source: \"where it is "
                        + "written\"");
    }

    @Test
    void a_source_has_a_right_answer() {
        assertThat(faultsWith("correct: 20, ", ""))
                .containsExactly("small.yaml:21: item c: a source belongs to a right answer; add correct: VALUE, or "
                        + "remove the source");
    }

    @Test
    void a_right_answer_is_not_reversed() {
        assertThat(faultsWith("correct: 20", "correct: 20, reversed: true"))
                .containsExactly("small.yaml:21: item c: an item with a right answer is scored right or wrong and "
                        + "cannot be reversed; remove reversed");
    }

    @Test
    void a_stem_comes_later() {
        assertThat(faultsWith("text: {sv: \"Ett\"}}", "text: {sv: \"Ett\"}, stem: x}"))
                .containsExactly("small.yaml:19: item a: the key \"stem\" is not yet supported; leave it out");
    }

    @Test
    void a_comment_has_no_scale_is_in_no_score_and_stands_last() {
        var read = Questionnaires.instrument(Questionnaires.SOUND.replace(
                "scores:\n", "  - {id: w, kind: comment, text: {sv: \"Fritt\", en: \"Free\"}}\nscores:\n"));

        assertThat(read.comments()).containsExactly(new CommentField("w", Text.of("Fritt", "Free")));
        assertThat(read.variables()).isEqualTo(Questionnaires.sound().variables());
        assertThat(read.texts()).containsOnlyKeys("a", "b", "c", "w");
        assertThat(read.wording().sha256())
                .isNotEqualTo(Questionnaires.sound().wording().sha256());
    }

    @Test
    void a_background_item_has_a_scale_and_is_not_measured() {
        var read = Questionnaires.instrument(Questionnaires.SOUND.replace(
                "scores:\n", "  - {id: d, kind: background, scale: choices, text: {sv: \"Yrke\"}}\nscores:\n"));

        assertThat(read.measured()).isEqualTo(Questionnaires.sound().variables());
        assertThat(read.background()).extracting(Variable::id).containsExactly("d");
    }

    @Test
    void all_that_is_wrong_with_comments_and_background_items_is_told() {
        assertThat(Questionnaires.faults(
                        Questionnaires.SOUND.replace("items:\n", """
                items:
                  - {id: w, kind: comment, scale: agreement, reversed: true, text: {sv: "Fritt"}}
                  - {id: d, kind: background, scale: choices, correct: 10, source: "A", text: {sv: "Yrke"}}
                  - {id: e, kind: backgrund, scale: choices, text: {sv: "Yrke"}}
                  - {id: f, kind: background, text: {sv: "Yrke"}}
                """).replace("items: [a, b]", "items: [a, b, w]")))
                .containsExactly(
                        "small.yaml:19: item w: a comment is answered in free words and has no key \"scale\"; remove it",
                        "small.yaml:19: item w: a comment is answered in free words and has no key \"reversed\"; remove it",
                        AFTER.formatted(20, "d"),
                        "small.yaml:20: item d: a background item is not scored and has no key \"correct\"; remove it",
                        "small.yaml:20: item d: a background item is not scored and has no key \"source\"; remove it",
                        "small.yaml:21: item e, kind: \"backgrund\" is not known; did you mean \"background\"? "
                                + "choose one of: comment, background",
                        AFTER.formatted(21, "e"),
                        AFTER.formatted(22, "f"),
                        "small.yaml:22: item f: the key \"scale\" is missing; add it",
                        AFTER.formatted(23, "a"),
                        AFTER.formatted(24, "b"),
                        AFTER.formatted(25, "c"),
                        "small.yaml:27: score total, item: \"w\" is a comment, which has no points; take it out of the score");
    }

    @Test
    void a_background_item_is_in_no_score_and_comments_are_few() {
        var six = IntStream.range(0, 6)
                .mapToObj(i -> "  - {id: w" + i + ", kind: comment, text: {sv: \"Fritt\"}}\n")
                .collect(Collectors.joining());

        assertThat(Questionnaires.faults(Questionnaires.SOUND
                        .replace(
                                "scores:\n",
                                "  - {id: d, kind: background, scale: choices, text: {sv: \"Yrke\"}}\n" + six
                                        + "scores:\n")
                        .replace("items: [c]", "items: [c, d]")))
                .containsExactly(
                        "small.yaml:28: item w5: the file has more than 5 comments, which is more than anybody answers; "
                                + "leave some out",
                        "small.yaml:31: score right, item: \"d\" is a background item, which has no points; "
                                + "take it out of the score");
    }
}
