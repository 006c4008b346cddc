package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.spegla.access.Permission;
import se.spegla.disclosure.Ending;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Units;
import se.spegla.response.LostKeys;
import se.spegla.setup.Planning;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Explained;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** The list of series, a series, and the forms that make and change one. */
final class SeriesRoutes implements Routes {
    /**
     * All series.
     *
     * @param doubt of the clock; none or one
     * @param unlinked the series whose key is lost
     * @param keyless the rounds that are going on and whose key is lost
     */
    public record ListPage(
            List<SeriesView.Card> series,
            List<ClockRoutes.Doubt> doubt,
            List<String> unlinked,
            List<String> keyless,
            boolean hasUnits) {}

    /**
     * A series that is made or changed.
     *
     * @param series its id; "" for a new one, which alone may choose among the instruments
     * @param instrument that of one that is there; "" for a new one
     * @param threshold of one that is there; 0 for a new one
     * @param fixed whether its promise can no longer be changed
     * @param small the units that are known to be small, for which cards are advised
     */
    public record FormPage(
            String series,
            List<UnitBoxes.AreaBoxes> areas,
            List<String> small,
            List<Choice> instruments,
            String instrument,
            int threshold,
            boolean fixed) {
        public int advised() {
            return Series.CARDS_ADVISED_BELOW;
        }
    }

    private static final String FORM = "setup/rounds/series-form";
    private final Pages pages;
    private final RoundLookup lookup;
    private final SeriesView view;
    private final ClockRoutes clocks;
    private final Rounds rounds;
    private final Units units;
    private final Planning planning;
    private final InstrumentsInForce instruments;
    private final Ending ending;
    private final LostKeys lostKeys;
    private final InstantSource clock;

    SeriesRoutes(
            Pages pages,
            RoundLookup lookup,
            SeriesView view,
            ClockRoutes clocks,
            Rounds rounds,
            Units units,
            Planning planning,
            InstrumentsInForce instruments,
            Ending ending,
            LostKeys lostKeys,
            InstantSource clock) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.clocks = clocks;
        this.rounds = rounds;
        this.units = units;
        this.planning = planning;
        this.instruments = instruments;
        this.ending = ending;
        this.lostKeys = lostKeys;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/series", this::list, Access.with(Permission.FOLLOW_ROUNDS));
        routes.get("/series/new", ctx -> show(ctx, SeriesForm.untouched()), Access.with(Permission.PLAN));
        routes.post("/series/new", this::create, Access.with(Permission.PLAN), Kept.FORM);
        routes.get("/series/{series}", this::one, Access.with(Permission.FOLLOW_ROUNDS));
        routes.get("/series/{series}/edit", this::edit, Access.with(Permission.PLAN));
        routes.post("/series/{series}/edit", this::change, Access.with(Permission.PLAN), Kept.FORM);
    }

    private void list(Context ctx) {
        pages.show(
                ctx,
                "setup/rounds/series-list",
                new ListPage(
                        rounds.allSeries().stream()
                                .map(series -> view.card(series, Pages.messages(ctx)))
                                .toList(),
                        clocks.doubt(Pages.language(ctx)).stream().toList(),
                        lostKeys.series().stream()
                                .flatMap(id -> rounds.findSeries(id).stream())
                                .map(Series::name)
                                .toList(),
                        lostKeys.rounds().stream()
                                .flatMap(id -> lookup.find(id).stream())
                                .filter(Round::storesSheets)
                                .map(Round::name)
                                .toList(),
                        !units.all().isEmpty()));
    }

    private void one(Context ctx) {
        pages.show(ctx, "setup/rounds/series", view.page(lookup.series(ctx), Pages.messages(ctx)));
    }

    private void create(Context ctx) {
        var typed = SeriesForm.read(ctx, units.all());
        var id = typed.form().newId();
        if (rounds.findSeries(new Series.Id(id)).isPresent()) {
            ctx.redirect("/series/" + id, HttpStatus.SEE_OTHER); // sent twice
            return;
        }
        var name = typed.name();
        var instrument = typed.instrument(instruments);
        var rules = typed.rules(Series.Rules.of(Series.DEFAULT_THRESHOLD), false, today());
        var units = typed.chosen(Set.of());
        if (typed.form().isFaulty()) {
            show(ctx, typed.form());
        } else {
            planning.add(
                    Visitor.of(ctx).actor(), new Series(typed.id(), name, instrument, rules, units), told(ctx, rules));
            ctx.redirect("/series/" + id, HttpStatus.SEE_OTHER);
        }
    }

    private void edit(Context ctx) {
        var series = goingOn(ctx);
        show(ctx, SeriesForm.of(series), series);
    }

    private void change(Context ctx) {
        var series = goingOn(ctx);
        var typed = SeriesForm.read(ctx, units.all());
        var name = typed.name();
        var rules = typed.rules(series.rules(), planning.promiseIsFixed(series.id()), today());
        var units = typed.chosen(planning.takenPart(series.id()));
        if (typed.form().isFaulty()) {
            show(ctx, typed.form(), series);
        } else {
            planning.change(
                    Visitor.of(ctx).actor(),
                    new Series(series.id(), name, series.instrumentId(), rules, units),
                    told(ctx, rules));
            ctx.redirect("/series/" + series.id().value(), HttpStatus.SEE_OTHER);
        }
    }

    /** The series of the path, where there is something left in it to change. */
    private Series goingOn(Context ctx) {
        var series = lookup.series(ctx);
        if (ending.isEnded(series.id())) {
            throw Explained.conflict("fault.round.SERIES_ENDED");
        }
        return series;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Round.ZONE);
    }

    private static String told(Context ctx, Series.Rules rules) {
        var messages = Pages.messages(ctx);
        var until = rules.answersUntil().map(day -> Dates.date(day, messages.language()));
        return messages.get(
                "trail.rules",
                rules.threshold(),
                messages.get("series.entry." + rules.entry().name()),
                messages.get(rules.linked() ? "trail.linked" : "trail.unlinked"),
                rules.leastShare(),
                until.map(day -> messages.get("trail.until", day)).orElse(messages.get("trail.until.ended")));
    }

    private List<String> small() {
        var heads = planning.lastHeadcounts();
        return units.all().stream()
                .filter(unit -> heads.getOrDefault(unit.id(), Series.CARDS_ADVISED_BELOW) < Series.CARDS_ADVISED_BELOW)
                .map(unit -> unit.name() + " (" + heads.get(unit.id()) + ")")
                .toList();
    }

    private void show(Context ctx, Form form) {
        var language = Pages.language(ctx);
        var choices = instruments.all().stream()
                .map(each -> new Choice(
                        each.id(), each.title().in(language), each.id().equals(form.value("instrument"))))
                .toList();
        form.show(
                ctx,
                pages,
                FORM,
                new FormPage(
                        "", UnitBoxes.all(units, Pages.messages(ctx), form, Set.of()), small(), choices, "", 0, false));
    }

    private void show(Context ctx, Form form, Series series) {
        var areas = UnitBoxes.all(units, Pages.messages(ctx), form, planning.takenPart(series.id()));
        form.show(
                ctx,
                pages,
                FORM,
                new FormPage(
                        series.id().value(),
                        areas,
                        small(),
                        List.of(),
                        instruments.title(series.instrumentId(), Pages.language(ctx)),
                        series.threshold(),
                        planning.promiseIsFixed(series.id())));
    }
}
