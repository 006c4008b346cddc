package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Question;
import se.spegla.instrument.Score;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.measurement.Round;
import se.spegla.testing.Town;

/** Rounds that were answered to other words, another version, or other statements. */
class RoundsThatDifferTest {
    private static final String WORDS = "De två mätningarna hade inte samma ordalydelse.";
    private static final String VERSIONS = "De två mätningarna hade olika versioner av frågeformuläret.";

    @TempDir
    Path directory;

    private final Instrument pCat = Town.instrument("p-cat");
    private Fixture fixture;

    @BeforeEach
    void start() {
        fixture = new Fixture(directory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Instrument reworded() {
        var first = pCat.variable(0).id();
        return pCat.withLicensedTexts(Map.of(first, Text.of("Med andra ord", "In other words")));
    }

    private Instrument version(int version, int items) {
        var kept = pCat.questions().subList(0, items);
        var scores = items == pCat.questions().size()
                ? pCat.scores()
                : List.of(scoreOf(kept.stream().map(Question::variable).toList()));
        return new Instrument(
                pCat.id(),
                version,
                pCat.title(),
                pCat.about(),
                pCat.source(),
                pCat.rights(),
                pCat.wordingKind(),
                pCat.scales(),
                kept,
                scores);
    }

    private Score scoreOf(List<Variable> items) {
        var main = pCat.mainScore();
        return Score.of(main.id(), main.title(), items, main.as(), main.better(), main.missing());
    }

    private String against(Round followUp) {
        return "?baseline=" + fixture.spring.id().value() + "&follow-up="
                + followUp.id().value();
    }

    private String body(String path) {
        var answer = fixture.leader().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void alike_rounds_have_no_notice() {
        assertThat(body(fixture.page())).doesNotContain("samma ordalydelse", "olika versioner", "samma version");
    }

    @Test
    void other_words_are_told_on_every_page_and_in_the_file() {
        var query = against(fixture.closed("Våren 2026", reworded()));

        assertThat(body(fixture.page() + query))
                .contains(WORDS, "Alla mätningar hade inte samma ordalydelse.")
                .doesNotContain(VERSIONS);
        assertThat(body(fixture.page(fixture.almgarden) + query))
                .contains(WORDS)
                .doesNotContain(VERSIONS);
        assertThat(body(fixture.page() + "/figures.csv" + query))
                .contains(WORDS)
                .doesNotContain(VERSIONS);
        assertThat(body(fixture.page() + "/figures.csv" + against(fixture.autumn)))
                .doesNotContain(WORDS);
    }

    @Test
    void another_version_is_told_on_every_page_and_in_the_file() {
        var query = against(fixture.closed(
                "Våren 2026", version(pCat.version() + 1, pCat.variables().size())));

        assertThat(body(fixture.page() + query))
                .contains(VERSIONS, "Alla mätningar hade inte samma version av frågeformuläret.");
        assertThat(body(fixture.page(fixture.almgarden) + query)).contains(VERSIONS);
        assertThat(body(fixture.page() + "/figures.csv" + query)).contains(VERSIONS);
    }

    @Test
    void rounds_with_other_statements_are_answered_with_a_page_that_says_so_and_leads_on() {
        var query = against(fixture.closed("Våren 2026", version(pCat.version() + 1, 5)));

        for (var path : List.of(
                fixture.page(),
                fixture.page(fixture.almgarden),
                fixture.page() + "/figures.csv",
                fixture.page() + "/units.svg")) {
            var answer = fixture.leader().get(path + query);
            assertThat(answer.statusCode()).as(path).isEqualTo(409);
            assertThat(answer.body())
                    .as(path)
                    .contains("De två mätningarna går inte att jämföra", "href=\"" + fixture.page());
        }
        assertThat(body(fixture.page() + "?follow-up=none")).contains("Därför visas ingen kurva över dem.");
        assertThat(fixture.leader()
                        .get(fixture.page() + "/trend-0.svg?follow-up=none")
                        .statusCode())
                .isEqualTo(404);
    }
}
