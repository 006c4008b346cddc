package se.spegla.csv;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import se.spegla.fault.Fault;

/**
 * Reads CSV as people's spreadsheets write it, and cells copied out of one: comma, semicolon or tab (what a first line
 * {@code sep=;} says, else whichever the header has most of), quotes as in RFC 4180, UTF-8 with or without byte order mark,
 * UTF-16 with one, or what Windows, Macs and DOS had before. Columns at the end that have neither name nor content do not
 * matter.
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
            return faulty(new Fault(
                    name,
                    0,
                    "the file has " + bytes.length + " bytes; at most " + limit + " are read; divide it",
                    "filen har " + bytes.length + " byte; högst " + limit + " läses; dela upp den"));
        }
        try {
            var read = CsvBytes.of(bytes);
            return new CsvLines(name, read.text()).read(read.assumed().map(encoding -> assumed(name, encoding)));
        } catch (CharacterCodingException e) {
            return faulty(new Fault(
                    name,
                    0,
                    "this is not a text file, or its letters cannot be told; in the spreadsheet choose Save as, \"CSV UTF-8\"",
                    "det här är ingen textfil, eller så går bokstäverna inte att tyda; välj Spara som och ”CSV UTF-8” i "
                            + "kalkylprogrammet"));
        }
    }

    private static Fault assumed(String name, String encoding) {
        return new Fault(
                name,
                0,
                "the file is not UTF-8 and was read as " + encoding + "; check the names, or save it as \"CSV UTF-8\"",
                "filen är inte UTF-8 och lästes som " + encoding + "; se efter att namnen är rätt, eller spara den som "
                        + "”CSV UTF-8”");
    }

    private static CsvReading faulty(Fault fault) {
        return new CsvReading.Faulty(List.of(fault));
    }
}
