package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.UnitCode;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;

/** What there is to print for the staff rooms of an open or planned round, and the units' codes, renewed where one has leaked. */
final class CodeRoutes implements Routes {
    /** What there is for one unit, whose id is {@code id}; code and link are "" where staff come in by cards. */
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
        var round = desk.openRound(ctx);
        var series = desk.seriesOf(round);
        var byCards = series.takesCards();
        var model = new RoundView(desk, ctx).heading(round, series);
        model.put("cards", byCards);
        model.put("address", address.printed());
        model.put("tongues", desk.rounds().instrumentOf(round.id()).map(Messages::offered).orElse(List.of()).stream()
                .filter(tongue -> tongue.direction().equals("ltr")).toList());
        model.put("notices", parts.stream().map(part -> notice(part, code(round, part.unit()), byCards)).toList());
        model.put("unprintable", Unprintable.of(desk, round, parts));
        pages.show(ctx, "setup/rounds/codes", model);
    }

    private Notice notice(Participation part, UnitCode code, boolean byCards) {
        return byCards
                ? new Notice(part.unit().value(), part.unitName(), "", "")
                : new Notice(part.unit().value(), part.unitName(), code.printed(),
                        address.printed() + "/s/" + code.value());
    }

    private void confirm(Context ctx) {
        var round = desk.openRound(ctx);
        var part = desk.part(ctx);
        var model = new RoundView(desk, ctx).heading(round, desk.seriesOf(round));
        model.put("unit", part.unit().value());
        model.put("unitName", part.unitName());
        model.put("code", code(round, part.unit()).printed());
        pages.show(ctx, "setup/rounds/renew", model);
    }

    /** Renews the code that the form names; where it is no longer the one in force, that has been done already. */
    private void renew(Context ctx) {
        var round = desk.openRound(ctx);
        var part = desk.part(ctx);
        var leaked = UnitCode.parse(ctx.formParam("code"));
        if (leaked.filter(code(round, part.unit())::equals).isPresent()) {
            desk.codes().renew(round.id(), part.unit());
            desk.record(ctx, "code-renewed", round, part.unitName());
        }
        ctx.redirect(RoundRoutes.address(round) + "/codes/" + part.unit().value(), HttpStatus.SEE_OTHER);
    }

    private UnitCode code(Round round, Unit.Id unit) {
        return desk.codes().of(round.id()).get(unit);
    }
}
