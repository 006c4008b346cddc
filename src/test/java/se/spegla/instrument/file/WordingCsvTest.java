package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.spegla.instrument.Text;

class WordingCsvTest {
    @Test
    void texts_are_read_by_item_and_language() {
        assertThat(read("item;language;text\na;sv;Ett!\na;en;One!\nb;sv;Två!\nc;sv;Tre!\n"))
                .isEqualTo(new WordingReading.Read(
                        Map.of(
                                "a",
                                Text.of("Ett!", "One!"),
                                "b",
                                new Text(Map.of("sv", "Två!")),
                                "c",
                                new Text(Map.of("sv", "Tre!"))),
                        Optional.empty()));
    }

    @Test
    void cells_copied_out_of_a_spreadsheet_with_its_capitals_read_the_same() {
        assertThat(read("Text\tITEM\tLanguage\t\nEtt!\tA\tSv\t\nTvå!\tb\tsv\t\nTre!\tc\tsv\t\n"))
                .isEqualTo(read("item;language;text\na;sv;Ett!\nb;sv;Två!\nc;sv;Tre!\n"));
    }

    @Test
    void an_encoding_that_had_to_be_guessed_is_told_with_the_texts() {
        var bytes = "item;language;text\na;sv;Vård\nb;sv;Två!\nc;sv;Tre!\n".getBytes(Charset.forName("IBM850"));
        var read = (WordingReading.Read) WordingCsv.read(Questionnaires.sound(), "t.csv", bytes);
        assertThat(read.texts().get("a").in("sv")).isEqualTo("Vård");
        assertThat(read.assumed()).isPresent();
    }

    @Test
    void texts_whose_letters_were_lost_are_refused() {
        assertThat(faults("item,language,text\na,sv,VÃ¥rd\nb,sv,Två\nc,sv,Tre\n"))
                .singleElement()
                .asString()
                .startsWith("t.csv:2: column \"text\", value \"VÃ¥rd\": letters of the text were lost");
    }

    @Test
    void the_same_fault_in_thousands_of_lines_is_counted_and_not_kept() {
        assertThat(faults("item,language,text\na,sv,Ett\nb,sv,Två\nc,sv,Tre\n" + "x,sv,x\n".repeat(20_000)))
                .singleElement()
                .asString()
                .startsWith("t.csv: 20000 times: the instrument has no such item")
                .contains("first: line 5 column \"item\", value \"x\"; line 6");
    }

    @Test
    void the_template_reads_back_as_the_texts_that_it_was_made_of() {
        var small = Questionnaires.sound();
        var texts = ((WordingReading.Read) WordingCsv.read(small, "t.csv", WordingCsv.template(small))).texts();
        assertThat(small.withLicensedTexts(texts).variables()).isEqualTo(small.variables());
    }

    @Test
    void all_faults_of_the_lines_are_told() {
        assertThat(faults("item,language,text\nd,sv,Fyra\na,svenska,x\na,sv,\nb,sv,Två\nb,sv,Tva\nc,sv,Tre\n"))
                .containsExactly(
                        "t.csv:2: column \"item\", value \"d\": "
                                + "the instrument has no such item; its items are: a, b, c",
                        "t.csv:3: column \"language\", value \"svenska\": this is no language code; "
                                + "write one like sv, en or ar",
                        "t.csv:4: column \"text\" is empty: the text is missing; write it, or remove the line",
                        "t.csv:6: column \"language\", value \"sv\": "
                                + "the item already has a text in this language; keep one");
    }

    @Test
    void every_item_needs_its_swedish_text() {
        assertThat(faults("item,language,text\na,sv,Ett\nb,en,Two\n"))
                .containsExactly(
                        "t.csv: item b has no Swedish text; add a line b,sv,…",
                        "t.csv: item c has no Swedish text; add a line c,sv,…");
    }

    @Test
    void the_columns_are_given() {
        assertThat(faults("item,text\na,Ett\n"))
                .containsExactly("t.csv:1: the columns are item, text; they must be item, language, text");
    }

    @Test
    void a_file_that_is_no_csv_is_told_as_such() {
        assertThat(faults("item,language,text\na,sv\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("t.csv:2: this line ends before column \"text\"");
    }

    private static WordingReading read(String csv) {
        return WordingCsv.read(Questionnaires.sound(), "t.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String csv) {
        return ((WordingReading.Faulty) read(csv))
                .faults().stream().map(Object::toString).toList();
    }
}
