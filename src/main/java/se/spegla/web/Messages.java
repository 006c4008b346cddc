package se.spegla.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.spegla.report.Words;

/**
 * The texts of the interface, by language. Places are written {@code {0}}, {@code {1}} …; what goes in is text already, so that no
 * machine's locale decides how a number looks.
 */
public final class Messages implements Words {
    /** Languages of the interface, the first is the fallback. */
    public static final List<String> LANGUAGES = List.of("sv", "en");

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<String, Messages> BY_LANGUAGE = Map.of("sv", new Messages("sv"), "en", new Messages("en"));

    private final String language;
    private final ResourceBundle bundle;

    private Messages(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("messages", Locale.forLanguageTag(language), NO_FALLBACK);
    }

    /** The texts in this language, or in Swedish where the interface does not have it. */
    public static Messages in(String language) {
        return BY_LANGUAGE.getOrDefault(language == null ? "" : language, BY_LANGUAGE.get(LANGUAGES.get(0)));
    }

    @Override
    public String language() {
        return language;
    }

    /** The text of a key without places, where there is such a key. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The text of a key with the arguments in its places. @throws java.util.MissingResourceException for an unknown key */
    @Override
    public String get(String key, Object... arguments) {
        var text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
