package se.spegla.web.tablet;

import se.spegla.instrument.Text;

/**
 * A text of the questionnaire on a page.
 *
 * @param language what it is written in: the page's language, or Swedish where the text lacks that one
 */
public record Phrase(String text, String language) {
    static Phrase of(Text text, String language) {
        return new Phrase(text.in(language), text.has(language) ? language : Text.REQUIRED);
    }
}
