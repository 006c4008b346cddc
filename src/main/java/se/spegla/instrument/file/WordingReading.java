package se.spegla.instrument.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.fault.Fault;
import se.spegla.instrument.Text;

/** What came of reading a file of licensed texts. */
public sealed interface WordingReading {
    /**
     * Every item of the instrument has its text, at least in Swedish.
     *
     * @param texts by item id; for {@link se.spegla.instrument.Instrument#withLicensedTexts}
     * @param assumed what had to be guessed to read the file, to be told; empty where nothing had
     */
    record Read(Map<String, Text> texts, Optional<Fault> assumed) implements WordingReading {
        public Read {
            texts = Map.copyOf(texts);
        }
    }

    /** The file cannot be used; all its faults. */
    record Faulty(List<Fault> faults) implements WordingReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
