package se.spegla.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes CSV that a Swedish spreadsheet opens with a double click: UTF-8 with byte order mark, semicolons. */
public final class CsvWriting {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

    private CsvWriting() {}

    /**
     * The bytes of a file with this header and these lines. A text that a spreadsheet would run as a formula gets an
     * apostrophe before it; {@link Csv} takes that apostrophe away again.
     */
    public static byte[] bytes(List<String> header, List<List<String>> rows) {
        return ('\uFEFF' + text(';', header, rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same lines for programs: commas, no byte order mark. */
    public static String commaSeparated(List<String> header, List<List<String>> rows) {
        return text(',', header, rows);
    }

    private static String text(char separator, List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        try (var writer = new CSVWriter(text, separator, '"', '"', ICSVWriter.RFC4180_LINE_END)) {
            writer.writeNext(cells(header), false);
            rows.forEach(row -> writer.writeNext(cells(row), false));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static String[] cells(List<String> row) {
        return row.stream().map(CsvWriting::harmless).toArray(String[]::new);
    }

    private static String harmless(String cell) {
        return isFormula(cell) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Whether a spreadsheet would take this text for a formula. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }
}
