package se.spegla.instrument.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.spegla.fault.Fault;

/** Questionnaire files: YAML that a person writes. */
public final class InstrumentFile {
    /** The largest file that is read, in bytes. */
    public static final int LIMIT = 1_000_000;

    private InstrumentFile() {}

    /** Reads a file; one that cannot be opened, is too large or is not UTF-8 is faulty like any other. */
    public static InstrumentReading read(Path file) {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(LIMIT + 1));
        } catch (IOException e) {
            return faulty(
                    name,
                    "the file cannot be read (" + e.getClass().getSimpleName()
                            + "); check that it is there and may be read");
        }
    }

    /** Reads the bytes of a file. */
    public static InstrumentReading read(String fileName, byte[] bytes) {
        if (bytes.length > LIMIT) {
            return faulty(
                    fileName,
                    "the file is larger than " + LIMIT + " bytes, more than any questionnaire needs; "
                            + "check that it is the right one");
        }
        try {
            return read(
                    fileName,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return faulty(fileName, "the file is not UTF-8; save it as UTF-8");
        }
    }

    /**
     * Reads the text of a file.
     *
     * @param fileName as the person knows it, for the faults
     * @return the instrument, or all faults of the file, each with line, rule and remedy
     */
    public static InstrumentReading read(String fileName, String yaml) {
        var faults = new Faults(fileName);
        return new QuestionnaireReader(faults)
                .read(yaml)
                .<InstrumentReading>map(InstrumentReading.Read::new)
                .orElseGet(() -> new InstrumentReading.Faulty(faults.inOrderOfLines()));
    }

    private static InstrumentReading faulty(String fileName, String message) {
        return new InstrumentReading.Faulty(List.of(new Fault(fileName, 0, message)));
    }
}
