package se.spegla.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.spegla.csv.CsvReading;
import se.spegla.fault.Fault;

/**
 * What a file of units would do, line by line. The file has the columns {@code name}, {@code type} and {@code area} (or
 * {@code namn}, {@code typ}, {@code område}); others are left unread. A unit whose name is there already is changed,
 * any other is added; an area that does not exist comes into being.
 *
 * @param lines one for each line of the file that is not empty; none where the file cannot be read
 * @param faults what is wrong with the file as a whole
 * @param assumed what had to be guessed to read the file, to be told; empty where nothing had
 * @param unread columns that nothing is done with
 * @param areas the areas that come into being
 * @param units the units that are added or changed, as they become
 */
public record UnitImport(
        List<ImportLine> lines,
        List<Fault> faults,
        Optional<Fault> assumed,
        List<String> unread,
        Collection<Area> areas,
        Collection<Unit> units) {
    public UnitImport {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
        unread = List.copyOf(unread);
        areas = List.copyOf(areas);
        units = List.copyOf(units);
    }

    static UnitImport of(CsvReading reading, List<Area> areas, List<Unit> units) {
        if (reading instanceof CsvReading.Read read) {
            return UnitColumns.of(read.table())
                    .judge(new UnitLines(read.table(), areas, units))
                    .assuming(read.assumed());
        }
        return unreadable(((CsvReading.Faulty) reading).faults());
    }

    static UnitImport unreadable(List<Fault> faults) {
        return new UnitImport(List.of(), faults, Optional.empty(), List.of(), List.of(), List.of());
    }

    private UnitImport assuming(Optional<Fault> guess) {
        return new UnitImport(lines, faults, guess, unread, areas, units);
    }

    /** Whether the file may be stored. */
    public boolean isFaultless() {
        return faults.isEmpty() && count(ImportLine.Effect.REFUSED) == 0;
    }

    /** How many lines have this effect. */
    public long count(ImportLine.Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }
}
