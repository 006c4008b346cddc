package se.spegla.web.setup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.csv.CsvWriting;
import se.spegla.csv.SameName;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Unit;

/**
 * Headcounts as a file: columns {@code unit} and {@code headcount}, or {@code enhet} and {@code antal}; other columns are
 * left unread. Units that the file does not name keep their headcount. Where there are two columns only and the first line is
 * a unit with a number already, no header is needed: so cells come that are copied out of a spreadsheet.
 *
 * @param headcounts empty where there is a fault: all or nothing
 * @param faults all of them; many of one cause as one
 */
record HeadcountCsv(Map<Unit.Id, OptionalInt> headcounts, List<Fault> faults) {
    private static final int MOST_BYTES = 500_000;
    private static final List<String> UNIT = List.of("unit", "enhet");
    private static final List<String> HEADCOUNT = List.of("headcount", "antal");

    static HeadcountCsv read(String name, byte[] bytes, List<Participation> parts) {
        var reading = Csv.read(name, bytes, MOST_BYTES);
        return reading instanceof CsvReading.Read read
                ? new Lines(withHeader(read.table()), parts).judge()
                : new HeadcountCsv(Map.of(), ((CsvReading.Faulty) reading).faults());
    }

    private static CsvTable withHeader(CsvTable table) {
        var first = new CsvRow(table.headerLine(), table.header());
        if (first.cells().size() != 2 || first.whole(1).isEmpty()) {
            return table;
        }
        var rows = Stream.concat(Stream.of(first), table.rows().stream()).toList();
        return new CsvTable(table.name(), table.headerLine(), List.of(UNIT.get(1), HEADCOUNT.get(1)), rows);
    }

    /** A file with the round's units as they stand, for filling in. */
    static byte[] write(List<Participation> parts, String language) {
        int column = language.equals("sv") ? 1 : 0;
        return CsvWriting.bytes(
                List.of(UNIT.get(column), HEADCOUNT.get(column)),
                parts.stream()
                        .map(part -> List.of(part.unitName(), HeadcountForm.typed(part.headcount())))
                        .toList());
    }

    /** Judges the lines one after the other. */
    private static final class Lines {
        private final CsvTable table;
        private final Map<String, Unit.Id> units;
        private final FaultList faults = new FaultList();
        private final Map<Unit.Id, OptionalInt> headcounts = new LinkedHashMap<>();
        private final Map<Unit.Id, Integer> lines = new HashMap<>();

        Lines(CsvTable table, List<Participation> parts) {
            this.table = table;
            this.units = parts.stream()
                    .collect(Collectors.toMap(part -> SameName.key(part.unitName()), Participation::unit, (a, b) -> a));
        }

        HeadcountCsv judge() {
            int unit = column(UNIT);
            int headcount = column(HEADCOUNT);
            if (faults.isEmpty()) {
                table.rows().forEach(row -> judge(row, unit, headcount));
            }
            return new HeadcountCsv(faults.isEmpty() ? headcounts : Map.of(), faults.told());
        }

        private int column(List<String> names) {
            var found = table.column(names.toArray(String[]::new));
            if (found.isPresent()) {
                return found.getAsInt();
            }
            faults.add(table.fault(
                    "no column is called \"" + names.get(0)
                            + "\"; the first line must name unit and headcount, or be a unit and its number",
                    "ingen kolumn heter ”" + names.get(1)
                            + "”; första raden ska ha kolumnerna enhet och antal, eller vara en enhet och dess antal"));
            return -1;
        }

        private void judge(CsvRow row, int unitColumn, int headcountColumn) {
            var unit = units.get(SameName.key(row.cell(unitColumn)));
            var headcount = row.whole(headcountColumn).stream()
                    .filter(heads -> heads >= 1 && heads <= Participation.MOST_HEADS)
                    .findFirst();
            if (row.cell(unitColumn).isEmpty()) {
                faults.add(table.fault(
                        row,
                        unitColumn,
                        "write the unit's name, or remove the line",
                        "skriv enhetens namn, eller ta bort raden"));
            } else if (unit == null) {
                faults.add(table.fault(
                        row,
                        unitColumn,
                        "the round has no such unit; write its name as on the round's page",
                        "mätningen har ingen sådan enhet; skriv namnet som på mätningens sida"));
            } else if (lines.putIfAbsent(unit, row.line()) != null) {
                faults.add(table.fault(
                        row,
                        unitColumn,
                        "line " + lines.get(unit) + " names this unit already; keep one",
                        "rad " + lines.get(unit) + " har redan den här enheten; behåll en"));
            }
            if (row.cell(headcountColumn).isEmpty()) {
                faults.add(table.fault(
                        row,
                        headcountColumn,
                        "write how many are to answer, or remove the line: then the unit keeps its number",
                        "skriv hur många som ska svara, eller ta bort raden: då behåller enheten sitt antal"));
            } else if (headcount.isEmpty()) {
                faults.add(table.fault(
                        row,
                        headcountColumn,
                        "a headcount is a whole number from 1 to " + Participation.MOST_HEADS + "; mend it",
                        "antalet är ett heltal från 1 till " + Participation.MOST_HEADS + "; rätta det"));
            }
            headcounts.put(unit, headcount);
        }
    }
}
