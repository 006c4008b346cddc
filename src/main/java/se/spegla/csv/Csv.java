package se.spegla.csv;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import se.spegla.fault.Fault;

/**
 * Reads CSV as people's spreadsheets write it: comma or semicolon (whichever the header has more of), quotes as in
 * RFC 4180, UTF-8 with or without byte order mark, or Windows-1252.
 */
public final class Csv {
    /** The largest file that is read unless the caller says otherwise, in bytes. */
    public static final int LIMIT = 10_000_000;

    private Csv() {}

    /** Reads a file of at most {@link #LIMIT} bytes. */
    public static CsvReading read(String name, byte[] bytes) {
        return read(name, bytes, LIMIT);
    }

    /**
     * Reads a whole file.
     *
     * @param name the file's name as the person knows it, for the faults
     * @param limit the most bytes that are read
     * @return the table, or all faults: not text, no header, a column without name or named twice, a line with another
     *     number of cells than the header, a quote that does not end
     */
    public static CsvReading read(String name, byte[] bytes, int limit) {
        if (bytes.length > limit) {
            return faulty(new Fault(name, 0,
                    "the file has " + bytes.length + " bytes; at most " + limit + " are read; divide it",
                    "filen har " + bytes.length + " byte; högst " + limit + " läses; dela upp den"));
        }
        try {
            return new CsvLines(name, CsvBytes.text(bytes)).read();
        } catch (CharacterCodingException e) {
            return faulty(new Fault(name, 0,
                    "this is not a text file; in the spreadsheet choose Save as, \"CSV UTF-8\"",
                    "det här är ingen textfil; välj Spara som och ”CSV UTF-8” i kalkylprogrammet"));
        }
    }

    private static CsvReading faulty(Fault fault) {
        return new CsvReading.Faulty(List.of(fault));
    }
}
