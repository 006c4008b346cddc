package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.spegla.measurement.Unit;
import se.spegla.response.PairAnswers.Question;
import se.spegla.response.PairAnswers.Reading;

class PairAnswersTest {
    private static final byte[] KEY = {1, 2, 3};
    private final Unit.Id unit = Unit.Id.random();

    @ParameterizedTest
    @CsvSource({
        "AN, OR, 7",
        "an, or, 7",
        "' a n', o.r, 07",
        "Anna-Lisa, Örebro, 7",
        "Ånna, Orsa, ' 7 '",
        "ann, öregrund, ٧",
        "ÀŃ, oR, 7:e"
    })
    void the_same_meaning_gives_the_same_code_however_it_is_typed(String mother, String school, String day) {
        assertThat(code(mother, school, day)).isEqualTo(code("AN", "OR", "7")).matches("[0-9a-f]{64}");
    }

    @Test
    void an_arabic_name_is_the_same_with_and_without_its_marks() {
        assertThat(code("أَحْمَد", "حـلب", "1"))
                .isEqualTo(code("احمد", "حلب", "1"))
                .isNotEqualTo(code("حلب", "احمد", "1"));
    }

    @ParameterizedTest
    @CsvSource({"AM, OR, 7", "AN, OS, 7", "AN, OR, 17", "OR, AN, 7"})
    void another_answer_gives_another_code(String mother, String school, String day) {
        assertThat(code(mother, school, day)).isNotEqualTo(code("AN", "OR", "7"));
    }

    @Test
    void another_unit_or_series_gives_another_code() {
        var answers = ((Reading.Complete) read("AN", "OR", "7")).answers();
        assertThat(answers.code(Unit.Id.random(), KEY)).isNotEqualTo(answers.code(unit, KEY));
        assertThat(answers.code(unit, new byte[] {1, 2, 4})).isNotEqualTo(answers.code(unit, KEY));
    }

    @Test
    void what_is_no_answer_is_named_and_gives_no_code() {
        assertThat(read("AN", "", "7")).isEqualTo(new Reading.Incomplete(Set.of(Question.SCHOOL)));
        assertThat(read("12", "OR", "32")).isEqualTo(new Reading.Incomplete(Set.of(Question.MOTHER, Question.DAY)));
        assertThat(read("AN", "OR", "0")).isEqualTo(new Reading.Incomplete(Set.of(Question.DAY)));
        assertThat(read("AN", "OR", "7/12")).isEqualTo(new Reading.Incomplete(Set.of(Question.DAY)));
    }

    @Test
    void whoever_answers_nothing_has_left_it_out() {
        assertThat(read("", " ", "")).isEqualTo(new Reading.LeftOut());
        assertThat(PairAnswers.read(Map.of())).isEqualTo(new Reading.LeftOut());
    }

    @Test
    void the_answers_cannot_be_read_from_it() {
        assertThat(read("AN", "OR", "7").toString()).doesNotContain("AN", "OR");
    }

    private String code(String mother, String school, String day) {
        return ((Reading.Complete) read(mother, school, day)).answers().code(unit, KEY);
    }

    private static Reading read(String mother, String school, String day) {
        return PairAnswers.read(Map.of(Question.MOTHER, mother, Question.SCHOOL, school, Question.DAY, day));
    }
}
