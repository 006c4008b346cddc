package se.spegla.web.results;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import se.spegla.access.Permission;
import se.spegla.access.UnitScope;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.comment.Comments.Level;
import se.spegla.disclosure.comment.ReleasedComments;
import se.spegla.disclosure.comment.ReleasedComments.ReleasedTogether;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.web.Access;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;
import se.spegla.web.results.ReviewPages.Heading;

/** The comments that are shown of one round: to a manager those that hold for the own units, to a leader all. */
final class CommentPage implements Routes {
    /** Comments that are shown together. */
    record Group(String question, String of, List<String> words) {}

    record Page(Heading heading, List<Group> groups) {}

    private final Pages pages;
    private final Rounds rounds;
    private final CommentReview review;

    CommentPage(Pages pages, Rounds rounds, CommentReview review) {
        this.pages = pages;
        this.rounds = rounds;
        this.review = review;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/results/{series}/comments/{round}", this::show, Access.with(Permission.READ_RESULTS));
    }

    private void show(Context ctx) {
        var round = rounds.find(new Round.Id(ctx.pathParam("round")))
                .filter(Round::hasResults)
                .filter(found -> found.series().equals(new Series.Id(ctx.pathParam("series"))))
                .orElseThrow(NotFoundResponse::new);
        var parts = rounds.participations(round.id());
        var scope = Visitor.of(ctx).account().scope(Permission.READ_RESULTS);
        if (!scope.isAll() && parts.stream().noneMatch(part -> scope.includes(part.unit()))) {
            throw new NotFoundResponse();
        }
        var series = rounds.findSeries(round.series()).orElseThrow();
        pages.show(
                ctx,
                "comment/shown",
                new Page(
                        Heading.of(series, round),
                        groups(seen(review.released(round.id()), scope, parts), round, parts, ctx)));
    }

    private static List<ReleasedTogether> seen(ReleasedComments released, UnitScope scope, List<Participation> parts) {
        if (scope.isAll()) {
            return released.all();
        }
        var seen = new LinkedHashSet<ReleasedTogether>();
        parts.stream()
                .filter(part -> scope.includes(part.unit()))
                .forEach(part -> seen.addAll(released.of(part.unit(), part.area())));
        return List.copyOf(seen);
    }

    private List<Group> groups(List<ReleasedTogether> seen, Round round, List<Participation> parts, Context ctx) {
        var instrument = rounds.instrumentOf(round.id()).orElseThrow();
        var questions = new ArrayList<>(instrument.texts().keySet());
        return seen.stream()
                .sorted(Comparator.comparing((ReleasedTogether group) -> questions.indexOf(group.item()))
                        .thenComparing(ReleasedTogether::level)
                        .thenComparing(group -> place(group, parts)))
                .map(group -> group(group, instrument, parts, ctx))
                .toList();
    }

    private static Group group(ReleasedTogether group, Instrument instrument, List<Participation> parts, Context ctx) {
        Messages messages = Pages.messages(ctx);
        var question = instrument.texts().get(group.item()).in(Pages.language(ctx));
        var of = messages.get(
                "comment.of." + group.level(),
                place(group, parts),
                group.words().size());
        return new Group(question, of, group.words());
    }

    private static String place(ReleasedTogether group, List<Participation> parts) {
        if (group.level() == Level.ORGANISATION) {
            return "";
        }
        return parts.stream()
                .filter(part -> group.place()
                        .equals(
                                group.level() == Level.UNIT
                                        ? part.unit().value()
                                        : part.area().value()))
                .map(group.level() == Level.UNIT ? Participation::unitName : Participation::areaName)
                .findFirst()
                .orElse("");
    }
}
