package se.spegla.web.respondent;

import se.spegla.instrument.Text;

/**
 * A text of the questionnaire on a page.
 *
 * @param language what it is written in: the page's language, or Swedish where the text lacks that one
 * @param translated whether it is in the page's language
 */
public record Phrase(String text, String language, boolean translated) {
    /** The text in this language, or in Swedish where it lacks that one. */
    public static Phrase of(Text text, String language) {
        var translated = text.has(language);
        return new Phrase(text.in(language), translated ? language : Text.REQUIRED, translated);
    }
}
