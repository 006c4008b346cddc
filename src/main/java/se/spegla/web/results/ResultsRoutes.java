package se.spegla.web.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.background.BackgroundResults;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.progress.ProgressBoard;
import se.spegla.disclosure.results.NoResults;
import se.spegla.disclosure.results.Results;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.report.FiguresCsv;
import se.spegla.report.Words;
import se.spegla.report.chart.AnswerBars;
import se.spegla.report.chart.Dumbbell;
import se.spegla.report.chart.Trend;
import se.spegla.report.story.SameUnits;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;
import se.spegla.web.results.background.BackgroundTables;

/** Results of closed rounds. Whatever a visitor may not see is answered like something that does not exist. */
public final class ResultsRoutes implements Routes {
    /** The way to the comments of a round. */
    public record CommentLink(String href, String round) {}

    private final Pages pages;
    private final Rounds rounds;
    private final Results results;
    private final InstantSource clock;
    private final CommentReview comments;
    private final BackgroundTables backgrounds;
    private final KeptReleases releases;
    private final LeftOut leftOut;
    private final Waiting waiting;
    private final OwnUnits own;
    private final ChartDrawer charts = new ChartDrawer();

    public ResultsRoutes(
            Pages pages, Rounds rounds, Units units, Results results, BackgroundTables backgrounds,
            CommentReview comments, ProgressBoard progress, InstantSource clock) {
        this.pages = pages;
        this.rounds = rounds;
        this.results = results;
        this.clock = clock;
        this.comments = comments;
        this.backgrounds = backgrounds;
        this.releases = new KeptReleases(results, rounds);
        this.leftOut = new LeftOut(rounds, units);
        this.waiting = new Waiting(rounds, leftOut, progress);
        this.own = new OwnUnits(rounds, units, waiting);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/results", this::list, Access.RESULTS);
        routes.get("/results/help", ctx -> pages.show(ctx, "results/help", Map.of()), Access.RESULTS);
        routes.get("/results/{series}", this::overview, Access.RESULTS);
        routes.get("/results/{series}/figures.csv", this::figures, Access.RESULTS);
        routes.get("/results/{series}/units.svg", this::unitsChart, Access.RESULTS);
        routes.get("/results/{series}/trend-{place}.svg", this::sameUnitsChart, Access.RESULTS);
        routes.get("/results/{series}/{unit}/trend.svg", this::trendChart, Access.RESULTS);
        routes.get("/results/{series}/{unit}/answers-{group}.svg", this::answersChart, Access.RESULTS);
        routes.get("/results/{series}/{unit}", this::unit, Access.RESULTS);
        routes.exception(NoResults.class, this::noResults);
    }

    private void list(Context ctx) {
        var sight = sight(ctx);
        var words = Pages.messages(ctx);
        var series = rounds.allSeries().stream().filter(each -> sight.sees(each, rounds))
                .map(each -> waiting.listed(each, now(each), words)).toList();
        pages.show(ctx, "results/list", Map.of("series", series,
                "results", series.stream().anyMatch(Waiting.Listed::results), "own", own.of(sight, this::now, words)));
    }

    private void overview(Context ctx) {
        var series = series(ctx);
        var words = Pages.messages(ctx);
        if (closed(series).isEmpty()) {
            pages.show(ctx, "results/waiting", waiting.model(series, now(series), sight(ctx), words));
            return;
        }
        var choice = choice(ctx, series);
        var instrument = releases.instrument(choice);
        var sight = sight(ctx);
        var comparison = releases.of(choice);
        var model = new HashMap<>(new OverviewPage(
                choice, comparison, sight.seesAll() ? Optional.of(releases.trends(choice)) : Optional.empty(),
                instrument, score(ctx, instrument), sight, new UnitHistory(choice, rounds, words)::of, words).model());
        model.put("background", BackgroundResults.mayBeToldTo(sight.seesAll(), sight.units(comparison).size())
                ? backgrounds.of(rounds(choice), words) : List.of());
        model.put("absent", leftOut.of(choice, comparison, sight, words));
        show(ctx, "results/overview", choice, model);
    }

    private static Stream<Round> rounds(Choice choice) {
        return Stream.concat(Stream.of(choice.baseline()), choice.followUp().stream());
    }

    private void unit(Context ctx) {
        var choice = choice(ctx, series(ctx));
        if (isLeftOut(ctx, choice)) {
            ctx.redirect("/results/" + choice.series().id().value() + choice.query());
            return;
        }
        var unit = unit(ctx, choice);
        var words = Pages.messages(ctx);
        show(ctx, "results/unit", choice, new UnitPage(
                choice, releases.of(choice), releases.instrument(choice), unit, trend(choice, unit, words),
                sight(ctx).seesAll(), new UnitHistory(choice, rounds, words)::of, words).model());
    }

    /** A page of figures, with the way to the comments of the same rounds. */
    private void show(Context ctx, String template, Choice choice, Map<String, Object> figures) {
        var model = new HashMap<>(figures);
        model.put("comments", rounds(choice)
                .filter(round -> !comments.released(round.id()).isEmpty())
                .map(round -> new CommentLink(
                        "/results/" + round.series().value() + "/comments/" + round.id().value(), round.name()))
                .toList());
        pages.show(ctx, template, model);
    }

    private void figures(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var words = Pages.messages(ctx);
        var comparison = releases.of(choice);
        var bytes = FiguresCsv.of(
                comparison, sight(ctx).units(comparison), sight(ctx).seesAll(), releases.instrument(choice),
                choice.series().rules().leastShare(), new UnitHistory(choice, rounds, words)::of, words);
        results.takenAway(Visitor.of(ctx).actor(), choice.series());
        ctx.contentType("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"figures.csv\"").result(bytes);
    }

    private void unitsChart(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var instrument = releases.instrument(choice);
        var score = score(ctx, instrument);
        var comparison = releases.of(choice);
        var units = sight(ctx).units(comparison);
        if (units.isEmpty()) {
            throw new NotFoundResponse();
        }
        var keys = units.stream().map(ReleasedUnit::key).toList();
        charts.answer(ctx, List.of("units", choice.query(), score.id(), keys),
                canvas -> Dumbbell.of(comparison, score, units, Pages.messages(ctx), canvas));
    }

    private void trendChart(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var unit = unit(ctx, choice);
        var score = releases.instrument(choice).mainScore();
        charts.answer(ctx, List.of("trend", choice.closed(), choice.query(), unit.key()), canvas -> Trend.of(
                score, unit.name(), trend(choice, unit, Pages.messages(ctx)), Pages.messages(ctx), canvas));
    }

    private void sameUnitsChart(Context ctx) {
        var choice = choice(ctx, series(ctx));
        if (!sight(ctx).seesAll()) {
            throw new NotFoundResponse();
        }
        var score = score(ctx, releases.instrument(choice));
        var trends = releases.trends(choice);
        var followed = trends.of(score.id()).stream()
                .map(trend -> new SameUnits(trends, trend, Pages.messages(ctx))).toList();
        int place = ctx.pathParamAsClass("place", Integer.class)
                .check(at -> at >= 0 && at < followed.size() && !followed.get(at).points().isEmpty(), "no such trend")
                .getOrThrow(faults -> new NotFoundResponse());
        var units = followed.get(place);
        charts.answer(ctx, List.of("same units", choice.closed(), choice.query(), score.id(), place), canvas ->
                Trend.of(score, units.pictured(), units.points(), Pages.messages(ctx), canvas));
    }

    private void answersChart(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var unit = unit(ctx, choice);
        var groups = UnitPage.groups(releases.instrument(choice));
        int group = ctx.pathParamAsClass("group", Integer.class).check(g -> g >= 0 && g < groups.size(),
                "no such group")
                .getOrThrow(faults -> new NotFoundResponse());
        charts.answer(ctx, List.of("answers", choice.query(), unit.key(), group), canvas -> AnswerBars.of(
                releases.of(choice), unit, releases.instrument(choice), groups.get(group), Pages.messages(ctx), canvas));
    }

    private List<Trend.Point> trend(Choice choice, ReleasedUnit unit, Words words) {
        return choice.closed().stream().map(round -> point(round, unit, words)).toList();
    }

    private Trend.Point point(Round round, ReleasedUnit unit, Words words) {
        return releases.of(round).unit(unit.key())
                .flatMap(then -> then.scores().stream()
                        .filter(score -> score.score().equals(unit.mainScore().score())).findFirst())
                .map(score -> Trend.Point.of(round.name(), score.baseline(), words))
                .orElseGet(() -> new Trend.Point(round.name(), Optional.empty(), words.get("result.not-part")));
    }

    private Series series(Context ctx) {
        return rounds.findSeries(new Series.Id(ctx.pathParam("series")))
                .filter(series -> sight(ctx).sees(series, rounds)).orElseThrow(NotFoundResponse::new);
    }

    private ReleasedUnit unit(Context ctx, Choice choice) {
        return sight(ctx).unit(releases.of(choice), ctx.pathParam("unit")).orElseThrow(NotFoundResponse::new);
    }

    /** Whether it is a unit of the series that the account sees and that none of the rounds has: the overview says so. */
    private boolean isLeftOut(Context ctx, Choice choice) {
        var unit = new Unit.Id(ctx.pathParam("unit"));
        return choice.series().units().contains(unit) && sight(ctx).account().sees(unit)
                && releases.of(choice).unit(unit.value()).isEmpty();
    }

    private Choice choice(Context ctx, Series series) {
        return Choice.of(series, closed(series), asked(ctx, "baseline"), asked(ctx, "follow-up"))
                .orElseThrow(NotFoundResponse::new);
    }

    private static Score score(Context ctx, Instrument instrument) {
        var id = asked(ctx, "score");
        return id.isEmpty() ? instrument.mainScore() : instrument.score(id).orElseThrow(NotFoundResponse::new);
    }

    private List<Round> closed(Series series) {
        return now(series).stream().filter(Round::hasResults).sorted(Round.BY_TIME).toList();
    }

    /** Only what is stored as closed has results, so the clock decides nothing here but what a page says of open rounds. */
    private List<Round> now(Series series) {
        return rounds.ofSeries(series.id()).stream()
                .map(stored -> stored.hasResults() ? stored : open(stored)).toList();
    }

    private Round open(Round stored) {
        var current = stored.at(clock.instant());
        return current.hasResults() ? stored : current;
    }

    private void noResults(NoResults fault, Context ctx) {
        if (fault.why() == NoResults.Why.NOT_COMPARABLE) {
            pages.show(ctx.status(409), "results/not-comparable", Map.of("back", ctx.path() + "?follow-up=none"));
        } else {
            ctx.status(404);
        }
    }

    private static String asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    private static Sight sight(Context ctx) {
        return new Sight(Visitor.of(ctx).account());
    }
}
