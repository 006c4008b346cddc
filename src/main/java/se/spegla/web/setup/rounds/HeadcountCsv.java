package se.spegla.web.setup.rounds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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
 * left unread. Units that the file does not name keep their headcount.
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
                ? new Lines(read.table(), parts).judge()
                : new HeadcountCsv(Map.of(), ((CsvReading.Faulty) reading).faults());
    }

    /** A file with the round's units as they stand, for filling in. */
    static byte[] write(List<Participation> parts, String language) {
        int column = language.equals("sv") ? 1 : 0;
        return CsvWriting.bytes(List.of(UNIT.get(column), HEADCOUNT.get(column)), parts.stream()
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
                    "no column is called \"" + names.get(0) + "\"; the first line must name unit and headcount",
                    "ingen kolumn heter ”" + names.get(1) + "”; första raden ska ha kolumnerna enhet och antal"));
            return -1;
        }

        private void judge(CsvRow row, int unitColumn, int headcountColumn) {
            var unit = units.get(SameName.key(row.cell(unitColumn)));
            var headcount = row.whole(headcountColumn).stream()
                    .filter(heads -> heads >= 1 && heads <= Participation.MOST_HEADS).findFirst();
            if (unit == null) {
                faults.add(table.fault(row, unitColumn,
                        "the round has no such unit; write its name as on the round's page",
                        "mätningen har ingen sådan enhet; skriv namnet som på mätningens sida"));
            } else if (lines.putIfAbsent(unit, row.line()) != null) {
                faults.add(table.fault(row, unitColumn,
                        "line " + lines.get(unit) + " names this unit already; keep one",
                        "rad " + lines.get(unit) + " har redan den här enheten; behåll en"));
            }
            if (headcount.isEmpty()) {
                faults.add(table.fault(row, headcountColumn,
                        "a headcount is a whole number from 1 to " + Participation.MOST_HEADS + "; mend it",
                        "antalet är ett heltal från 1 till " + Participation.MOST_HEADS + "; rätta det"));
            }
            headcounts.put(unit, headcount);
        }
    }
}
