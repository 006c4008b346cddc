package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.Map;
import se.spegla.measurement.Round;
import se.spegla.response.StartAnew;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.form.Form;

/** Discards what a unit has sent in an open round, and lets it begin anew; asks for the unit's name. */
final class StartAnewRoutes implements Routes {
    private static final String NAME = "name";

    private final Desk desk;
    private final Pages pages;
    private final StartAnew startAnew;

    StartAnewRoutes(Desk desk, Pages pages, StartAnew startAnew) {
        this.desk = desk;
        this.pages = pages;
        this.startAnew = startAnew;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/units/{unit}/anew", ctx -> confirm(ctx, Form.with(Map.of())), Access.SET_UP);
        routes.post("/rounds/{round}/units/{unit}/anew", this::begin, Access.SET_UP);
    }

    private void confirm(Context ctx, Form form) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var model = new RoundView(desk, ctx).heading(round, desk.seriesOf(round));
        model.put("unit", part.unit().value());
        model.put("unitName", part.unitName());
        model.put("code", desk.codes().of(round.id()).get(part.unit()).printed());
        model.put("cards", desk.lifecycle().takesCards(round));
        form.show(ctx, pages, "setup/rounds/anew", model);
    }

    /** The form names the code that was in force; where that is another by now, it has been done already. */
    private void begin(Context ctx) {
        var round = openRound(ctx);
        var part = desk.part(ctx);
        var form = Form.of(ctx, NAME, "code");
        if (!form.value(NAME).equals(part.unitName().strip())) {
            form.fault(NAME, Pages.messages(ctx).get("ending.fault.name", part.unitName()));
            confirm(ctx, form);
            return;
        }
        if (form.value("code").equals(desk.codes().of(round.id()).get(part.unit()).printed())) {
            startAnew.unit(round.id(), part.unit());
            desk.progress().startAnew(round.id(), part.unit());
            desk.record(ctx, "unit-begun-anew", round, part.unitName());
        }
        RoundRoutes.DONE.redirect(ctx, RoundRoutes.address(round), "begun-anew");
    }

    private Round openRound(Context ctx) {
        var round = desk.round(ctx);
        if (!round.handsOutForms()) {
            throw new ConflictResponse();
        }
        return round;
    }
}
