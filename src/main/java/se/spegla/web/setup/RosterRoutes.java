package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.spegla.access.Permission;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.setup.Planning;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Which units of the series are part of a draft this time, and why the others are not. */
final class RosterRoutes implements Routes {
    private static final String CHECKED = "on";

    /** A unit of the series with its two fields. */
    public record Line(String in, String why, String name, boolean isChecked) {}

    /** All units of the series, each with whether it is part of the round. */
    public record Page(RoundView.Heading round, List<Line> lines) {}

    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Rounds rounds;
    private final Units units;
    private final Planning planning;

    RosterRoutes(Pages pages, RoundLookup lookup, RoundView view, Rounds rounds, Units units, Planning planning) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.rounds = rounds;
        this.units = units;
        this.planning = planning;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/units", this::ask, Access.with(Permission.PLAN));
        routes.post("/rounds/{round}/units", this::save, Access.with(Permission.PLAN));
    }

    private void ask(Context ctx) {
        var round = draft(ctx);
        var fields = new HashMap<String, String>();
        rounds.participations(round.id()).forEach(part -> fields.put(in(part.unit()), CHECKED));
        rounds.absences(round.id()).forEach(absence -> fields.put(why(absence.unit()), absence.reason()));
        show(ctx, round, Form.with(fields));
    }

    private void save(Context ctx) {
        var round = draft(ctx);
        var units = lookup.seriesOf(round).units();
        var form = Form.of(
                ctx,
                units.stream().flatMap(unit -> Stream.of(in(unit), why(unit))).toArray(String[]::new));
        var leftOut = leftOut(ctx, form, units);
        if (form.isFaulty()) {
            show(ctx, round, form);
            return;
        }
        planning.leaveOut(Visitor.of(ctx).actor(), round.id(), leftOut);
        RoundRoutes.DONE.redirect(ctx, RoundRoutes.address(round), "roster");
    }

    private Map<Unit.Id, String> leftOut(Context ctx, Form form, List<Unit.Id> units) {
        var messages = Pages.messages(ctx);
        var leftOut = new LinkedHashMap<Unit.Id, String>();
        units.stream()
                .filter(unit -> !form.value(in(unit)).equals(CHECKED))
                .forEach(unit -> leftOut.put(unit, form.value(why(unit))));
        leftOut.forEach((unit, reason) -> {
            if (reason.isEmpty()) {
                form.fault(why(unit), messages.get("round.roster.fault.why", name(unit)));
            } else if (reason.length() > Absence.LONGEST_REASON) {
                form.fault(why(unit), messages.get("round.roster.fault.long", name(unit), Absence.LONGEST_REASON));
            }
        });
        if (leftOut.keySet().containsAll(units)) {
            form.fault("units", messages.get("series.fault.units"));
        }
        return leftOut;
    }

    private void show(Context ctx, Round round, Form form) {
        Series series = lookup.seriesOf(round);
        var lines = series.units().stream()
                .map(unit -> new Line(
                        in(unit), why(unit), name(unit), form.value(in(unit)).equals(CHECKED)))
                .toList();
        form.show(ctx, pages, "setup/rounds/roster", new Page(view.heading(ctx, round), lines));
    }

    private Round draft(Context ctx) {
        var round = lookup.round(ctx);
        if (round.phase() != Round.Phase.DRAFT) {
            throw new ConflictResponse();
        }
        return round;
    }

    private String name(Unit.Id unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }

    private static String in(Unit.Id unit) {
        return "in-" + unit.value();
    }

    private static String why(Unit.Id unit) {
        return "why-" + unit.value();
    }
}
