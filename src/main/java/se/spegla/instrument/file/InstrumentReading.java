package se.spegla.instrument.file;

import java.util.List;
import se.spegla.fault.Fault;
import se.spegla.instrument.Instrument;

/** What came of reading a questionnaire file. */
public sealed interface InstrumentReading {
    /** The file holds all rules. */
    record Read(Instrument instrument) implements InstrumentReading {}

    /** The file cannot be used; all its faults, in the order of their lines. */
    record Faulty(List<Fault> faults) implements InstrumentReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
