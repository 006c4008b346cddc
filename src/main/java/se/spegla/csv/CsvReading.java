package se.spegla.csv;

import java.util.List;
import se.spegla.fault.Fault;

/** What came of reading a CSV file. */
public sealed interface CsvReading {
    /** Every line has as many cells as the header. What the cells say is not judged yet. */
    record Read(CsvTable table) implements CsvReading {}

    /** The file cannot be used; all its faults, in the order of their lines. */
    record Faulty(List<Fault> faults) implements CsvReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
