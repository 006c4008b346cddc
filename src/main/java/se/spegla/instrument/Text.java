package se.spegla.instrument;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages. Swedish is always there; a language that is missing falls back to it.
 *
 * @param byLanguage texts by BCP 47 language code ({@code sv}, {@code en}, {@code ar} …); none blank
 */
public record Text(Map<String, String> byLanguage) {
    /** The language that every text has. */
    public static final String REQUIRED = "sv";

    public Text {
        if (!byLanguage.containsKey(REQUIRED)) {
            throw new IllegalArgumentException("a text without Swedish (sv): " + byLanguage);
        }
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
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
