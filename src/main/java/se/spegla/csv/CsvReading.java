package se.spegla.csv;

import java.util.List;
import java.util.Optional;
import se.spegla.fault.Fault;

/** What came of reading a CSV file. */
public sealed interface CsvReading {
    /**
     * Every line has as many cells as the header. What the cells say is not judged yet.
     *
     * @param assumed to be told to the person: which encoding was guessed; empty where the file says it itself
     */
    record Read(CsvTable table, Optional<Fault> assumed) implements CsvReading {}

    /** The file cannot be used; what is wrong with it. */
    record Faulty(List<Fault> faults) implements CsvReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
