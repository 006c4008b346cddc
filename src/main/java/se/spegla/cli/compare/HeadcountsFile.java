package se.spegla.cli.compare;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.disclosure.rawfile.RawFileComparison;
import se.spegla.fault.Fault;

/** Reads headcounts: header {@code unit,round,headcount}. */
final class HeadcountsFile {
    private static final int MOST_HEADS = 999_999;

    private final CsvTable table;
    private final List<Fault> faults;
    private final int unit;
    private final int round;
    private final int headcount;

    HeadcountsFile(CsvTable table, List<Fault> faults) {
        this.table = table;
        this.faults = faults;
        this.unit = CsvFile.require(table, "unit", faults);
        this.round = CsvFile.require(table, "round", faults);
        this.headcount = CsvFile.require(table, "headcount", faults);
    }

    /** Tells the comparison every headcount. Does nothing where a column is missing. */
    void readInto(RawFileComparison comparison) {
        if (unit < 0 || round < 0 || headcount < 0) {
            return;
        }
        var seen = new HashSet<List<String>>();
        for (var row : table.rows()) {
            if (!seen.add(List.of(row.cell(unit), row.cell(round)))) {
                faults.add(table.fault(row, unit,
                        "the unit stands twice for round \"" + row.cell(round) + "\"; keep one",
                        "enheten finns två gånger för mätningen ”" + row.cell(round) + "”; behåll en"));
            }
            heads(row).ifPresent(heads -> comparison.headcount(row.cell(unit), row.cell(round), heads));
        }
    }

    private OptionalInt heads(CsvRow row) {
        var cell = row.cell(headcount);
        if (cell.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(cell));
        }
        faults.add(table.fault(row, headcount, "a headcount is a whole number from 0 to " + MOST_HEADS,
                "antalet anställda är ett heltal från 0 till " + MOST_HEADS));
        return OptionalInt.empty();
    }
}
