package se.spegla.csv;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One line of a CSV file.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells without white space around them; "" where a cell is empty; as many as the header has
 */
public record CsvRow(int line, List<String> cells) {
    /** What a spreadsheet or a statistics program writes for a whole number: {@code 3}, {@code 3.0}, {@code 3,0}. */
    private static final Pattern WHOLE = Pattern.compile("([-−]?)(\\d{1,9})(?:[.,]0*)?");

    public CsvRow {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return cells.get(column);
    }

    /** The whole number in this cell; empty where there is none, as in {@code 3.5}. */
    public OptionalInt whole(int column) {
        return whole(cell(column));
    }

    /** The whole number that a cell says. */
    public static OptionalInt whole(String cell) {
        var number = WHOLE.matcher(cell);
        if (!number.matches()) {
            return OptionalInt.empty();
        }
        int size = Integer.parseInt(number.group(2));
        return OptionalInt.of(number.group(1).isEmpty() ? size : -size);
    }
}
