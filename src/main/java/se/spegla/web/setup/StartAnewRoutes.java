package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.Map;
import se.spegla.access.Permission;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.setup.WaysIn;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Discards what a unit has sent in an open round, and lets it begin anew; asks for the unit's name. */
final class StartAnewRoutes implements Routes {
    /** @param cards whether the unit's staff come in by cards */
    public record Page(RoundView.Heading round, Participation part, String code, boolean cards) {}

    private static final String NAME = "name";

    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final WaysIn waysIn;
    private final UnitCodes codes;
    private final ProgressBoard progress;

    StartAnewRoutes(
            Pages pages, RoundLookup lookup, RoundView view, WaysIn waysIn, UnitCodes codes, ProgressBoard progress) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.waysIn = waysIn;
        this.codes = codes;
        this.progress = progress;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/rounds/{round}/units/{unit}/anew",
                ctx -> confirm(ctx, Form.with(Map.of())),
                Access.with(Permission.DESTROY));
        routes.post("/rounds/{round}/units/{unit}/anew", this::begin, Access.with(Permission.DESTROY));
    }

    private void confirm(Context ctx, Form form) {
        var round = openRound(ctx);
        var part = lookup.part(ctx);
        form.show(
                ctx,
                pages,
                "setup/rounds/anew",
                new Page(
                        view.heading(ctx, round),
                        part,
                        codes.of(round.id()).get(part.unit()).printed(),
                        lookup.seriesOf(round).takesCards()));
    }

    private void begin(Context ctx) {
        var round = openRound(ctx);
        var part = lookup.part(ctx);
        var form = Form.of(ctx, NAME, "code");
        if (!form.value(NAME).equals(part.unitName().strip())) {
            form.fault(NAME, Pages.messages(ctx).get("ending.fault.name", part.unitName()));
            confirm(ctx, form);
            return;
        }
        UnitCode.parse(form.value("code")).ifPresent(known -> {
            waysIn.beginAnew(Visitor.of(ctx).actor(), round.id(), part.unit(), known);
            progress.startAnew(round.id(), part.unit());
        });
        RoundRoutes.DONE.redirect(ctx, RoundRoutes.address(round), "begun-anew");
    }

    private Round openRound(Context ctx) {
        var round = lookup.round(ctx);
        if (!round.handsOutForms()) {
            throw new ConflictResponse();
        }
        return round;
    }
}
