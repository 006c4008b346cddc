package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import se.spegla.access.Permission;
import se.spegla.disclosure.Ending;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Ending and erasing a series, each with a page that says what is destroyed and asks for the series' name. */
public final class EndingPages implements Routes {
    /** @param comments how many nobody has looked at yet, which go, too */
    public record End(Series series, boolean canEnd, boolean isEnded, int comments) {}

    /** A series that is to be erased. */
    public record Erasing(Series series) {}

    private static final String NAME = "name";

    private final Pages pages;
    private final Rounds rounds;
    private final Ending ending;
    private final CommentReview comments;

    public EndingPages(Pages pages, Rounds rounds, Ending ending, CommentReview comments) {
        this.pages = pages;
        this.rounds = rounds;
        this.ending = ending;
        this.comments = comments;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/series/{series}/end", ctx -> confirmEnd(ctx, Form.with(Map.of())), Access.with(Permission.DESTROY));
        routes.post("/series/{series}/end", this::end, Access.with(Permission.DESTROY));
        routes.get(
                "/series/{series}/erase",
                ctx -> confirmErasing(ctx, Form.with(Map.of())),
                Access.with(Permission.DESTROY));
        routes.post("/series/{series}/erase", this::erase, Access.with(Permission.DESTROY));
    }

    private void confirmEnd(Context ctx, Form form) {
        var series = series(ctx);
        form.show(
                ctx,
                pages,
                "setup/rounds/end",
                new End(
                        series,
                        ending.canEnd(series.id()),
                        ending.isEnded(series.id()),
                        rounds.ofSeries(series.id()).stream()
                                .mapToInt(round -> comments.waiting(round.id()).size())
                                .sum()));
    }

    private void end(Context ctx) {
        var series = series(ctx);
        var form = named(ctx, series);
        if (form.isFaulty() && !ending.isEnded(series.id())) {
            confirmEnd(ctx, form);
            return;
        }
        ending.end(Visitor.of(ctx).actor(), series);
        ctx.redirect("/series/" + series.id().value(), HttpStatus.SEE_OTHER);
    }

    private void confirmErasing(Context ctx, Form form) {
        form.show(ctx, pages, "setup/rounds/erase", new Erasing(series(ctx)));
    }

    private void erase(Context ctx) {
        var series = series(ctx);
        var form = named(ctx, series);
        if (form.isFaulty()) {
            confirmErasing(ctx, form);
            return;
        }
        ending.erase(Visitor.of(ctx).actor(), series.id());
        ctx.redirect("/series", HttpStatus.SEE_OTHER);
    }

    /** The form, at fault where it does not name the series. */
    private static Form named(Context ctx, Series series) {
        var form = Form.of(ctx, NAME);
        if (!form.value(NAME).equals(series.name().strip())) {
            form.fault(NAME, Pages.messages(ctx).get("ending.fault.name", series.name()));
        }
        return form;
    }

    private Series series(Context ctx) {
        return rounds.findSeries(new Series.Id(ctx.pathParam("series"))).orElseThrow(NotFoundResponse::new);
    }
}
