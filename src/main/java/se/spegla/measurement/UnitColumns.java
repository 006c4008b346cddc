package se.spegla.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import se.spegla.csv.CsvTable;
import se.spegla.fault.Fault;

/**
 * Finds the columns of a file of units, under their Swedish or English names. The name may
 * also stand under "unit", as in a file of headcounts.
 */
final class UnitColumns {
    private static final int MOST_UNITS = 5_000;
    private static final List<String> NAME = List.of("name", "namn", "unit", "enhet");
    private static final List<String> TYPE = List.of("type", "typ");
    private static final List<String> AREA = List.of("area", "område");

    private final CsvTable table;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Integer> used = new ArrayList<>();

    private UnitColumns(CsvTable table) {
        this.table = table;
    }

    static UnitColumns of(CsvTable table) {
        return new UnitColumns(table);
    }

    UnitImport judge(UnitLines lines) {
        var name = find(NAME);
        var type = find(TYPE);
        var area = find(AREA);
        if (table.rows().isEmpty()) {
            faults.add(new Fault(
                    table.name(),
                    0,
                    "the file has no units; write one on each line below the header",
                    "filen har inga enheter; skriv en på varje rad under rubrikraden"));
        }
        if (table.rows().size() > MOST_UNITS) {
            faults.add(new Fault(
                    table.name(),
                    0,
                    "the file has " + table.rows().size() + " units; at most " + MOST_UNITS + " are read; divide it",
                    "filen har " + table.rows().size() + " enheter; högst " + MOST_UNITS + " läses; dela upp den"));
        }
        if (!faults.isEmpty()) {
            return UnitImport.unreadable(faults);
        }
        return lines.judge(name.getAsInt(), type.getAsInt(), area.getAsInt(), unread());
    }

    private OptionalInt find(List<String> names) {
        var found = table.column(names.toArray(String[]::new));
        if (found.isPresent()) {
            used.add(found.getAsInt());
            return found;
        }
        var header = String.join(", ", table.header());
        faults.add(table.fault(
                "no column is called \"" + names.get(0) + "\"; the header is \"" + header
                        + "\"; it must have name, type, area",
                "ingen kolumn heter ”" + names.get(1) + "”; rubrikraden är ”" + header
                        + "”; den ska innehålla namn, typ, område"));
        return found;
    }

    private List<String> unread() {
        var unread = new ArrayList<>(table.header());
        used.stream().map(table.header()::get).forEach(unread::remove);
        return unread;
    }
}
