package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Question;
import se.spegla.instrument.Score;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;

class ShippedQuestionnairesTest {
    @ParameterizedTest
    @ValueSource(strings = {"p-cat", "m-p-cat"})
    void p_cat_and_its_variant_are_scored_as_published(String id) {
        var instrument = shipped(id);
        assertThat(instrument.wordingKind()).isEqualTo(WordingKind.WORKING);
        assertThat(instrument.variables()).hasSize(13);
        assertThat(instrument.variables().stream().filter(Variable::reversed))
                .extracting(Variable::id)
                .containsExactly("p7", "p8", "p9", "p10", "p12");
        assertThat(instrument.scores()).extracting(Score::id).containsExactly("total", "personalising", "support");
        assertThat(ids(instrument, "personalising")).containsExactly("p1", "p2", "p3", "p4", "p5", "p6", "p11");
        assertThat(ids(instrument, "support")).containsExactly("p7", "p8", "p9", "p10", "p12");
        assertThat(instrument.mainScore().lowest()).isEqualTo(13);
        assertThat(instrument.mainScore().highest()).isEqualTo(65);
    }

    @Test
    void the_variant_for_home_care_and_primary_care_speaks_of_no_residents_and_no_facility() {
        assertThat(shipped("m-p-cat").questions()).allSatisfy(item -> {
            assertThat(item.text().in("sv"))
                    .doesNotContainIgnoringCase("boende")
                    .doesNotContain("bor här")
                    .doesNotContain("lokaler")
                    .doesNotContain("enheten");
            assertThat(item.text().in("en"))
                    .doesNotContainIgnoringCase("resident")
                    .doesNotContain("live here")
                    .doesNotContain("building")
                    .doesNotContain("unit");
        });
    }

    @Test
    void knowledge_has_self_rated_items_and_items_with_a_right_answer_and_its_source() {
        var knowledge = shipped("staff-knowledge");
        assertThat(ids(knowledge, "self-rated")).hasSize(9);
        assertThat(knowledge.score("right").orElseThrow().variables())
                .hasSize(5)
                .allSatisfy(item -> assertThat(item.source()).isPresent());
        assertThat(knowledge.score("right").orElseThrow().highest()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-cat", "m-p-cat", "staff-knowledge"})
    void every_text_is_there_in_swedish_and_english(String id) {
        assertThat(texts(shipped(id)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.has("en")).isTrue());
    }

    private static Stream<Text> texts(Instrument instrument) {
        return Stream.of(
                        Stream.of(instrument.title(), instrument.about(), instrument.rights()),
                        instrument.questions().stream().map(Question::text),
                        instrument.scores().stream().map(Score::title),
                        instrument.scales().stream()
                                .flatMap(scale -> scale.options().stream().map(o -> o.label())))
                .flatMap(part -> part);
    }

    private static List<String> ids(Instrument instrument, String score) {
        return instrument.score(score).orElseThrow().variables().stream()
                .map(Variable::id)
                .toList();
    }

    private static Instrument shipped(String id) {
        return Catalogue.load(Optional.empty()).find(id).orElseThrow();
    }
}
