package se.spegla.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.fault.Fault;
import se.spegla.fault.FirstFaults;

class CsvTest {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Test
    void a_row_knows_its_line_also_after_an_empty_line_and_a_cell_of_two_lines() {
        var table = table("unit,note\n\nÅby,\"one\ntwo\"\n,,,\nEk,x\r\n");
        assertThat(table.header()).containsExactly("unit", "note");
        assertThat(table.rows()).containsExactly(
                new CsvRow(3, List.of("Åby", "one\ntwo")), new CsvRow(6, List.of("Ek", "x")));
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
        assertThat(faults("a,b\n1\n1,2\n1,2,3\n")).extracting(Fault::toString).containsExactly(
                "x.csv:2: this line has 1 cells, the header has 2; "
                        + "put a cell that holds a separator or a quote in quotes",
                "x.csv:4: this line has 3 cells, the header has 2; "
                        + "put a cell that holds a separator or a quote in quotes");
    }

    @Test
    void a_quote_that_does_not_end_is_told_with_its_line() {
        assertThat(faults("a,b\n1,2\n3,\"x\n5,6\n")).extracting(Fault::toString).containsExactly(
                "x.csv:3: a quote begins in this line and does not end; end it, or write it twice inside a cell");
    }

    @Test
    void columns_need_a_name_of_their_own() {
        assertThat(faults("a,,a\n")).extracting(Fault::toString).containsExactly(
                "x.csv:1: column 2 has no name; name it or remove it",
                "x.csv:1: column \"a\" stands twice; keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ";;\n1;2;3\n"})
    void a_file_without_header_is_refused(String text) {
        assertThat(faults(text)).extracting(Fault::toString).containsExactly(
                "x.csv:1: the first line must hold the names of the columns; it is empty");
    }

    @Test
    void a_workbook_is_no_csv_file() {
        var workbook = new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0};
        assertThat(((CsvReading.Faulty) Csv.read("x.xlsx", workbook)).faults().get(0)).hasToString(
                "x.xlsx: this is not a text file; in the spreadsheet choose Save as, \"CSV UTF-8\"");
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        var reading = Csv.read("x.csv", "a\n1\n2\n".getBytes(StandardCharsets.UTF_8), 5);
        assertThat(((CsvReading.Faulty) reading).faults().get(0))
                .hasToString("x.csv: the file has 6 bytes; at most 5 are read; divide it");
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
        var faults = faults("a,b\n" + "1\n".repeat(60_000));
        assertThat(faults).hasSize(FirstFaults.MOST + 1);
        assertThat(faults.get(0)).hasToString("x.csv:2: this line has 1 cells, the header has 2; put a cell that holds a separator "
                + "or a quote in quotes");
        assertThat(faults.get(FirstFaults.MOST)).hasToString(
                "x.csv: and 59950 more faults, which are not shown; mend these first and try again");
    }

    @Test
    void a_header_of_many_thousand_columns_is_one_fault() {
        assertThat(faults("a,".repeat(100_000) + "b\n")).extracting(Fault::toString).containsExactly(
                "x.csv:1: the first line has 100001 cells; at most 1000 columns are read");
    }

    @Test
    void a_fault_quotes_no_more_of_a_long_cell_than_is_needed_to_find_it() {
        var table = table("unit,n\n" + "x".repeat(200_000) + ",1\n");
        assertThat(table.fault(table.rows().get(0), 0, "no", "nej").message()).hasSizeLessThan(400).contains("xxx…");
    }

    private static List<Fault> faults(String text) {
        return ((CsvReading.Faulty) Csv.read("x.csv", text.getBytes(StandardCharsets.UTF_8))).faults();
    }
}
