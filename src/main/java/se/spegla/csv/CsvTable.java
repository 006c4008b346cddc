package se.spegla.csv;

import java.util.List;
import java.util.OptionalInt;
import se.spegla.fault.Fault;

/**
 * The header and the lines of a CSV file.
 *
 * @param name the file's name as the person knows it
 * @param header column names, none blank, none twice
 * @param rows without lines that are empty
 */
public record CsvTable(String name, List<String> header, List<CsvRow> rows) {
    private static final int MOST_QUOTED = 250;

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Where this column stands, counted from 0. */
    public OptionalInt column(String title) {
        int index = header.indexOf(title);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * A fault in one cell: names file, line, column and value.
     *
     * @param english the rule and the remedy; follows {@code column "unit", value "X": }
     * @param swedish the same in Swedish
     */
    public Fault fault(CsvRow row, int column, String english, String swedish) {
        var title = shortened(header.get(column));
        var value = shortened(row.cell(column));
        return new Fault(name, row.line(),
                "column \"" + title + "\", value \"" + value + "\": " + english,
                "kolumn ”" + title + "”, värde ”" + value + "”: " + swedish);
    }

    private static String shortened(String cell) {
        return cell.length() <= MOST_QUOTED ? cell : cell.substring(0, MOST_QUOTED) + "…";
    }
}
