package se.spegla.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.spegla.csv.CsvRow;
import se.spegla.csv.CsvTable;
import se.spegla.fault.Fault;

/** Judges the lines of a file of units, one after the other. */
final class UnitLines {
    private static final String TYPES =
            Arrays.stream(UnitType.values()).map(UnitType::swedish).collect(Collectors.joining(", "));

    private final CsvTable table;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Unit> known = new HashMap<>();
    private final Map<String, Area> newAreas = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Unit> stored = new ArrayList<>();
    private int name;
    private int type;
    private int area;

    UnitLines(CsvTable table, List<Area> areas, List<Unit> units) {
        this.table = table;
        areas.forEach(each -> this.areas.put(Names.key(each.name()), each));
        units.forEach(each -> known.put(Names.key(each.name()), each));
    }

    /** The numbers say in which columns name, type and area stand. */
    UnitImport judge(int name, int type, int area, List<String> unread) {
        this.name = name;
        this.type = type;
        this.area = area;
        var lines = table.rows().stream().map(this::judge).toList();
        return new UnitImport(lines, List.of(), Optional.empty(), unread, newAreas.values(), stored);
    }

    private ImportLine judge(CsvRow row) {
        var faults = faults(row);
        if (!faults.isEmpty()) {
            return line(row, ImportLine.Effect.REFUSED, false, faults);
        }
        var isNew = !areas.containsKey(Names.key(row.cell(area)));
        return line(row, store(row, areaOf(row)), isNew, List.of());
    }

    private ImportLine line(CsvRow row, ImportLine.Effect effect, boolean newArea, List<Fault> faults) {
        return new ImportLine(row.line(), row.cell(name), row.cell(type), row.cell(area), effect, newArea, faults);
    }

    private Area areaOf(CsvRow row) {
        return areas.computeIfAbsent(Names.key(row.cell(area)), key -> {
            var added = Area.named(Names.tidy(row.cell(area)));
            newAreas.put(key, added);
            return added;
        });
    }

    private ImportLine.Effect store(CsvRow row, Area home) {
        var before = known.get(Names.key(row.cell(name)));
        var id = before == null ? Unit.Id.random() : before.id();
        var unit = new Unit(
                id, Names.tidy(row.cell(name)), UnitType.named(row.cell(type)).orElseThrow(), home.id());
        if (unit.equals(before)) {
            return ImportLine.Effect.UNCHANGED;
        }
        stored.add(unit);
        return before == null ? ImportLine.Effect.ADDED : ImportLine.Effect.CHANGED;
    }

    private List<Fault> faults(CsvRow row) {
        var faults = new ArrayList<Fault>();
        checkName(row, name, faults);
        checkName(row, area, faults);
        checkOnce(row, faults);
        if (row.cell(type).isEmpty()) {
            faults.add(table.fault(
                    row,
                    type,
                    "write what type of unit it is; one of " + TYPES,
                    "skriv vilken typ av enhet det är; någon av " + TYPES));
        } else if (UnitType.named(row.cell(type)).isEmpty()) {
            faults.add(table.fault(
                    row,
                    type,
                    "this is no type of unit; use one of " + TYPES,
                    "det är ingen enhetstyp; använd någon av " + TYPES));
        }
        return faults;
    }

    private void checkName(CsvRow row, int column, List<Fault> faults) {
        Names.problem(row.cell(column))
                .ifPresent(problem -> faults.add(
                        switch (problem) {
                            case NAME_MISSING ->
                                table.fault(
                                        row,
                                        column,
                                        "write the name, or remove the line",
                                        "skriv namnet, eller ta bort raden");
                            case NAME_GARBLED ->
                                table.fault(
                                        row,
                                        column,
                                        "letters of the name were lost before the file came here; write it again, or save the file as \"CSV UTF-8\"",
                                        "bokstäver i namnet har gått förlorade innan filen kom hit; skriv om det, eller spara filen som "
                                                + "”CSV UTF-8”");
                            default ->
                                table.fault(
                                        row,
                                        column,
                                        "a name has at most " + Names.MOST + " characters; shorten it",
                                        "ett namn har högst " + Names.MOST + " tecken; korta av det");
                        }));
    }

    private void checkOnce(CsvRow row, List<Fault> faults) {
        var first = row.cell(name).isEmpty() ? null : seen.putIfAbsent(Names.key(row.cell(name)), row.line());
        if (first != null) {
            faults.add(table.fault(
                    row,
                    name,
                    "line " + first + " names this unit already; keep one of the two",
                    "rad " + first + " har redan den här enheten; behåll en av de två"));
        }
    }
}
