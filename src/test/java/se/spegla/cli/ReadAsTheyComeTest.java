package se.spegla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of answers as spreadsheets and statistics programs write them, compared with the shipped P-CAT. */
class ReadAsTheyComeTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String HEADER = "unit,round,pair,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10,p11,p12,p13";

    @TempDir
    private Path folder;

    @Test
    void a_unit_in_capitals_is_the_same_unit_and_the_first_way_of_writing_is_shown() {
        var units = json(CASES.resolve("units-split-case.csv")).get("units");

        assertThat(units.findValuesAsText("unit")).containsExactly("Almen", "Björken");
        assertThat(units.at("/0/baseline/answers").asInt()).isEqualTo(6);
        assertThat(units.at("/0/followUp/answers").asInt()).isEqualTo(6);
    }

    @Test
    void a_round_with_a_capital_is_the_same_round_and_no_sheet_is_dropped() {
        var run = compare(CASES.resolve("rounds-dropped-case.csv"), "--format", "json");

        assertThat(run.json().at("/units/0/baseline/answers").asInt()).isEqualTo(6);
        assertThat(run.json().get("baseline").asText()).isEqualTo("spring");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_line_that_names_the_separator_is_no_header_and_lines_are_counted_with_it() throws IOException {
        var with = CASES.resolve("sep-line.csv");
        var text = Files.readString(with);
        var without = write("answers.csv", text.substring(text.indexOf('\n') + 1));

        assertThat(text).startsWith("sep=;");
        assertThat(json(with)).isEqualTo(json(without));
        assertThat(compare(write("bad.csv", text.replaceFirst("spring;;2;", "spring;;8;")), "--lang", "en")
                        .err())
                .startsWith("bad.csv:3: column \"p1\", value \"8\"");
    }

    @Test
    void a_whole_number_with_a_decimal_point_or_comma_is_that_number() throws IOException {
        var floats = Files.readString(CASES.resolve("float-answers.csv"));
        assertThat(floats).contains("2.0");
        var whole = json(write("whole.csv", floats.replace(".0", "")));

        assertThat(json(CASES.resolve("float-answers.csv"))).isEqualTo(whole);
        assertThat(json(write("comma.csv", floats.replace(',', ';').replace(".0", ",0"))))
                .isEqualTo(whole);
        assertThat(compare(write("half.csv", floats.replaceFirst("2\\.0", "2.5")))
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void headcounts_that_fit_no_unit_or_round_are_told_one_by_one() {
        var run = compare(
                CASES.resolve("units-split-case.csv"),
                "--lang",
                "en",
                "--format",
                "json",
                "--headcounts",
                CASES.resolve("headcounts-unmatched.csv").toString());

        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/units/0/baseline/headcount").asInt()).isEqualTo(20);
        assertThat(run.json().at("/units/1/baseline/headcount").asInt())
                .as("Spring is spring")
                .isEqualTo(20);
        assertThat(run.err().lines())
                .containsExactly("headcounts-unmatched.csv:4: column \"unit\", value \"Okänd\": "
                        + "the answers have no such unit; this headcount is not used");
    }

    @Test
    void statements_that_have_been_recoded_already_give_a_caution_beside_the_figures() {
        var file = CASES.resolve("already-reversed.csv");
        var text = compare(file);
        var json = compare(file, "--format", "json");

        assertThat(text.exit()).isZero();
        assertThat(text.out()).contains("redan vända");
        assertThat(text.err()).contains("redan vända");
        assertThat(json.err()).contains("redan vända");
        var caution = json.json().at("/cautions/0");
        assertThat(caution.get("caution").asText()).isEqualTo("already-reversed");
        assertThat(caution.get("score").asText()).isEqualTo("total");
        assertThat(texts(caution.get("items"))).containsExactly("p7", "p8", "p9", "p10", "p12");
        assertThat(compare(file, "--format", "csv", "--lang", "en").err()).contains("already been reversed");
    }

    @Test
    void a_file_with_the_answers_as_given_has_no_caution() throws IOException {
        var as = Files.readAllLines(CASES.resolve("already-reversed.csv")).stream()
                .map(ReadAsTheyComeTest::turned)
                .collect(Collectors.joining("\n"));
        var run = compare(write("given.csv", as), "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.json().has("cautions")).isFalse();
        assertThat(run.json().at("/quality/0/alpha").asDouble()).isGreaterThan(0);
    }

    @Test
    void lines_of_other_rounds_are_told() throws IOException {
        var text = Files.readString(CASES.resolve("rounds-dropped-case.csv"))
                + "Almen,winter,,3,3,3,3,3,3,3,3,3,3,3,3,3\n";

        assertThat(compare(write("more.csv", text), "--lang", "en").err())
                .isEqualToIgnoringNewLines("more.csv: lines of round \"winter\": 1; they are not compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman", "IBM850"})
    void an_encoding_that_had_to_be_guessed_is_told_and_the_names_are_right(String charset) {
        var lines = HEADER + "\n" + sheets("Ängsgården", "spring", 5, 2) + sheets("Ängsgården", "autumn", 5, 4);
        var run =
                compare(write("old.csv", lines.getBytes(Charset.forName(charset))), "--lang", "en", "--format", "json");

        assertThat(run.json().at("/units/0/unit").asText()).isEqualTo("Ängsgården");
        assertThat(run.err()).startsWith("old.csv: the file is not UTF-8 and was read as ");
    }

    @Test
    void one_fault_in_every_line_is_one_line_with_a_count_and_three_places() {
        var lines = HEADER + "\n" + sheets("Almen", "spring", 32, 7) + sheets("Almen", "autumn", 1, 4);
        var run = compare(write("wrong.csv", lines), "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("wrong.csv: 416 times: the scale has 1, 2, 3, 4, 5; "
                        + "leave the cell empty where there is no answer (first: line 2 column \"p1\", value \"7\"; "
                        + "line 2 column \"p2\", value \"7\"; line 2 column \"p3\", value \"7\")");
    }

    @Test
    void columns_are_found_in_capitals_and_cells_may_be_separated_by_tabs() {
        var lines = HEADER + "\n" + sheets("Almen", "spring", 6, 2) + sheets("Almen", "autumn", 6, 4);
        var plain = json(write("plain.csv", lines));

        assertThat(json(write("tabs.csv", lines.replace(',', '\t')))).isEqualTo(plain);
        assertThat(json(write(
                        "capitals.csv",
                        lines.replace("unit,round", "Unit,\uFEFFROUND\u00A0").replace("p1,", "P1,"))))
                .isEqualTo(plain);
        assertThat(compare(write("two.csv", lines), "--follow-up", "Spring").exit())
                .as("one round twice")
                .isEqualTo(2);
    }

    @Test
    void where_all_answers_are_alike_the_total_does_not_say_that_there_are_too_few() {
        var lines = HEADER + "\n" + sheets("Almen", "spring", 8, 3) + sheets("Almen", "autumn", 8, 4);
        var file = write("alike.csv", lines);

        assertThat(compare(file).out())
                .doesNotContain("Ingen enhet har tillräckligt många svar")
                .contains("Slumpens betydelse går inte att bedöma i någon enhet");
        assertThat(json(file).at("/total/0/why").asText())
                .startsWith("Slumpens betydelse går inte att bedöma i någon enhet");
        var few = write("few.csv", HEADER + "\n" + sheets("Ek", "spring", 2, 3) + sheets("Ek", "autumn", 2, 4));
        assertThat(json(few).at("/total/0/why").asText()).startsWith("Ingen enhet har tillräckligt många svar");
        var both = write("both.csv", lines + sheets("Ek", "spring", 2, 3) + sheets("Ek", "autumn", 2, 4));
        assertThat(json(both).at("/total/0/why").asText()).startsWith("Ingen enhet kan räknas med");
    }

    private JsonNode json(Path answers) {
        return compare(answers, "--format", "json").json();
    }

    private static Compared compare(Path answers, String... more) {
        var arguments = new ArrayList<>(List.of("--questionnaire", "questionnaires/p-cat.yaml"));
        arguments.addAll(List.of("--baseline", "spring"));
        if (!List.of(more).contains("--follow-up")) {
            arguments.addAll(List.of("--follow-up", "autumn"));
        }
        arguments.addAll(List.of(more));
        arguments.add(answers.toString());
        return Compared.run(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheets(String unit, String round, int number, int answer) {
        var line = unit + "," + round + "," + ("," + answer).repeat(13) + "\n";
        return line.repeat(number);
    }

    /** The five reversed statements the other way round. */
    private static String turned(String line) {
        var cells = line.split(",");
        for (int item : new int[] {7, 8, 9, 10, 12}) {
            var cell = cells[2 + item];
            cells[2 + item] = cell.matches("[1-5]") ? Integer.toString(6 - Integer.parseInt(cell)) : cell;
        }
        return String.join(",", cells);
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).asText())
                .toList();
    }
}
