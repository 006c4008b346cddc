package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import se.spegla.access.code.UnitCode;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.rounds.Desk;

/** The posters of an open round, one sheet a unit, as PDF. */
final class PosterRoutes implements Routes {
    /** What stands on one unit's poster; the link without {@code https://} is {@code shown}. */
    public record Poster(String unit, String code, String link, String shown) {}

    private final Desk desk;
    private final Pages pages;
    private final PublicAddress address;

    PosterRoutes(Desk desk, Pages pages, PublicAddress address) {
        this.desk = desk;
        this.pages = pages;
        this.address = address;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/posters", ctx -> print(ctx, desk.parts(ctx)), Access.SET_UP);
        routes.get("/rounds/{round}/posters/{unit}", ctx -> print(ctx, List.of(desk.part(ctx))), Access.SET_UP);
    }

    private void print(Context ctx, List<Participation> parts) {
        var round = desk.round(ctx);
        if (!round.handsOutForms()) {
            throw new ConflictResponse();
        }
        var model = model(round, Pages.language(ctx));
        var codes = desk.codes().of(round.id());
        model.put("posters", parts.stream()
                .map(part -> poster(part, codes.get(part.unit()), Pages.language(ctx)))
                .toList());
        Pdf.answer(ctx, Pages.messages(ctx).get("poster.title", round.name()), pages.text(ctx, "paper/poster", model));
    }

    private Poster poster(Participation part, UnitCode code, String language) {
        var path = "/s/" + code.value();
        var tongue = language.equals(Messages.LANGUAGES.get(0)) ? "" : "?lang=" + language;
        return new Poster(part.unitName(), code.printed(), address.link(path + tongue), address.printed() + path);
    }

    private Map<String, Object> model(Round round, String language) {
        var instrument = desk.rounds().instrumentOf(round.id()).orElseThrow();
        var model = RoundFacts.of(desk, round, language);
        model.put("questions", Integer.toString(instrument.items().size() + instrument.comments().size()));
        model.put("comments", !instrument.comments().isEmpty());
        model.put("minutes", Integer.toString(instrument.minutes()));
        model.put("address", address.printed());
        return model;
    }
}
