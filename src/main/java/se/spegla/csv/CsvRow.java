package se.spegla.csv;

import java.util.List;

/**
 * One line of a CSV file.
 *
 * @param line where it begins in the file, counted from 1 (the header is line 1)
 * @param cells without white space around them; "" where a cell is empty; as many as the header has
 */
public record CsvRow(int line, List<String> cells) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return cells.get(column);
    }
}
