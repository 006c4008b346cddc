package se.spegla.csv;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text of one byte a letter, from before UTF-8: Windows ("CSV" of a Swedish Excel), a Mac, or DOS. Nothing in such a file
 * says which. The three give other letters for the same bytes, and only one of them gives words: {@code Solgården} is
 * {@code SolgŒrden} or {@code Solgîrden} in the others. The reading with the fewest odd characters is taken where it is the
 * only one and is not odd itself.
 */
final class SwedishBytes {
    /** @param encoding as people call it */
    record Guess(String encoding, String text) {}

    /** An encoding, and how odd the bytes look in it. */
    private record Reading(Guess guess, int oddness) {}

    private record Encoding(String name, String charset) {}

    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("Windows-1252", "windows-1252"),
            new Encoding("Mac OS Roman", "x-MacRoman"),
            new Encoding("DOS (850)", "IBM850"));
    private static final String SWEDISH = "åäöÅÄÖ";
    private static final String NEAR = "éÉüÜ";
    private static final String BETWEEN_LETTERS = "’‘´·–—\u00A0";
    private static final String SIGNS = "”“…•§°½€«»™®©";
    private static final int SELDOM = 4;
    private static final int MOST_ODD = 6;
    private static final int ODD = 16;

    private SwedishBytes() {}

    /** The text; empty where none of the three gives words, or two of them do. */
    static Optional<Guess> read(byte[] bytes) {
        var readings = ENCODINGS.stream()
                .flatMap(encoding -> reading(encoding, bytes))
                .sorted(Comparator.comparingInt(Reading::oddness))
                .toList();
        if (readings.isEmpty()
                || isOdd(readings.get(0))
                || readings.size() > 1
                        && readings.get(0).oddness() == readings.get(1).oddness()) {
            return Optional.empty();
        }
        return Optional.of(readings.get(0).guess());
    }

    private static Stream<Reading> reading(Encoding encoding, byte[] bytes) {
        if (!Charset.isSupported(encoding.charset())) {
            return Stream.empty(); // a cut-down Java: then the person is asked for UTF-8
        }
        try {
            var text = CsvBytes.strictly(Charset.forName(encoding.charset()), bytes);
            return Stream.of(new Reading(new Guess(encoding.name(), text), oddness(text)));
        } catch (CharacterCodingException notThis) {
            return Stream.empty();
        }
    }

    /** Whether the characters beyond ASCII are, on the average, no letters of a European language. */
    private static boolean isOdd(Reading reading) {
        return reading.oddness()
                > MOST_ODD * reading.guess().text().chars().filter(c -> c > '~').count();
    }

    private static int oddness(String text) {
        int oddness = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                oddness += oddness(text.charAt(i), at(text, i - 1), at(text, i + 1));
            }
        }
        return oddness;
    }

    private static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    private static int oddness(char c, char before, char after) {
        if (Character.isLetter(c)) {
            int seldom = SWEDISH.indexOf(c) >= 0 ? 0 : NEAR.indexOf(c) >= 0 ? 1 : SELDOM;
            return seldom + (Character.isUpperCase(c) && Character.isLowerCase(before) ? ODD : 0);
        }
        if (BETWEEN_LETTERS.indexOf(c) >= 0) {
            return 2;
        }
        var insideAWord = Character.isLetter(before) && Character.isLetter(after);
        return SIGNS.indexOf(c) >= 0 && !insideAWord ? 2 : ODD;
    }
}
