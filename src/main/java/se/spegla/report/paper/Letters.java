package se.spegla.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The characters that the fonts of the PDFs can show: Latin, Greek and Cyrillic letters. Arabic would need its letters
 * joined, and emoji colours, which the maker of the PDFs does not do.
 */
final class Letters {
    private static final int MOST = 0x10000;
    private static final BitSet SHOWN = shown();

    private Letters() {}

    /** The text without the characters that cannot be shown; letters that have one form with their mark are in that. */
    static String shown(String text) {
        return composed(text)
                .codePoints()
                .filter(Letters::isShown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The characters that cannot be shown, each once, in their order; "" where all can. */
    static String notShown(String text) {
        return composed(text)
                .codePoints()
                .filter(each -> !isShown(each))
                .filter(Letters::isSeen)
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isShown(int codePoint) {
        return Character.isWhitespace(codePoint) || codePoint < MOST && SHOWN.get(codePoint);
    }

    /** Joiners and selectors of a kind of emoji are seen by what they join only. */
    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }

    private static BitSet shown() {
        try (InputStream in = PdfPages.open(PdfPages.REGULAR);
                var font = new TTFParser(true).parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var shown = new BitSet(MOST);
            for (int each = ' '; each < MOST; each++) {
                shown.set(each, glyphs.getGlyphId(each) != 0);
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
