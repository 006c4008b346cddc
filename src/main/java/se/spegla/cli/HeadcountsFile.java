package se.spegla.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.disclosure.RawFileComparison;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;

/** Reads headcounts: header {@code unit,round,headcount}. */
final class HeadcountsFile {
    private static final int MOST_HEADS = 999_999;

    private final CsvTable table;
    private final FaultList faults;
    private final int unit;
    private final int round;
    private final int headcount;

    HeadcountsFile(CsvTable table, FaultList faults) {
        this.table = table;
        this.faults = faults;
        this.unit = CsvFile.require(table, "unit", faults);
        this.round = CsvFile.require(table, "round", faults);
        this.headcount = CsvFile.require(table, "headcount", faults);
    }

    /**
     * Tells the comparison every headcount that has a place in it; any other is a note. Does nothing where a column is
     * missing.
     */
    void readInto(RawFileComparison comparison, ShownNames units, ShownNames rounds, FaultList notes) {
        if (unit < 0 || round < 0 || headcount < 0) {
            return;
        }
        var seen = new HashSet<List<String>>();
        for (var row : table.rows()) {
            var home = units.find(row.cell(unit));
            var time = rounds.find(row.cell(round));
            if (home.isEmpty() || time.isEmpty()) {
                notes.add(unmatched(row, home));
            } else if (!seen.add(List.of(home.get(), time.get()))) {
                faults.add(table.fault(
                        row,
                        unit,
                        "the unit stands twice for round \"" + row.cell(round) + "\"; keep one",
                        "enheten finns två gånger för mätningen ”" + row.cell(round) + "”; behåll en"));
            }
            heads(row)
                    .ifPresent(heads ->
                            home.ifPresent(known -> time.ifPresent(when -> comparison.headcount(known, when, heads))));
        }
    }

    private Fault unmatched(CsvRow row, Optional<String> home) {
        if (home.isEmpty()) {
            return table.fault(
                    row,
                    unit,
                    "the answers have no such unit; this headcount is not used",
                    "svaren har ingen sådan enhet; det här antalet används inte");
        }
        return table.fault(
                row,
                round,
                "the answers have no such round; this headcount is not used",
                "svaren har ingen sådan mätning; det här antalet används inte");
    }

    private OptionalInt heads(CsvRow row) {
        var heads = row.whole(headcount);
        if (heads.isPresent() && heads.getAsInt() >= 0 && heads.getAsInt() <= MOST_HEADS) {
            return heads;
        }
        faults.add(table.fault(
                row,
                headcount,
                "a headcount is a whole number from 0 to " + MOST_HEADS + "; mend it",
                "antalet anställda är ett heltal från 0 till " + MOST_HEADS + "; rätta det"));
        return OptionalInt.empty();
    }
}
