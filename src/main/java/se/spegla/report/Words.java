package se.spegla.report;

/** The texts of one language, by key; places are {@code {0}}, {@code {1}} …, and what goes in is text already. */
public interface Words {
    /** @throws java.util.MissingResourceException for an unknown key */
    String get(String key, Object... arguments);

    /** {@code sv} or {@code en}. */
    String language();

    /** The numbers of the same language. */
    default Numbers numbers() {
        return Numbers.in(language());
    }
}
