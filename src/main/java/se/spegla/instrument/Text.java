package se.spegla.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text in one or more languages. Swedish is always there; a language that is missing falls back to it.
 *
 * @param byLanguage texts by BCP 47 language code ({@code sv}, {@code en}, {@code ar} …); none blank, none
 *     with control characters; white space around a text is dropped
 */
public record Text(Map<String, String> byLanguage) {
    /** The language that every text has. */
    public static final String REQUIRED = "sv";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*(-x(-[A-Za-z0-9]{1,8})+)?");

    public Text {
        if (!byLanguage.containsKey(REQUIRED)) {
            throw new IllegalArgumentException("a text without Swedish (sv): " + byLanguage);
        }
        var tidy = new TreeMap<String, String>();
        byLanguage.forEach((language, words) -> tidy.put(language, tidied(language, words)));
        byLanguage = Collections.unmodifiableMap(tidy);
    }

    private static String tidied(String language, String words) {
        if (!isLanguage(language) || words.isBlank() || !isPlain(words)) {
            throw new IllegalArgumentException("no language, or no plain text: " + language + ": " + words);
        }
        return words.strip();
    }

    /** Whether this has the form of a language code: {@code sv}, {@code pt-BR}, {@code sv-x-lattlast}. */
    public static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    /** Whether a text holds nothing but characters that can be shown, and line feeds. */
    public static boolean isPlain(String words) {
        return words.codePoints().allMatch(Text::isPlain);
    }

    /** Whether this is a character that can be shown, or a line feed. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> (codePoint & 0xFFFE) != 0xFFFE && codePoint != 0xFEFF; // no character, byte order mark
        };
    }

    public static Text of(String swedish, String english) {
        return new Text(Map.of("sv", swedish, "en", english));
    }

    /** The text in this language, else in Swedish. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.get(REQUIRED));
    }

    /** Whether {@link #in} answers in this very language. */
    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }
}
