package se.spegla.web.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import se.spegla.access.Permission;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.comment.CommentReview.ToReview;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.web.Access;
import se.spegla.web.Done;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** The process leader goes through the comments of a closed round, a page at a time, and then lets them be shown. */
final class ReviewPages implements Routes {
    private static final int ON_A_PAGE = 20;
    private static final Done DONE = new Done("comment", java.util.Set.of("saved"));

    /** The round and series that a page of comments is about. */
    record Heading(String series, String seriesName, String round, String roundName, int threshold) {
        static Heading of(Series series, Round round) {
            return new Heading(
                    series.id().value(), series.name(), round.id().value(), round.name(), series.threshold());
        }
    }

    /**
     * @param all how many comments are to be gone through
     * @param left how many of them nobody has decided about
     * @param cut what stands where words were taken out
     */
    record Page(
            Heading heading,
            List<ReviewForm.Row> comments,
            int all,
            long left,
            int number,
            int pages,
            String cut,
            boolean isReleased,
            String done) {}

    record ReleasePage(Heading heading, int all) {}

    private final Pages pages;
    private final Rounds rounds;
    private final CommentReview review;

    ReviewPages(Pages pages, Rounds rounds, CommentReview review) {
        this.pages = pages;
        this.rounds = rounds;
        this.review = review;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/comments", this::show, Access.with(Permission.REVIEW_COMMENTS));
        routes.post("/rounds/{round}/comments", this::save, Access.with(Permission.REVIEW_COMMENTS), Kept.FORM);
        routes.get("/rounds/{round}/comments/release", this::confirm, Access.with(Permission.REVIEW_COMMENTS));
        routes.post("/rounds/{round}/comments/release", this::release, Access.with(Permission.REVIEW_COMMENTS));
    }

    private void show(Context ctx) {
        var onPage = onPage(ctx, review.waiting(round(ctx).id()));
        show(ctx, ReviewForm.of(onPage));
    }

    private void show(Context ctx, Form form) {
        var round = round(ctx);
        var waiting = review.waiting(round.id());
        var language = Pages.language(ctx);
        var instrument = rounds.instrumentOf(round.id()).orElseThrow(NotFoundResponse::new);
        var rows = onPage(ctx, waiting).stream()
                .map(comment -> ReviewForm.row(
                        comment,
                        instrument
                                .comment(comment.item())
                                .map(field -> field.text().in(language))
                                .orElse(comment.item())))
                .toList();
        form.show(
                ctx,
                pages,
                "comment/review",
                new Page(
                        heading(round),
                        rows,
                        waiting.size(),
                        waiting.stream()
                                .filter(comment -> comment.decided().isEmpty())
                                .count(),
                        page(ctx),
                        (waiting.size() + ON_A_PAGE - 1) / ON_A_PAGE,
                        CommentReview.CUT,
                        !review.released(round.id()).isEmpty(),
                        DONE.text(ctx)));
    }

    private void save(Context ctx) {
        var round = round(ctx);
        var onPage = onPage(ctx, review.waiting(round.id()));
        var form = ReviewForm.read(ctx, onPage);
        var decisions = ReviewForm.decisions(form, onPage, Pages.messages(ctx));
        if (form.isFaulty()) {
            show(ctx, form);
            return;
        }
        review.decide(Visitor.of(ctx).actor(), round.id(), decisions);
        boolean isLast = page(ctx) * ON_A_PAGE >= review.waiting(round.id()).size();
        DONE.redirect(ctx, address(round) + "?page=" + (isLast ? page(ctx) : page(ctx) + 1), "saved");
    }

    private void confirm(Context ctx) {
        var round = round(ctx);
        pages.show(
                ctx,
                "comment/release",
                new ReleasePage(heading(round), review.waiting(round.id()).size()));
    }

    private void release(Context ctx) {
        var round = round(ctx);
        if (review.release(Visitor.of(ctx).actor(), round.id())) {
            ctx.redirect(
                    "/results/" + round.series().value() + "/comments/"
                            + round.id().value(),
                    HttpStatus.SEE_OTHER);
        } else {
            ctx.redirect(address(round), HttpStatus.SEE_OTHER); // sent twice, or not all of them decided
        }
    }

    private Heading heading(Round round) {
        return Heading.of(rounds.findSeries(round.series()).orElseThrow(NotFoundResponse::new), round);
    }

    private static List<ToReview> onPage(Context ctx, List<ToReview> all) {
        return all.stream()
                .skip((long) (page(ctx) - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
    }

    private static int page(Context ctx) {
        var asked = ctx.queryParam("page");
        return asked != null && asked.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(asked) : 1;
    }

    private static String address(Round round) {
        return "/rounds/" + round.id().value() + "/comments";
    }

    private Round round(Context ctx) {
        return rounds.find(new Round.Id(ctx.pathParam("round")))
                .filter(Round::hasResults)
                .orElseThrow(NotFoundResponse::new);
    }
}
