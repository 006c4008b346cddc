package se.spegla.csv;

import java.util.List;
import java.util.OptionalInt;
import se.spegla.fault.Fault;

/**
 * The header and the lines of a CSV file.
 *
 * @param name the file's name as the person knows it
 * @param headerLine where the header stands in the file, counted from 1
 * @param header column names, none blank, no two the same name ({@link SameName})
 * @param rows without lines that are empty
 */
public record CsvTable(String name, int headerLine, List<String> header, List<CsvRow> rows) {
    private static final int MOST_QUOTED = 250;

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Where a column of one of these names stands, counted from 0. */
    public OptionalInt column(String... titles) {
        for (int i = 0; i < header.size(); i++) {
            for (var title : titles) {
                if (SameName.key(header.get(i)).equals(SameName.key(title))) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** A fault of the header. */
    public Fault fault(String english, String swedish) {
        return new Fault(name, headerLine, english, swedish);
    }

    /**
     * A fault in one cell: names file, line, column and value.
     *
     * @param english the rule and the remedy; follows {@code column "unit", value "X": }, or
     *     {@code column "unit" is empty: }
     * @param swedish the same in Swedish
     */
    public Fault fault(CsvRow row, int column, String english, String swedish) {
        var title = shortened(header.get(column));
        var value = shortened(row.cell(column));
        if (value.isEmpty()) {
            return new Fault(
                    name,
                    row.line(),
                    "column \"" + title + "\" is empty",
                    "kolumnen ”" + title + "” är tom",
                    english,
                    swedish);
        }
        return new Fault(
                name,
                row.line(),
                "column \"" + title + "\", value \"" + value + "\"",
                "kolumn ”" + title + "”, värde ”" + value + "”",
                english,
                swedish);
    }

    /** As much of a cell as a fault needs to quote. */
    static String shortened(String cell) {
        return cell.length() <= MOST_QUOTED ? cell : cell.substring(0, MOST_QUOTED) + "…";
    }
}
