package se.spegla.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.csv.CsvTable;
import se.spegla.fault.Fault;
import se.spegla.fault.FaultList;

/** Opens the CSV files of the command. */
final class CsvFile {
    /** Larger than the answers of any region; what is larger is the wrong file. */
    private static final int LIMIT = 1_000_000_000;

    private CsvFile() {}

    /** The table, or nothing where the file has faults, which are added to the list; what was assumed is a note. */
    static Optional<CsvTable> read(Path file, FaultList faults, FaultList notes) {
        var name = file.getFileName().toString();
        try {
            var reading = Csv.read(name, Files.readAllBytes(file), LIMIT);
            if (reading instanceof CsvReading.Faulty faulty) {
                faults.addAll(faulty.faults());
                return Optional.empty();
            }
            var read = (CsvReading.Read) reading;
            read.assumed().ifPresent(notes::add);
            return Optional.of(read.table());
        } catch (IOException e) {
            faults.add(new Fault(
                    name,
                    0,
                    "the file cannot be read; check that it is there and may be read",
                    "filen går inte att läsa; kontrollera att den finns och får läsas"));
            return Optional.empty();
        }
    }

    /** The place of a column that must be there; a missing one is added to the faults. */
    static int require(CsvTable table, String column, FaultList faults) {
        var place = table.column(column);
        if (place.isEmpty()) {
            faults.add(table.fault(
                    "column \"" + column + "\" is missing; the header has " + String.join(", ", table.header()),
                    "kolumnen ”" + column + "” saknas; rubrikraden har " + String.join(", ", table.header())));
        }
        return place.orElse(-1);
    }
}
