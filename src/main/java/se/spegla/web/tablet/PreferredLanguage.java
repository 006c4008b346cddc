package se.spegla.web.tablet;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Text;
import se.spegla.web.Messages;

/** The language of a questionnaire whose address names none. */
final class PreferredLanguage {
    private PreferredLanguage() {}

    /**
     * The first language that the browser asks for and that both the pages and the whole questionnaire have, by its base: {@code en}
     * for {@code en-GB}. Swedish where there is none.
     *
     * @param acceptLanguage the header of this name (RFC 9110, 12.5.4); null where none was sent. One that cannot be read counts as
     * none
     */
    static String of(String acceptLanguage, Instrument instrument) {
        return ranges(acceptLanguage).stream()
                .map(range -> range.getRange().split("-")[0])
                .filter(language -> Messages.RESPONDENTS.contains(language) && has(instrument, language))
                .findFirst()
                .orElse(Text.REQUIRED);
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean has(Instrument instrument, String language) {
        var texts = Stream.concat(Stream.of(instrument.title()), instrument.items().stream().map(item -> item.text()));
        return texts.allMatch(text -> text.has(language));
    }
}
