package se.spegla.web.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.access.Permission;
import se.spegla.access.UnitScope;
import se.spegla.disclosure.BackgroundResults;
import se.spegla.disclosure.NoResults;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.Results;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.instrument.Score;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.report.Report;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Results of closed rounds. Whatever a visitor may not see is answered like something that does not exist. */
public final class ResultsRoutes implements Routes {
    /** The series that an account sees, and how its own units stand. */
    public record ListPage(List<Waiting.Listed> series, List<OwnUnits.Own> own) {
        /** Whether there are results of any. */
        public boolean results() {
            return series.stream().anyMatch(Waiting.Listed::results);
        }
    }

    /** Two rounds that cannot be compared, with the way to one of them by itself. */
    public record NotComparable(String back) {}

    private final Pages pages;
    private final Rounds rounds;
    private final Results results;
    private final InstantSource clock;
    private final CommentReview comments;
    private final KeptReleases releases;
    private final Reports reports;
    private final Waiting waiting;
    private final OwnUnits own;
    private final ChartDrawer charts = new ChartDrawer();

    public ResultsRoutes(
            Pages pages,
            Rounds rounds,
            Units units,
            Results results,
            BackgroundResults backgrounds,
            CommentReview comments,
            ProgressBoard progress,
            InstantSource clock) {
        this.pages = pages;
        this.rounds = rounds;
        this.results = results;
        this.clock = clock;
        this.comments = comments;
        this.releases = new KeptReleases(results, rounds);
        var leftOut = new LeftOut(rounds, units);
        this.reports = new Reports(rounds, releases, leftOut, backgrounds);
        this.waiting = new Waiting(rounds, leftOut, progress);
        this.own = new OwnUnits(rounds, units, waiting);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/results", this::list, Access.with(Permission.READ_RESULTS));
        routes.get("/results/help", ctx -> pages.show(ctx, "results/help"), Access.with(Permission.READ_RESULTS));
        routes.get("/results/{series}", this::overview, Access.with(Permission.READ_RESULTS));
        routes.get("/results/{series}/figures.csv", this::figures, Access.with(Permission.READ_RESULTS));
        routes.get("/results/{series}/{picture}.svg", this::seriesPicture, Access.with(Permission.READ_RESULTS));
        routes.get("/results/{series}/{unit}/{picture}.svg", this::unitPicture, Access.with(Permission.READ_RESULTS));
        routes.get("/results/{series}/{unit}", this::unit, Access.with(Permission.READ_RESULTS));
        routes.exception(NoResults.class, this::noResults);
    }

    private void list(Context ctx) {
        var scope = scope(ctx);
        var words = Pages.messages(ctx);
        var series = rounds.allSeries().stream()
                .filter(each -> scope.touches(each, rounds))
                .map(each -> waiting.listed(each, now(each), words))
                .toList();
        pages.show(ctx, "results/list", new ListPage(series, own.of(scope, this::now, words)));
    }

    private void overview(Context ctx) {
        var series = series(ctx);
        var words = Pages.messages(ctx);
        if (closed(series).isEmpty()) {
            pages.show(ctx, "results/waiting", waiting.page(series, now(series), scope(ctx), words));
            return;
        }
        var choice = choice(ctx, series);
        var score = score(ctx, choice);
        pages.show(
                ctx,
                "results/report",
                ReportPage.ofSeries(
                        reports.series(choice, score, scope(ctx), words),
                        choice,
                        score.id(),
                        releases.instrument(choice),
                        comments(choice),
                        words.language()));
    }

    private void unit(Context ctx) {
        var choice = choice(ctx, series(ctx));
        if (isLeftOut(ctx, choice)) {
            ctx.redirect("/results/" + choice.series().id().value() + choice.query());
            return;
        }
        var unit = unit(ctx, choice);
        var words = Pages.messages(ctx);
        pages.show(
                ctx,
                "results/report",
                ReportPage.ofUnit(
                        reports.unit(choice, unit, scope(ctx), words),
                        choice,
                        unit.key(),
                        comments(choice),
                        words.language()));
    }

    private List<ReportPage.CommentLink> comments(Choice choice) {
        return Stream.concat(Stream.of(choice.baseline()), choice.followUp().stream())
                .filter(round -> !comments.released(round.id()).isEmpty())
                .map(round -> new ReportPage.CommentLink(
                        "/results/" + round.series().value() + "/comments/"
                                + round.id().value(),
                        round.name()))
                .toList();
    }

    private void figures(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var bytes = reports.figures(choice, scope(ctx), Pages.messages(ctx));
        results.takenAway(Visitor.of(ctx).actor(), choice.series());
        ctx.contentType("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"figures.csv\"")
                .result(bytes);
    }

    private void seriesPicture(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var score = score(ctx, choice);
        var units = KeptReleases.units(releases.of(choice), scope(ctx)).stream()
                .map(ReleasedUnit::key)
                .toList();
        picture(
                ctx,
                List.of(choice.closed(), choice.query(), score.id(), units),
                reports.series(choice, score, scope(ctx), Pages.messages(ctx)));
    }

    private void unitPicture(Context ctx) {
        var choice = choice(ctx, series(ctx));
        var unit = unit(ctx, choice);
        picture(
                ctx,
                List.of(choice.closed(), choice.query(), unit.key()),
                reports.unit(choice, unit, scope(ctx), Pages.messages(ctx)));
    }

    private void picture(Context ctx, List<?> figures, Report report) {
        var picture = report.picture(ctx.pathParam("picture")).orElseThrow(NotFoundResponse::new);
        charts.answer(ctx, List.of(figures, picture.id()), picture.drawing());
    }

    private Series series(Context ctx) {
        return rounds.findSeries(new Series.Id(ctx.pathParam("series")))
                .filter(series -> scope(ctx).touches(series, rounds))
                .orElseThrow(NotFoundResponse::new);
    }

    private ReleasedUnit unit(Context ctx, Choice choice) {
        return KeptReleases.units(releases.of(choice), scope(ctx)).stream()
                .filter(unit -> unit.key().equals(ctx.pathParam("unit")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    /** Whether it is a unit of the series that the account sees and that none of the rounds has: the overview says so. */
    private boolean isLeftOut(Context ctx, Choice choice) {
        var unit = new Unit.Id(ctx.pathParam("unit"));
        return choice.series().units().contains(unit)
                && scope(ctx).includes(unit)
                && releases.of(choice).unit(unit.value()).isEmpty();
    }

    private Choice choice(Context ctx, Series series) {
        return Choice.of(series, closed(series), asked(ctx, "baseline"), asked(ctx, "follow-up"))
                .orElseThrow(NotFoundResponse::new);
    }

    private Score score(Context ctx, Choice choice) {
        var instrument = releases.instrument(choice);
        var id = asked(ctx, "score");
        return id.isEmpty() ? instrument.mainScore() : instrument.score(id).orElseThrow(NotFoundResponse::new);
    }

    private List<Round> closed(Series series) {
        return now(series).stream()
                .filter(Round::hasResults)
                .sorted(Round.BY_TIME)
                .toList();
    }

    /** Only what is stored as closed has results, so the clock decides nothing here but what a page says of open rounds. */
    private List<Round> now(Series series) {
        return rounds.ofSeries(series.id()).stream()
                .map(stored -> stored.hasResults() ? stored : open(stored))
                .toList();
    }

    private Round open(Round stored) {
        var current = stored.at(clock.instant());
        return current.hasResults() ? stored : current;
    }

    private void noResults(NoResults fault, Context ctx) {
        if (fault.why() == NoResults.Why.NOT_COMPARABLE) {
            pages.show(ctx.status(409), "results/not-comparable", new NotComparable(ctx.path() + "?follow-up=none"));
        } else {
            ctx.status(404);
        }
    }

    private static String asked(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }

    /** Whatever a page tells of results is of these units; what is released is the same for all. */
    private static UnitScope scope(Context ctx) {
        return Visitor.of(ctx).account().scope(Permission.READ_RESULTS);
    }
}
