package se.spegla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.file.StoredInstrument;
import se.spegla.testing.Questionnaires;

class CompareCommandTest {
    private static final String HEADER = "unit,round,pair,s1,s2,s3,s4,s5,q1,q2";

    @TempDir
    private Path folder;

    private Compared compare(String csv, String... more) {
        return compare(csv, StandardCharsets.UTF_8, more);
    }

    private Compared compare(String csv, Charset charset, String... more) {
        write("test.yaml", StoredInstrument.content(Questionnaires.mixed()), StandardCharsets.UTF_8);
        var arguments = new ArrayList<>(List.of(
                "--questionnaire", folder.resolve("test.yaml").toString(), "--baseline", "vår", "--follow-up", "höst"));
        arguments.addAll(List.of(more));
        arguments.add(write("answers.csv", csv, charset));
        return Compared.run(arguments.toArray(String[]::new));
    }

    private String write(String name, String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve(name), text, charset).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheets(String unit, String round, int number, int level) {
        var lines = new StringBuilder();
        IntStream.range(0, number)
                .forEach(i -> lines.append(unit)
                        .append(',')
                        .append(round)
                        .append(",,")
                        .append(level + i % 2)
                        .append(",3,3,")
                        .append(level)
                        .append(",3,2,1\n"));
        return lines.toString();
    }

    private static String twoRounds() {
        return HEADER + "\n" + sheets("Björken", "vår", 6, 2) + sheets("Björken", "höst", 6, 4);
    }

    @Test
    void the_story_says_the_verdict_in_swedish() {
        var run = compare(twoRounds());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Björken", "attitude: Förbättring", "95\u202f% KI", "Skillnad +4,0");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_story_says_it_in_english_too() {
        assertThat(compare(twoRounds(), "--lang", "en").out())
                .contains("attitude: Improvement", "95% CI", "Difference +4.0");
    }

    @Test
    void the_story_is_that_of_the_unit_page_sentence_statements_chance_and_weakest() {
        assertThat(compare(twoRounds()).out())
                .contains(
                        "Medelvärdet för ”attitude” gick från",
                        "Det är en förbättring",
                        "Påståenden med en säker förändring",
                        "Förbättring: ”Påstående s1”. Från 2,",
                        "(omvänd)",
                        "se ut att ha ändrats av ren slump (5 av 100)",
                        "De svagaste påståendena, höst",
                        "på skalan 0 till 100, inte procent");
    }

    @Test
    void where_no_statement_has_changed_the_story_says_so_with_what_chance_would_show() {
        var csv = HEADER + "\n" + sheets("Alen", "vår", 6, 3) + sheets("Alen", "höst", 6, 3);

        assertThat(compare(csv).out())
                .containsPattern(
                        "Påståenden med en säker förändring\\R +Inget enskilt påstående har en säker förändring\\.")
                .contains("Av de jämförda påståendena");
    }

    @Test
    void an_uncertain_result_has_the_change_that_could_have_been_shown_beside_it() {
        var csv = HEADER + "\n" + sheets("Alen", "vår", 6, 3) + sheets("Alen", "höst", 6, 3);

        assertThat(compare(csv).out())
                .contains("attitude: Ingen säker förändring", "hade jämförelsen sannolikt upptäckt (4 gånger av 5)");
    }

    @Test
    void all_faults_are_listed_with_line_and_column_and_nothing_is_printed() {
        var run = compare(HEADER + ",extra\nBjörken,vår,,7,3,3,3,3,2,1,\n,höst,,3,x,3,3,3,2,1,\n", "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        "answers.csv:1: column \"extra\" is no item of test; remove it, or say --ignore-extra",
                        "answers.csv:2: column \"s1\", value \"7\": the scale has 1, 2, 3, 4, 5, 9; "
                                + "leave the cell empty where there is no answer",
                        "answers.csv:3: column \"s2\", value \"x\": the scale has 1, 2, 3, 4, 5, 9; "
                                + "leave the cell empty where there is no answer",
                        "answers.csv:3: column \"unit\" is empty: every line needs it; write it, or remove the line");
    }

    @Test
    void columns_of_comments_and_background_items_may_be_there_and_are_not_read() {
        var further = StoredInstrument.content(Questionnaires.mixed())
                .replace(
                        "],\"scores\"",
                        ",{\"id\":\"night\",\"kind\":\"background\",\"scale\":\"agreement\",\"text\":{\"sv\":\"Natt?\"}},"
                                + "{\"id\":\"words\",\"kind\":\"comment\",\"text\":{\"sv\":\"Fritt\"}}],\"scores\"");
        var questionnaire = write("further.yaml", further, StandardCharsets.UTF_8);
        var with = write(
                "with.csv",
                twoRounds().replace("q2\n", "q2,night,words\n").replace(",2,1\n", ",2,1,nej,hej\n"),
                StandardCharsets.UTF_8);
        var without = write("without.csv", twoRounds(), StandardCharsets.UTF_8);
        var run = Compared.run("--questionnaire", questionnaire, "--baseline", "vår", "--follow-up", "höst", with);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .doesNotContain("Natt?", "hej")
                .isEqualTo(Compared.run(
                                "--questionnaire", questionnaire, "--baseline", "vår", "--follow-up", "höst", without)
                        .out());
    }

    @Test
    void an_extra_column_may_be_ignored() {
        var csv = twoRounds().replace("q2\n", "q2,note\n").replace(",2,1\n", ",2,1,hej\n");

        assertThat(compare(csv).exit()).isEqualTo(2);
        assertThat(compare(csv, "--ignore-extra").exit()).isZero();
    }

    @Test
    void a_missing_item_column_is_a_fault() {
        assertThat(compare("unit,round,s1,s2,s3,s4,s5,q1\nA,vår,1,1,1,1,1,1\n", "--lang", "en")
                        .err())
                .contains("answers.csv:1: column \"q2\" is missing");
    }

    @Test
    void a_round_that_is_not_there_is_a_fault_that_names_those_that_are() {
        var run = compare(HEADER + "\n" + sheets("A", "vår", 5, 2), "--lang", "en");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no line has round \"höst\"; the rounds in the file are vår");
    }

    @Test
    void a_file_that_is_not_there_is_a_fault_and_not_a_stack_trace() {
        var run = Compared.run(
                "--questionnaire",
                folder.resolve("none.yaml").toString(),
                "--baseline",
                "a",
                "--follow-up",
                "b",
                folder.resolve("none.csv").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("none.yaml").doesNotContain("\tat ");
    }

    @Test
    void a_threshold_of_one_is_refused() {
        assertThat(compare(twoRounds(), "--threshold", "1").exit()).isEqualTo(2);
    }

    @Test
    void headcounts_give_response_rates_and_their_faults_are_told() {
        var good = write("heads.csv", "unit;round;headcount\nBjörken;vår;12\nBjörken;höst;5\n", StandardCharsets.UTF_8);
        var bad = write("bad.csv", "unit,round,headcount\nBjörken,vår,tolv\n", StandardCharsets.UTF_8);

        assertThat(compare(twoRounds(), "--headcounts", good).out())
                .contains("6 av 12 (50\u202f%)", "6, fler än de 5 som kunde svara");
        assertThat(compare(twoRounds(), "--headcounts", bad, "--lang", "en").err())
                .contains("bad.csv:2: column \"headcount\", value \"tolv\"");
    }

    @Test
    void semicolons_a_byte_order_mark_and_windows_1252_read_the_same() {
        var plain = compare(twoRounds(), "--format", "json").out();

        assertThat(compare(twoRounds().replace(',', ';'), "--format", "json").out())
                .isEqualTo(plain);
        assertThat(compare("\uFEFF" + twoRounds(), "--format", "json").out()).isEqualTo(plain);
        assertThat(compare(twoRounds(), Charset.forName("windows-1252"), "--format", "json")
                        .out())
                .isEqualTo(plain);
    }

    @Test
    void csv_has_one_line_per_unit_and_score_under_the_dotted_json_names() {
        var lines = compare(twoRounds(), "--format", "csv").out().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("unit,score,verdict,why,baseline.answers")
                .contains("difference.estimate", "effect.hedgesG", "linked.wilcoxonP");
        assertThat(lines.get(1)).startsWith("Björken,attitude,improved,");
    }

    @Test
    void a_unit_that_is_missing_in_a_round_is_told_apart_from_one_with_too_few() {
        var csv = HEADER + "\n" + sheets("A", "vår", 6, 2) + sheets("B", "vår", 6, 2) + sheets("B", "höst", 4, 2)
                + sheets("C", "höst", 6, 2);

        var units = compare(csv, "--format", "json").json().get("units");

        assertThat(units.findValuesAsText("verdict"))
                .containsExactly("no-follow-up", "no-follow-up", "withheld", "withheld", "no-baseline", "no-baseline");
        assertThat(units.get(1).at("/scores/0").has("baseline")).isTrue();
        assertThat(units.get(1).at("/scores/0").has("followUp")).isFalse();
        assertThat(units.get(1).at("/scores/0").has("difference")).isFalse();
    }

    @Test
    void a_question_with_a_right_answer_has_a_proportion_in_place_of_mean_and_difference() {
        var item = compare(twoRounds(), "--format", "json").json().at("/units/0/items/5");

        assertThat(item.get("item").asText()).isEqualTo("q1");
        assertThat(item.has("proportion")).isTrue();
        assertThat(item.has("difference")).isFalse();
        assertThat(item.get("baseline").has("mean")).isFalse();
        assertThat(item.at("/baseline/unknown").asInt(-1)).isZero();
    }
}
