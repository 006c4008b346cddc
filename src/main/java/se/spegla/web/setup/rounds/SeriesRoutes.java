package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Explained;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.form.Form;

/** The list of series, a series, and the forms that make and change one. */
final class SeriesRoutes implements Routes {
    private static final String FORM = "setup/rounds/series-form";
    private final Desk desk;
    private final Pages pages;

    SeriesRoutes(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/series", this::list, Access.SET_UP);
        routes.get("/series/new", ctx -> show(ctx, SeriesForm.untouched()), Access.SET_UP);
        routes.post("/series/new", this::create, Access.SET_UP, Kept.FORM);
        routes.get("/series/{series}", this::one, Access.SET_UP);
        routes.get("/series/{series}/edit", this::edit, Access.SET_UP);
        routes.post("/series/{series}/edit", this::change, Access.SET_UP, Kept.FORM);
    }

    private void list(Context ctx) {
        var view = new SeriesView(desk, ctx);
        pages.show(ctx, "setup/rounds/series-list", Map.of(
                "series", desk.rounds().allSeries().stream().map(view::card).toList(),
                "doubt", ClockRoutes.doubt(desk, Pages.language(ctx)).stream().toList(),
                "unlinked", desk.lostKeys().series().stream()
                        .flatMap(id -> desk.rounds().findSeries(id).stream()).map(Series::name).toList(),
                "keyless", desk.lostKeys().rounds().stream()
                        .flatMap(id -> desk.find(id).stream()).filter(Round::storesSheets).map(Round::name).toList(),
                "hasUnits", !desk.units().all().isEmpty()));
    }

    private void one(Context ctx) {
        pages.show(ctx, "setup/rounds/series", new SeriesView(desk, ctx).page(desk.series(ctx)));
    }

    private void create(Context ctx) {
        var typed = SeriesForm.read(ctx, desk.units().all());
        var id = Desk.newId(typed.form());
        if (desk.rounds().findSeries(new Series.Id(id)).isPresent()) {
            ctx.redirect("/series/" + id, HttpStatus.SEE_OTHER); // sent twice
            return;
        }
        var name = typed.name();
        var instrument = typed.instrument(desk.instruments());
        var rules = typed.rules(Series.Rules.of(Series.DEFAULT_THRESHOLD), false, today());
        var units = typed.chosen(Set.of());
        if (typed.form().isFaulty()) {
            show(ctx, typed.form());
        } else {
            store(ctx, "series-added", new Series(typed.id(), name, instrument, rules, units));
        }
    }

    private void edit(Context ctx) {
        var series = goingOn(ctx);
        show(ctx, SeriesForm.of(series), series);
    }

    private void change(Context ctx) {
        var series = goingOn(ctx);
        var typed = SeriesForm.read(ctx, desk.units().all());
        var name = typed.name();
        var rules = typed.rules(series.rules(), desk.planning().promiseIsFixed(series.id()), today());
        var units = typed.chosen(desk.planning().takenPart(series.id()));
        if (typed.form().isFaulty()) {
            show(ctx, typed.form(), series);
        } else {
            store(ctx, "series-changed", new Series(series.id(), name, series.instrumentId(), rules, units));
        }
    }

    /** The series of the path, where there is something left in it to change. */
    private Series goingOn(Context ctx) {
        var series = desk.series(ctx);
        if (desk.ending().isEnded(series.id())) {
            throw Explained.conflict("fault.round.SERIES_ENDED");
        }
        return series;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), Round.ZONE);
    }

    private void store(Context ctx, String action, Series series) {
        desk.planning().save(series);
        desk.trail().record(ctx, action, series, rules(ctx, series.rules()));
        ctx.redirect("/series/" + series.id().value(), HttpStatus.SEE_OTHER);
    }

    private static String rules(Context ctx, Series.Rules rules) {
        var messages = Pages.messages(ctx);
        var until = rules.answersUntil().map(day -> Dates.date(day, messages.language()));
        return messages.get("trail.rules", rules.threshold(), messages.get("series.entry." + rules.entry().name()),
                messages.get(rules.linked() ? "trail.linked" : "trail.unlinked"), rules.leastShare(),
                until.map(day -> messages.get("trail.until", day)).orElse(messages.get("trail.until.ended")));
    }

    /** Why cards are proposed: with the units that are known to be small. */
    private Map<String, Object> entries() {
        var heads = desk.planning().lastHeadcounts();
        return Map.of(
                "advised", Integer.toString(Series.CARDS_ADVISED_BELOW),
                "small", desk.units().all().stream()
                        .filter(unit -> heads.getOrDefault(unit.id(), Series.CARDS_ADVISED_BELOW)
                                < Series.CARDS_ADVISED_BELOW)
                        .map(unit -> unit.name() + " (" + heads.get(unit.id()) + ")")
                        .toList());
    }

    private void show(Context ctx, Form form) {
        var language = Pages.language(ctx);
        var model = new HashMap<String, Object>(new UnitBoxes(desk, language).model(form, Set.of()));
        model.put("series", "");
        model.putAll(entries());
        var chosen = form.value("instrument");
        model.put("instruments", desk.instruments().all().stream()
                .map(each -> new Choice(each.id(), each.title().in(language), each.id().equals(chosen)))
                .toList());
        model.put("fixed", false);
        form.show(ctx, pages, FORM, model);
    }

    private void show(Context ctx, Form form, Series series) {
        var language = Pages.language(ctx);
        var staying = desk.planning().takenPart(series.id());
        var model = new HashMap<String, Object>(new UnitBoxes(desk, language).model(form, staying));
        model.put("series", series.id().value());
        model.putAll(entries());
        model.put("instrument", desk.instrumentTitle(series, language));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("fixed", desk.planning().promiseIsFixed(series.id()));
        form.show(ctx, pages, FORM, model);
    }
}
