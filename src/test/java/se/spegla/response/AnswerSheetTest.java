package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;
import se.spegla.response.AnswerSheet.Checked;
import se.spegla.response.AnswerSheet.Fault;
import se.spegla.response.AnswerSheet.Problem;

class AnswerSheetTest {
    private static final Instrument INSTRUMENT = instrument();

    @Test
    void answers_become_a_response_in_the_order_of_the_instrument() {
        var valid = (Checked.Valid) check(Map.of("p2", "9", "p1", "3"));

        assertThat(valid.response().byItem()).containsExactly(Map.entry("p1", 3), Map.entry("p2", 9));
    }

    @Test
    void skipped_items_are_no_fault() {
        var valid = (Checked.Valid) check(Map.of("p1", "", "p2", "1"));

        assertThat(valid.response().byItem()).isEqualTo(Map.of("p2", 1));
        assertThat(valid.response().answer(0)).isEmpty();
        assertThat(valid.response().answer(1)).hasValue(1);
    }

    @Test
    void a_sheet_without_any_answer_is_empty() {
        assertThat(check(Map.of())).isEqualTo(new Checked.Empty());
        assertThat(check(Map.of("p1", "", "p2", ""))).isEqualTo(new Checked.Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "1.0", " 1", "01", "+1", "1e0", "99999999999", "x", "١"})
    void only_a_value_of_the_scale_is_an_answer(String value) {
        assertThat(check(Map.of("p1", value)))
                .isEqualTo(new Checked.Invalid(List.of(new Problem("p1", Fault.NOT_AN_OPTION))));
    }

    @Test
    void all_problems_are_told_and_nothing_is_kept() {
        var invalid = (Checked.Invalid) check(Map.of("p1", "7", "p2", "1", "p3", "1"));

        assertThat(Set.copyOf(invalid.problems()))
                .isEqualTo(Set.of(new Problem("p1", Fault.NOT_AN_OPTION), new Problem("p3", Fault.UNKNOWN_ITEM)));
    }

    @Test
    void a_comment_comes_apart_from_the_answers_with_line_breaks_as_one_character_and_nothing_that_cannot_be_shown() {
        var valid = (Checked.Valid) check(Map.of("p1", "3", "w", " Mer\r\ntid\u0000.  ", "p2", ""));

        assertThat(valid.comments()).isEqualTo(Map.of("w", "Mer\ntid."));
        assertThat(valid.response().byItem()).isEqualTo(Map.of("p1", 3));
        assertThat(check(Map.of("w", " \r\n "))).isEqualTo(new Checked.Empty());
        assertThat(check(Map.of("w", "Mer tid."))).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void a_comment_that_is_too_long_is_kept_for_the_writer_to_shorten() {
        var full = "a".repeat(998) + "\r\n" + "b";
        var checked = (Checked.TooLong) check(Map.of("p1", "3", "w", full + "c"));

        assertThat(check(Map.of("w", full))).isInstanceOf(Checked.Valid.class);
        assertThat(checked.tooLong()).containsExactly("w");
        assertThat(checked.comments().get("w")).endsWith("\nbc").hasSize(1_001);
        assertThat(checked.response().byItem()).isEqualTo(Map.of("p1", 3));
    }

    @Test
    void a_response_cannot_be_made_of_what_the_instrument_does_not_have() {
        assertThatThrownBy(() -> Response.of(INSTRUMENT, Map.of("p1", 4))).hasMessageContaining("p1");
        assertThatThrownBy(() -> Response.of(INSTRUMENT, Map.of("p3", 1))).hasMessageContaining("p3");
    }

    private static Checked check(Map<String, String> fields) {
        return new AnswerSheet(fields).check(INSTRUMENT);
    }

    private static Instrument instrument() {
        var scale = new Scale("s", List.of(option(1), option(2), option(3), option(9)));
        var items = List.of(item("p1", scale), item("p2", scale));
        var text = Text.of("Text", "Text");
        return new Instrument(
                "short",
                1,
                text,
                text,
                "none",
                text,
                WordingKind.OWN,
                List.of(scale),
                items,
                List.of(),
                List.of(new CommentField("w", text)));
    }

    private static Option option(int value) {
        return new Option(value, Text.of("Val", "Option"), value == 9, false);
    }

    private static Question item(String id, Scale scale) {
        return new Question(Text.of("Text", "Text"), new Variable(id, scale, false));
    }
}
