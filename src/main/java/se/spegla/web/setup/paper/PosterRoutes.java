package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.access.Permission;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.report.paper.PdfPages;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.RoundLookup;

/** The posters of an open or planned round, one sheet a unit, as PDF. */
final class PosterRoutes implements Routes {
    /** What stands on one unit's poster; the link without {@code https://} is {@code shown}. */
    public record Poster(String unit, String code, String link, String shown) {}

    /**
     * Posters, one sheet a unit.
     *
     * @param others the other languages of the questionnaire, by name; "" where there are none
     * @param comments whether it asks for comments
     */
    public record Page(
            RoundFacts round,
            String others,
            int questions,
            boolean comments,
            int minutes,
            String address,
            List<Poster> posters) {}

    private static final int MOST_TAGGED = 100;
    private static final int AT_ONCE = 25;

    private final Pages pages;
    private final PublicAddress address;
    private final RoundLookup lookup;
    private final Rounds rounds;
    private final Units units;
    private final UnitCodes codes;

    PosterRoutes(Pages pages, PublicAddress address, RoundLookup lookup, Rounds rounds, Units units, UnitCodes codes) {
        this.pages = pages;
        this.address = address;
        this.lookup = lookup;
        this.rounds = rounds;
        this.units = units;
        this.codes = codes;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/posters", ctx -> print(ctx, lookup.parts(ctx)), Access.with(Permission.HAND_OUT));
        routes.get(
                "/rounds/{round}/posters/{unit}",
                ctx -> print(ctx, List.of(lookup.part(ctx))),
                Access.with(Permission.HAND_OUT));
    }

    private void print(Context ctx, List<Participation> parts) {
        address.requireForOthers();
        var round = lookup.openRound(ctx);
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        var language = language(ctx, instrument);
        var facts = RoundFacts.of(lookup, units, round, language).printed(language);
        var known = codes.of(round.id());
        var posters = parts.stream()
                .map(part -> poster(part, known.get(part.unit()), language))
                .toList();
        Pdf.answer(
                ctx,
                Messages.in(language).get("poster.title", round.name()),
                pdf(posters, some -> pages.text(language, "paper/poster", page(facts, instrument, language, some))));
    }

    /** Tagged for screen readers as long as there is the memory for it; many are made some at a time, without tags. */
    private static byte[] pdf(List<Poster> posters, Function<List<Poster>, String> text) {
        if (posters.size() > MOST_TAGGED) {
            var parts = IntStream.iterate(0, from -> from < posters.size(), from -> from + AT_ONCE)
                    .mapToObj(from -> posters.subList(from, Math.min(from + AT_ONCE, posters.size())))
                    .map(text);
            return PdfPages.joined(parts::iterator);
        }
        return PdfPages.of(text.apply(posters));
    }

    /** Swedish in place of a script that runs the other way, which the fonts lack, and of what the questionnaire lacks. */
    private static String language(Context ctx, Instrument instrument) {
        var asked = Messages.in(Pages.respondentsLanguage(ctx));
        return asked.direction().equals("ltr") && instrument.speaks(asked.language())
                ? asked.language()
                : Messages.LANGUAGES.get(0);
    }

    private Poster poster(Participation part, UnitCode code, String language) {
        var path = "/s/" + code.value();
        var tongue = language.equals(Messages.LANGUAGES.get(0)) ? "" : "?lang=" + language;
        return new Poster(
                PdfNames.of(part.unitName(), language),
                code.printed(),
                address.link(path + tongue),
                address.printed() + path);
    }

    private Page page(RoundFacts round, Instrument instrument, String language, List<Poster> posters) {
        var others = Messages.offered(instrument).stream()
                .filter(other -> !other.language().equals(language))
                .map(Messages::name)
                .filter(name -> PdfPages.unprintable(name).isEmpty())
                .collect(Collectors.joining(", "));
        return new Page(
                round,
                others,
                instrument.questions().size() + instrument.comments().size(),
                !instrument.comments().isEmpty(),
                instrument.minutes(),
                address.printed(),
                posters);
    }
}
