package se.spegla.web.respondent;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Question;
import se.spegla.instrument.Text;
import se.spegla.web.Messages;
import se.spegla.web.Pages;

/** The language of a page: what its address names, else what the browser asks for. */
final class PreferredLanguage {
    private PreferredLanguage() {}

    /** Of a questionnaire's page, in what the browser asks for only where the whole questionnaire has it. */
    static String of(Context ctx, Instrument instrument) {
        return of(ctx, language -> has(instrument, language));
    }

    /** Of the page where the code is asked for, which every language for those who answer has. */
    static String ofCodeField(Context ctx) {
        return of(ctx, language -> true);
    }

    /** Whether the page of the code field is in this language without anybody having chosen it. */
    static boolean isUnasked(Context ctx) {
        return ofCodeField(ctx).equals(ofBrowser(ctx, language -> true));
    }

    private static String of(Context ctx, Predicate<String> isThere) {
        return ctx.queryParam("lang") == null ? ofBrowser(ctx, isThere) : Pages.respondentsLanguage(ctx);
    }

    /**
     * The first language of the header Accept-Language (RFC 9110, 12.5.4) that there is here, by its base: {@code en} for {@code en-GB}.
     * Swedish where there is none, and for a header that cannot be read.
     */
    private static String ofBrowser(Context ctx, Predicate<String> isThere) {
        return ranges(ctx.header("Accept-Language")).stream()
                .map(range -> range.getRange().split("-")[0])
                .filter(language -> Messages.RESPONDENTS.contains(language) && isThere.test(language))
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
        var texts = Stream.concat(
                Stream.of(instrument.title()), instrument.questions().stream().map(Question::text));
        return texts.allMatch(text -> text.has(language));
    }
}
