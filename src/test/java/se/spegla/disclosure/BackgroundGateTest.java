package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;
import se.spegla.response.Response;

class BackgroundGateTest {
    private static final Instrument INSTRUMENT = instrument();

    private final List<List<Response>> units = new ArrayList<>();

    @Test
    void the_answers_of_all_units_are_told_together_and_come_back_as_they_were_told() {
        var told = unit(6, 5, 0).unit(12, 7, 0).release();

        assertThat(told.n()).hasValue(30);
        assertThat(told.shares()).isEqualTo(Map.of(1, 0.6, 2, 0.4));
        assertThat(StoredForm.read(StoredForm.text(told), ReleasedBackground.class))
                .usingRecursiveComparison()
                .isEqualTo(told);
    }

    @Test
    void it_is_never_one_units_and_a_unit_with_too_few_sheets_adds_nothing() {
        assertThat(unit(10, 20, 0).unit(4, 0, 0).release().why()).contains(Reason.TOO_FEW);
        assertThat(unit(10, 10, 0).release().shares()).isEqualTo(Map.of(1, 0.4, 2, 0.6));
    }

    @Test
    void whoever_takes_the_own_staff_away_is_left_with_no_few() {
        assertThat(unit(4, 4, 0).unit(6, 6, 0).unit(6, 6, 0).release().why())
                .as("at least ten outside each")
                .isEmpty();
        units.clear();
        assertThat(unit(3, 2, 20).unit(20, 20, 0).release().why())
                .as("five outside the second")
                .isPresent();
        units.clear();
        assertThat(unit(20, 20, 0).unit(20, 2, 0).release().why())
                .as("two of one option outside the first")
                .isPresent();
        units.clear();
        assertThat(unit(20, 20, 0).unit(4, 0, 20).release().why())
                .as("four answers outside the first")
                .isPresent();
    }

    @Test
    void nor_with_what_everybody_else_answered_alike() {
        assertThat(unit(20, 20, 0).unit(0, 8, 0).release().why()).isPresent();
    }

    @Test
    void an_option_that_only_one_unit_chose_is_that_units_own_and_a_few_who_did_are_the_others_to_see() {
        assertThat(unit(12, 3, 0).unit(12, 0, 0).release().why()).isPresent();
    }

    @Test
    void how_many_skipped_it_outside_a_unit_is_not_told_where_they_are_few() {
        var told = unit(10, 10, 8).unit(10, 10, 3).release();

        assertThat(told.n()).isEmpty();
        assertThat(told.shares()).isEqualTo(Map.of(1, 0.5, 2, 0.5));
    }

    @Test
    void what_almost_all_answered_is_not_told_and_a_few_who_skipped_it_are_not_told_apart() {
        assertThat(unit(10, 0, 0).unit(10, 0, 0).release().why()).isPresent();
        units.clear();
        var coarse = unit(7, 5, 1).unit(7, 5, 1).release();

        assertThat(coarse.n()).isEmpty();
        assertThat(coarse.shares()).isEqualTo(Map.of(1, 0.6, 2, 0.4));
    }

    private BackgroundGateTest unit(int first, int second, int skipped) {
        var sheets = new ArrayList<Response>();
        add(sheets, first, Map.of("a", 1, "d", 1));
        add(sheets, second, Map.of("a", 1, "d", 2));
        add(sheets, skipped, Map.of("a", 1));
        units.add(sheets);
        return this;
    }

    private static void add(List<Response> sheets, int times, Map<String, Integer> answers) {
        for (int i = 0; i < times; i++) {
            sheets.add(Response.of(INSTRUMENT, answers));
        }
    }

    private ReleasedBackground release() {
        return new BackgroundGate(new Published(5)).release("d", 1, units);
    }

    private static Instrument instrument() {
        var text = Text.of("Text", "Text");
        var scale = new Scale("s", List.of(new Option(1, text, false, false), new Option(2, text, false, false)));
        return new Instrument(
                "b",
                1,
                text,
                text,
                "none",
                text,
                WordingKind.OWN,
                List.of(scale),
                List.of(
                        new Question(text, new Variable("a", scale, false)),
                        new Question(
                                text, new Variable("d", scale, false, OptionalInt.empty(), Optional.empty(), true))),
                List.of());
    }
}
