package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.access.Permission;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
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
        routes.get("/rounds/{round}/posters/{unit}", ctx -> print(ctx, List.of(lookup.part(ctx))),
                Access.with(Permission.HAND_OUT));
    }

    private void print(Context ctx, List<Participation> parts) {
        address.requireForOthers();
        var round = lookup.openRound(ctx);
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        var language = language(ctx, instrument);
        var model = model(round, instrument, language);
        var known = codes.of(round.id());
        var posters = parts.stream().map(part -> poster(part, known.get(part.unit()), language)).toList();
        Pdf.answer(ctx, Messages.in(language).get("poster.title", round.name()), pdf(posters, language, model));
    }

    /** Tagged for screen readers as long as there is the memory for it; many are made some at a time, without tags. */
    private byte[] pdf(List<Poster> posters, String language, Map<String, Object> model) {
        if (posters.size() > MOST_TAGGED) {
            var parts = IntStream.iterate(0, from -> from < posters.size(), from -> from + AT_ONCE)
                    .mapToObj(from -> posters.subList(from, Math.min(from + AT_ONCE, posters.size())))
                    .map(part -> text(part, language, model));
            return PdfPages.joined(parts::iterator);
        }
        return PdfPages.of(text(posters, language, model));
    }

    private String text(List<Poster> posters, String language, Map<String, Object> model) {
        model.put("posters", posters);
        return pages.text(language, "paper/poster", model);
    }

    /** Swedish in place of a script that runs the other way, which the fonts lack, and of what the questionnaire lacks. */
    private static String language(Context ctx, Instrument instrument) {
        var asked = Messages.in(Pages.respondentsLanguage(ctx));
        return asked.direction().equals("ltr") && instrument.speaks(asked.language())
                ? asked.language() : Messages.LANGUAGES.get(0);
    }

    private Poster poster(Participation part, UnitCode code, String language) {
        var path = "/s/" + code.value();
        var tongue = language.equals(Messages.LANGUAGES.get(0)) ? "" : "?lang=" + language;
        return new Poster(PdfNames.of(part.unitName(), language), code.printed(), address.link(path + tongue),
                address.printed() + path);
    }

    private Map<String, Object> model(Round round, Instrument instrument, String language) {
        var model = PdfNames.in(RoundFacts.of(lookup, units, round, language), language);
        model.put("others", Messages.offered(instrument).stream().filter(other -> !other.language().equals(language))
                .map(Messages::name).filter(name -> PdfPages.unprintable(name).isEmpty()).collect(Collectors.joining(", ")));
        model.put("questions", Integer.toString(instrument.questions().size() + instrument.comments().size()));
        model.put("comments", !instrument.comments().isEmpty());
        model.put("minutes", Integer.toString(instrument.minutes()));
        model.put("address", address.printed());
        return model;
    }
}
