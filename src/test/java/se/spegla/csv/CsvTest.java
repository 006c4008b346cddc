package se.spegla.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;

class CsvTest {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void a_row_knows_its_line_also_after_an_empty_line_and_a_cell_of_two_lines() {
        var table = table("unit,note\n\nÅby,\"one\ntwo\"\n,,,\nEk,x\r\n");
        assertThat(table.header()).containsExactly("unit", "note");
        assertThat(table.rows())
                .containsExactly(new CsvRow(3, List.of("Åby", "one\ntwo")), new CsvRow(6, List.of("Ek", "x")));
    }

    @Test
    void white_space_around_a_cell_is_dropped() {
        assertThat(table(" unit , n \n Åby , 3 ").rows()).containsExactly(new CsvRow(2, List.of("Åby", "3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit,n\n\"Åby, norra; södra\",3\n", "unit;n\n\"Åby, norra; södra\";3\n"})
    void comma_and_semicolon_are_told_apart_by_the_header(String text) {
        assertThat(table(text).rows()).containsExactly(new CsvRow(2, List.of("Åby, norra; södra", "3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void both_encodings_of_a_swedish_spreadsheet_are_read(String encoding) {
        var bytes = "enhet;n\nÅkerö – söder;3\n".getBytes(Charset.forName(encoding));
        assertThat(read(bytes).rows().get(0).cell(0)).isEqualTo("Åkerö – söder");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        var text = "unit\nÅby\n".getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[text.length + 3];
        System.arraycopy(BYTE_ORDER_MARK, 0, bytes, 0, 3);
        System.arraycopy(text, 0, bytes, 3, text.length);
        assertThat(read(bytes).column("unit")).hasValue(0);
    }

    @Test
    void quotes_and_backslashes_follow_rfc_4180() {
        assertThat(table("a,b\n\"say \"\"hej\"\"\",C:\\x\n").rows().get(0).cells())
                .containsExactly("say \"hej\"", "C:\\x");
    }

    @Test
    void all_lines_of_a_wrong_length_are_told() {
        assertThat(faults("a,b\n1\n1,2\n1,2,3\n"))
                .extracting(Fault::toString)
                .containsExactly(
                        "x.csv:2: this line ends before column \"b\": write what is missing; "
                                + "where a cell is to be empty, its separator must still be there",
                        "x.csv:4: this line has 3 cells: the header has 2; "
                                + "put a cell that holds a separator or a quote in quotes");
    }

    @Test
    void a_quote_that_does_not_end_is_told_with_its_line() {
        assertThat(faults("a,b\n1,2\n3,\"x\n5,6\n"))
                .extracting(Fault::toString)
                .containsExactly(
                        "x.csv:3: a quote begins in this line and does not end; end it, or write it twice inside a cell");
    }

    @Test
    void columns_need_a_name_of_their_own() {
        assertThat(faults("a,,a\n"))
                .extracting(Fault::toString)
                .containsExactly(
                        "x.csv:1: column 2 has no name; name it or remove it",
                        "x.csv:1: column \"a\" stands twice; keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ";;\n1;2;3\n"})
    void a_file_without_header_is_refused(String text) {
        assertThat(faults(text))
                .extracting(Fault::toString)
                .containsExactly("x.csv:1: the first line must hold the names of the columns; it is empty");
    }

    @Test
    void a_workbook_is_no_csv_file() {
        var workbook = new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0};
        assertThat(((CsvReading.Faulty) Csv.read("x.xlsx", workbook)).faults().get(0))
                .hasToString(
                        "x.xlsx: this is not a text file, or its letters cannot be told; in the spreadsheet choose Save as, \"CSV UTF-8\"");
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        var reading = Csv.read("x.csv", "a\n1\n2\n".getBytes(StandardCharsets.UTF_8), 5);
        assertThat(((CsvReading.Faulty) reading).faults().get(0))
                .hasToString("x.csv: the file has 6 bytes; at most 5 are read; divide it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850", "windows-1252"})
    void letters_of_a_mac_and_of_dos_are_told_from_those_of_windows_by_the_words_that_they_give(String encoding) {
        for (var names :
                List.of("Solgården", "Ängen;Östra\nÅby;Södra", "Café Källan", "ÅSEN", "Hemtjänst väst – natt", "Ö")) {
            var reading = Csv.read(
                    "x.csv",
                    ("enhet;område\n" + (names.contains(";") ? names : names + ";x") + "\n")
                            .replace('–', '-')
                            .getBytes(Charset.forName(encoding)));
            var read = (CsvReading.Read) reading;
            assertThat(read.table().header()).as(names).containsExactly("enhet", "område");
            assertThat(names.replace('–', '-'))
                    .startsWith(read.table().rows().get(0).cell(0));
            assertThat(read.assumed()).get().asString().startsWith("x.csv: the file is not UTF-8 and was read as");
        }
    }

    @Test
    void typographic_signs_of_windows_are_read() {
        var bytes = "enhet;n\nLisa’s café – söder…;3\n".getBytes(Charset.forName("windows-1252"));
        assertThat(read(bytes).rows().get(0).cell(0)).isEqualTo("Lisa’s café – söder…");
    }

    @Test
    void letters_that_cannot_be_told_are_refused_with_a_remedy_and_never_garbled() {
        for (var bytes : List.of(
                "pääsky;ž\n".getBytes(Charset.forName("UTF-16LE")), // no mark, so that NUL stands between
                new byte[] {'a', (byte) 0x81, (byte) 0x8D, 'b', (byte) 0x90, (byte) 0xFF, (byte) 0xB0, '\n'},
                new byte[] {'a', (byte) 0xB2, (byte) 0xB3, 'b', (byte) 0xB1, '\n'})) {
            assertThat(((CsvReading.Faulty) Csv.read("x.csv", bytes)).faults())
                    .singleElement()
                    .asString()
                    .endsWith("choose Save as, \"CSV UTF-8\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void unicode_text_of_excel_with_its_mark_and_tabs_is_read(String encoding) {
        var bytes = "\uFEFFenhet\tn\r\nÅkerö\t3\r\n".getBytes(Charset.forName(encoding));
        assertThat(read(bytes).rows()).containsExactly(new CsvRow(2, List.of("Åkerö", "3")));
    }

    @Test
    void cells_copied_out_of_a_spreadsheet_are_separated_by_tabs() {
        assertThat(table("enhet\tnot;er, m.m.\nÅby; norra\t\n").rows())
                .containsExactly(new CsvRow(2, List.of("Åby; norra", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "sep=;;;;\n"})
    void a_first_line_that_names_the_separator_is_no_header_and_is_counted(String first) {
        var table = table(first + "a,b;c\n1;2\n");
        assertThat(table.header()).containsExactly("a,b", "c");
        assertThat(table.headerLine()).isEqualTo(2);
        assertThat(table.rows()).containsExactly(new CsvRow(3, List.of("1", "2")));
    }

    @Test
    void columns_at_the_end_without_name_and_content_do_not_matter_and_with_content_they_do() {
        assertThat(table("a;b;;\n1;2;;\n3;4\n5;6;;;;\n").rows())
                .extracting(CsvRow::cells)
                .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
        assertThat(faults("a;b;;\n1;2;;7\n"))
                .extracting(Fault::toString)
                .containsExactly("x.csv:2: \"7\": column 4 has no name; name it, or empty it");
    }

    @Test
    void a_column_is_found_however_its_name_is_written_and_two_ways_of_writing_are_the_same_column() {
        var table = table("\u00A0Enhets\u00A0 NAMN,O\u0308\n1,2\n");
        assertThat(table.column("enhets namn")).hasValue(0);
        assertThat(table.column("ö")).hasValue(1);
        assertThat(faults("Unit,unit\n1,2\n"))
                .extracting(Fault::toString)
                .containsExactly("x.csv:1: column \"unit\" stands twice; keep one");
    }

    @Test
    void a_whole_number_may_have_decimals_that_are_zero() {
        assertThat(List.of("3", "3.0", "3,00", "-1", "−1", "3.", "03").stream()
                        .map(CsvRow::whole)
                        .map(n -> n.orElse(99)))
                .containsExactly(3, 3, 3, -1, -1, 3, 3);
        assertThat(List.of("", "3.5", "tre", "3.0.0", "1 000", "1234567890", "3,01").stream()
                        .map(CsvRow::whole))
                .allMatch(OptionalInt::isEmpty);
    }

    @Test
    void more_than_three_faults_of_one_cause_are_one_with_a_count_and_the_first_three_places() {
        assertThat(faults("a,b\n" + "1,2,3\n".repeat(400) + "1\n"))
                .extracting(fault -> fault.toString("sv"))
                .containsExactly(
                        "x.csv: 400 gånger: rubrikraden har 2; sätt citattecken runt en cell som innehåller skiljetecken eller "
                                + "citattecken (först: rad 2 raden har 3 celler; rad 3 raden har 3 celler; rad 4 raden har 3 celler)",
                        "x.csv:402: raden slutar före kolumnen ”b”: skriv det som saknas; ska en cell vara tom måste dess skiljetecken "
                                + "ändå finnas");
    }

    @Test
    void a_fault_of_a_cell_names_line_column_and_value_in_both_languages() {
        var table = table("unit,n\nÅby,x\n");
        var fault = table.fault(table.rows().get(0), 1, "write a whole number", "skriv ett heltal");
        assertThat(fault).hasToString("x.csv:2: column \"n\", value \"x\": write a whole number");
        assertThat(fault.toString("sv")).isEqualTo("x.csv:2: kolumn ”n”, värde ”x”: skriv ett heltal");
    }

    @Test
    void what_is_written_is_read_back_and_no_formula_runs() {
        var rows = List.of(List.of("=1+1", "-3,5"), List.of("a;b \"c\"", "två\nrader"));
        var bytes = CsvWriting.bytes(List.of("x", "y"), rows);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFx;y\r\n'=1+1;-3,5\r\n\"a;b \"\"c\"\"\";\"två\nrader\"\r\n");
        assertThat(read(bytes).rows()).extracting(CsvRow::cells).isEqualTo(rows);
    }

    private static CsvTable table(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvTable read(byte[] bytes) {
        return ((CsvReading.Read) Csv.read("x.csv", bytes)).table();
    }

    @Test
    void of_more_faults_than_anybody_mends_at_once_the_first_are_told_and_the_others_counted() {
        var faults = new FaultList();
        for (int i = 0; i < 60_000; i++) {
            faults.add(new Fault(
                    "x.csv",
                    i + 2,
                    "line " + i + " names this unit already",
                    "rad " + i + " har redan den här enheten"));
        }
        assertThat(faults.told()).hasSize(FaultList.MOST + 1);
        assertThat(faults.told().get(0)).hasToString("x.csv:2: line 0 names this unit already");
        assertThat(faults.told().get(FaultList.MOST))
                .hasToString("x.csv: and 59950 more faults, which are not shown; mend these first and try again");
    }

    @Test
    void many_faults_of_one_cause_are_one_of_those_that_are_told() {
        var faults = new FaultList();
        for (int line = 2; line < 102; line++) {
            faults.add(new Fault("x.csv", line, "cause " + line, "orsak " + line));
        }
        for (int line = 102; line < 402; line++) {
            faults.add(new Fault("x.csv", line, "cause 2", "orsak 2"));
        }
        assertThat(faults.told()).hasSize(FaultList.MOST + 1);
        assertThat(faults.told().get(0)).hasToString("x.csv: 301 times: cause 2 (first: line 2; line 102; line 103)");
        assertThat(faults.told().get(FaultList.MOST))
                .hasToString("x.csv: and 50 more faults, which are not shown; mend these first and try again");
    }

    @Test
    void a_header_of_many_thousand_columns_is_one_fault() {
        assertThat(faults("a,".repeat(100_000) + "b\n"))
                .extracting(Fault::toString)
                .containsExactly("x.csv:1: the header has 100001 cells; at most 1000 columns are read");
    }

    @Test
    void a_fault_quotes_no_more_of_a_long_cell_than_is_needed_to_find_it() {
        var table = table("unit,n\n" + "x".repeat(200_000) + ",1\n");
        assertThat(table.fault(table.rows().get(0), 0, "no", "nej").in("en"))
                .hasSizeLessThan(400)
                .contains("xxx…");
    }

    private static List<Fault> faults(String text) {
        return ((CsvReading.Faulty) Csv.read("x.csv", text.getBytes(StandardCharsets.UTF_8))).faults();
    }
}
