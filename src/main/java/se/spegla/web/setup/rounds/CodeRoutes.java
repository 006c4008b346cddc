package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import se.spegla.access.code.UnitCode;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;

/** The codes of an open or planned round: printed for the staff rooms, and renewed where one has leaked. */
final class CodeRoutes implements Routes {
    /** One printed notice; {@code id} is the unit's. */
    public record Notice(String id, String unit, String code, String link) {}

    private final Desk desk;
    private final Pages pages;
    private final PublicAddress address;

    CodeRoutes(Desk desk, Pages pages, PublicAddress address) {
        this.desk = desk;
        this.pages = pages;
        this.address = address;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/codes", ctx -> print(ctx, desk.parts(ctx)), Access.SET_UP);
        routes.get("/rounds/{round}/codes/{unit}", ctx -> print(ctx, List.of(desk.part(ctx))), Access.SET_UP);
        routes.get("/rounds/{round}/codes/{unit}/renew", this::confirm, Access.SET_UP);
        routes.post("/rounds/{round}/codes/{unit}/renew", this::renew, Access.SET_UP);
    }

    private void print(Context ctx, List<Participation> parts) {
        var round = openRound(ctx);
        var series = desk.seriesOf(round);
        var model = new RoundView(desk, ctx).heading(round, series);
        model.put("starts", Dates.date(round.startsOn(), Pages.language(ctx)));
        model.put("ends", Dates.date(round.endsOn(), Pages.language(ctx)));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("cards", series.rules().entry() == Series.Entry.CARDS);
        model.put("address", address.printed());
        model.put("notices", parts.stream().map(part -> notice(part, code(round, part.unit()))).toList());
        pages.show(ctx, "setup/rounds/codes", model);
    }

    private Notice notice(Participation part, UnitCode code) {
        var link = address.printed() + "/s/" + code.value();
        return new Notice(part.unit().value(), part.unitName(), code.printed(), link);
    }

    private void confirm(Context ctx) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var model = new RoundView(desk, ctx).heading(round, desk.seriesOf(round));
        model.put("unit", part.unit().value());
        model.put("unitName", part.unitName());
        model.put("code", code(round, part.unit()).printed());
        pages.show(ctx, "setup/rounds/renew", model);
    }

    /** Renews the code that the form names; where it is no longer the one in force, that has been done already. */
    private void renew(Context ctx) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var leaked = UnitCode.parse(ctx.formParam("code"));
        if (leaked.filter(code(round, part.unit())::equals).isPresent()) {
            desk.codes().renew(round.id(), part.unit());
            var subject = desk.seriesOf(round).name() + " – " + round.name() + " – " + part.unitName();
            desk.trail().record(ctx, "code-renewed", subject);
        }
        ctx.redirect(RoundRoutes.address(round) + "/codes/" + part.unit().value(), HttpStatus.SEE_OTHER);
    }

    private Round openRound(Context ctx) {
        var round = desk.round(ctx);
        if (!round.hasCodes()) {
            throw new ConflictResponse();
        }
        return round;
    }

    private UnitCode code(Round round, Unit.Id unit) {
        return desk.codes().of(round.id()).get(unit);
    }
}
