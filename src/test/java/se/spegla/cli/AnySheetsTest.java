package se.spegla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import se.spegla.instrument.file.StoredInstrument;
import se.spegla.testing.Questionnaires;

/**
 * Whatever sheets there are, of any number, with any gaps, all alike or linked: every format is written, without NaN.
 */
class AnySheetsTest {
    private static final String HEADER = "unit,round,pair,s1,s2,s3,s4,s5,q1,q2";
    private static Path folder;

    @BeforeContainer
    static void write_the_questionnaire() throws IOException {
        folder = Files.createTempDirectory("any-sheets");
        Files.writeString(folder.resolve("test.yaml"), StoredInstrument.content(Questionnaires.mixed()));
    }

    @AfterContainer
    static void clean_up() throws IOException {
        for (var name : List.of("test.yaml", "answers.csv")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void json_has_no_figure_that_is_not_finite_and_none_that_is_withheld(@ForAll("files") List<String> lines)
            throws IOException {
        var run = compare(lines, "json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
        run.json().get("units").forEach(AnySheetsTest::checkUnit);
    }

    @Property(tries = 60)
    void the_story_and_the_csv_can_always_be_written(@ForAll("files") List<String> lines) throws IOException {
        assertThat(compare(lines, "text").out()).doesNotContain("NaN", "null", "{0}", "Optional");
        assertThat(compare(lines, "csv").out()).doesNotContain("NaN", "null", "Optional");
    }

    private static void checkUnit(JsonNode unit) {
        unit.get("scores").forEach(score -> {
            boolean compared = List.of("improved", "worsened", "uncertain")
                    .contains(score.get("verdict").asText());
            assertThat(score.has("difference")).isEqualTo(compared);
            assertThat(score.has("why"))
                    .isEqualTo(!score.get("verdict").asText().matches("improved|worsened"));
            if (compared && !score.get("difference").has("low")) {
                assertThat(score.get("difference").has("why")).isTrue();
            }
        });
        StreamSupport.stream(unit.get("items").spliterator(), false)
                .forEach(item -> assertThat(item.at("/baseline/n").asInt()).isGreaterThanOrEqualTo(2));
    }

    private static Compared compare(List<String> lines, String format) throws IOException {
        var answers = folder.resolve("answers.csv");
        Files.writeString(answers, HEADER + "\n" + String.join("\n", lines) + "\n");
        return Compared.run(
                "--questionnaire",
                folder.resolve("test.yaml").toString(),
                "--baseline",
                "1",
                "--follow-up",
                "2",
                "--threshold",
                "2",
                "--format",
                format,
                answers.toString());
    }

    /** Both rounds are there, so that the file can be compared; everything else is left to chance. */
    @Provide
    Arbitrary<List<String>> files() {
        return Combinators.combine(sheet("A", "1"), sheet("B", "2"), units())
                .as((first, second, rest) ->
                        Stream.concat(Stream.of(first, second), rest.stream()).toList());
    }

    private static Arbitrary<List<String>> units() {
        return Combinators.combine(group("A", "1"), group("A", "2"), group("B", "1"), group("B", "2"))
                .as((a1, a2, b1, b2) ->
                        Stream.of(a1, a2, b1, b2).flatMap(List::stream).toList());
    }

    /** Up to 25 sheets that differ, or up to 25 that are all alike. */
    private static Arbitrary<List<String>> group(String unit, String round) {
        var different = sheet(unit, round).list().ofMaxSize(25);
        var alike = Combinators.combine(
                        sheet(unit, round), Arbitraries.integers().between(0, 25))
                .as((sheet, n) -> Collections.nCopies(n, sheet));
        return Arbitraries.oneOf(different, alike);
    }

    private static Arbitrary<String> sheet(String unit, String round) {
        var code = Arbitraries.oneOf(
                Arbitraries.just(""), Arbitraries.integers().between(1, 30).map(i -> "p" + i));
        var statements = Arbitraries.of("", "1", "2", "3", "4", "5", "9").list().ofSize(5);
        var questions = Arbitraries.of("", "0", "1", "2", "3").list().ofSize(2);
        return Combinators.combine(code, statements, questions)
                .as((pair, s, q) ->
                        unit + "," + round + "," + pair + "," + String.join(",", s) + "," + String.join(",", q));
    }
}
