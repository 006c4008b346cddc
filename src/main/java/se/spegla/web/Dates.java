package se.spegla.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.spegla.measurement.Round;

/** Dates and times as readers of a language write them, in Stockholm's time. */
public final class Dates {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SWEDISH_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private Dates() {}

    /** {@code 30 november 2026}, {@code 30 November 2026} or {@code 30 نوفمبر 2026}. */
    public static String date(LocalDate day, String language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale(language)).format(day);
    }

    /** Digits are the same in all languages, as they are on Swedish letters and authorities' pages. */
    private static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }

    /** The date of an instant, with its time of day: {@code 30 november 2026 klockan 14.05}. */
    public static String dateAndTime(Instant instant, String language) {
        var local = instant.atZone(Round.ZONE);
        return Messages.in(language)
                .get(
                        "date.at",
                        date(local.toLocalDate(), language),
                        (language.startsWith("sv") ? SWEDISH_TIME : TIME).format(local));
    }
}
