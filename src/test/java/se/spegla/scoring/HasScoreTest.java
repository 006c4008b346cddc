package se.spegla.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.response.Response;
import se.spegla.scoring.ScaleScore.Scored;
import se.spegla.testing.Questionnaires;
import se.spegla.testing.Town;

/** A sheet says of itself whether it has a score; the scorer must find the same. */
class HasScoreTest {
    private static final int SHEETS = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"p-cat", "m-p-cat", "staff-knowledge"})
    void a_sheet_has_a_score_exactly_where_the_scorer_makes_all_of_a_block(String id) {
        assertAgreed(Town.instrument(id));
    }

    @Test
    void also_with_dont_know_not_applicable_and_right_answers() {
        assertAgreed(Questionnaires.mixed());
    }

    @Test
    void eleven_of_thirteen_are_a_whole_and_not_yet_a_block_while_a_part_lacks_too_much() {
        var pCat = Town.instrument("p-cat");
        var eleven = new HashMap<String, Integer>();
        IntStream.rangeClosed(1, 11).forEach(i -> eleven.put("p" + i, 3));
        var lacking = new HashMap<>(eleven);
        lacking.put("p12", 3);
        lacking.remove("p7");
        lacking.remove("p8");

        assertThat(Response.of(pCat, eleven).hasScore()).isTrue();
        assertThat(Response.of(pCat, lacking).hasScore())
                .as("three of five for organisational support")
                .isFalse();
        assertThat(Response.of(pCat, Map.of()).hasScore()).isFalse();
    }

    @Test
    void scores_that_share_items_are_one_block_and_others_are_not() {
        assertThat(Town.instrument("p-cat").blocks()).hasSize(1);
        assertThat(Questionnaires.mixed().blocks()).hasSize(2).allMatch(block -> block.size() == 1);
    }

    private static void assertAgreed(Instrument instrument) {
        var scorer = new Scorer(instrument);
        var random = new Random(3);
        int scored = 0;
        for (int i = 0; i < SHEETS; i++) {
            var response = random(instrument, random, random.nextDouble());
            var sheet = scorer.score(response);
            boolean made = instrument.blocks().stream()
                    .anyMatch(block -> block.stream().allMatch(score -> has(sheet, score, instrument)));
            assertThat(response.hasScore()).as(response.byItem().toString()).isEqualTo(made);
            scored += made ? 1 : 0;
        }
        assertThat(scored).isBetween(1, SHEETS - 1);
    }

    private static boolean has(ScoredSheet sheet, Score score, Instrument instrument) {
        return sheet.score(instrument.scores().indexOf(score)) instanceof Scored;
    }

    private static Response random(Instrument instrument, Random random, double answered) {
        var answers = new HashMap<String, Integer>();
        instrument.variables().stream()
                .filter(item -> random.nextDouble() < answered * answered)
                .forEach(item -> {
                    var options = item.scale().options();
                    answers.put(
                            item.id(),
                            options.get(random.nextInt(options.size())).value());
                });
        return Response.of(instrument, answers);
    }
}
