package se.spegla.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When two names that people type, paste or save from a spreadsheet are the same name: upper and lower case, the kind and
 * number of spaces, and how å is put together make no difference.
 */
public final class SameName {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_WIDTH = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
    /** What becomes of å, ä, ö, é and their capitals where UTF-8 was read as something else, and of a letter that was lost. */
    private static final Pattern GARBLED = Pattern.compile("\\uFFFD|Ã[\\u0080-\\u00BF…„–‰]");

    private SameName() {}

    /** The name as it is kept and shown: composed letters (NFC), single plain spaces, nothing around it that is not seen. */
    public static String tidy(String name) {
        if (isPlain(name)) {
            return name.strip();
        }
        var visible = NO_WIDTH.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    /** Two names with the same key are the same name. */
    public static String key(String name) {
        var folded = tidy(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Whether letters of the name were lost before it came here, as in {@code SolgÃ¥rden}. */
    public static boolean isGarbled(String name) {
        return GARBLED.matcher(name).find();
    }

    /** Whether the name holds printable ASCII only, and no two spaces in a row. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && i > 0 && name.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }
}
