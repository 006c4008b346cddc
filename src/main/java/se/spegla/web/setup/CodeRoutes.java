package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import se.spegla.access.Permission;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.setup.WaysIn;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** What there is to print for the staff rooms of an open or planned round, and the units' codes, renewed where one has leaked. */
final class CodeRoutes implements Routes {
    /** What there is for one unit, whose id is {@code id}; code and link are "" where staff come in by cards. */
    public record Notice(String id, String unit, String code, String link) {}

    /**
     * What there is to print.
     *
     * @param cards whether staff come in by cards
     * @param tongues the languages that there are posters in
     */
    public record Page(
            RoundView.Heading round,
            boolean cards,
            List<Messages> tongues,
            List<Notice> notices,
            List<Unprintable> unprintable) {}

    /** A unit whose code has leaked. */
    public record Renewal(RoundView.Heading round, Participation part, String code) {}

    private final Pages pages;
    private final PublicAddress address;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Rounds rounds;
    private final Units units;
    private final WaysIn waysIn;
    private final UnitCodes codes;

    CodeRoutes(
            Pages pages,
            PublicAddress address,
            RoundLookup lookup,
            RoundView view,
            Rounds rounds,
            Units units,
            WaysIn waysIn,
            UnitCodes codes) {
        this.pages = pages;
        this.address = address;
        this.lookup = lookup;
        this.view = view;
        this.rounds = rounds;
        this.units = units;
        this.waysIn = waysIn;
        this.codes = codes;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/codes", ctx -> print(ctx, lookup.parts(ctx)), Access.with(Permission.HAND_OUT));
        routes.get(
                "/rounds/{round}/codes/{unit}",
                ctx -> print(ctx, List.of(lookup.part(ctx))),
                Access.with(Permission.HAND_OUT));
        routes.get("/rounds/{round}/codes/{unit}/renew", this::confirm, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/codes/{unit}/renew", this::renew, Access.with(Permission.RUN_ROUND));
    }

    private void print(Context ctx, List<Participation> parts) {
        var round = lookup.openRound(ctx);
        var series = lookup.seriesOf(round);
        var byCards = series.takesCards();
        pages.show(
                ctx,
                "setup/rounds/codes",
                new Page(
                        view.heading(ctx, round),
                        byCards,
                        rounds.instrumentOf(round.id()).map(Messages::offered).orElse(List.of()).stream()
                                .filter(tongue -> tongue.direction().equals("ltr"))
                                .toList(),
                        parts.stream()
                                .map(part -> notice(part, code(round, part.unit()), byCards))
                                .toList(),
                        Unprintable.of(lookup, units, round, parts)));
    }

    private Notice notice(Participation part, UnitCode code, boolean byCards) {
        return byCards
                ? new Notice(part.unit().value(), part.unitName(), "", "")
                : new Notice(
                        part.unit().value(), part.unitName(), code.printed(), address.printed() + "/s/" + code.value());
    }

    private void confirm(Context ctx) {
        var round = lookup.openRound(ctx);
        var part = lookup.part(ctx);
        pages.show(
                ctx,
                "setup/rounds/renew",
                new Renewal(
                        view.heading(ctx, round), part, code(round, part.unit()).printed()));
    }

    private void renew(Context ctx) {
        var round = lookup.openRound(ctx);
        var part = lookup.part(ctx);
        UnitCode.parse(ctx.formParam("code"))
                .ifPresent(leaked -> waysIn.renewCode(Visitor.of(ctx).actor(), round.id(), part.unit(), leaked));
        ctx.redirect(RoundRoutes.address(round) + "/codes/" + part.unit().value(), HttpStatus.SEE_OTHER);
    }

    private UnitCode code(Round round, Unit.Id unit) {
        return codes.of(round.id()).get(unit);
    }
}
