package se.spegla.report;

import java.util.Locale;
import se.spegla.disclosure.Reason;

/** The texts of one language, by key; places are {@code {0}}, {@code {1}} …, and what goes in is text already. */
public interface Words {
    /** @throws java.util.MissingResourceException for an unknown key */
    String get(String key, Object... arguments);

    /** {@code sv} or {@code en}. */
    String language();

    /** Why a figure is not there, in a few words that fit a table's cell. */
    default String why(Reason reason) {
        return get("why." + reason.told().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The numbers of the same language. */
    default Numbers numbers() {
        return Numbers.in(language());
    }
}
