package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.access.Permission;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.setup.Planning;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** Units of a draft become one unit of the series, with a name of its own; possible until the first round of the series opens. */
final class MergeRoutes implements Routes {
    private static final String CHECKED = "on";

    /** A unit that can be chosen. */
    public record Box(String field, String name, String headcount, boolean isChecked) {}

    /** @param possible whether no round of the series has opened yet */
    public record Page(RoundView.Heading round, int threshold, boolean possible, List<Box> boxes) {}

    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Planning planning;

    MergeRoutes(Pages pages, RoundLookup lookup, RoundView view, Planning planning) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.planning = planning;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/merge", this::ask, Access.with(Permission.PLAN));
        routes.post("/rounds/{round}/merge", this::merge, Access.with(Permission.PLAN));
    }

    private void ask(Context ctx) {
        var threshold = lookup.seriesOf(lookup.round(ctx)).threshold();
        var small = lookup.parts(ctx).stream()
                .filter(part -> part.headcount().orElse(threshold) < threshold)
                .collect(Collectors.toMap(MergeRoutes::field, part -> CHECKED));
        show(ctx, Form.with(small));
    }

    private void merge(Context ctx) {
        var round = lookup.round(ctx);
        var parts = lookup.parts(ctx);
        var form = Form.of(
                ctx,
                Stream.concat(Stream.of("name"), parts.stream().map(MergeRoutes::field))
                        .toArray(String[]::new));
        var chosen = parts.stream()
                .filter(part -> form.value(field(part)).equals(CHECKED))
                .toList();
        if (isPossible(round) && merged(ctx, form, round, chosen)) {
            ctx.redirect("/rounds/" + round.id().value() + "/open", HttpStatus.SEE_OTHER);
        } else {
            show(ctx, form);
        }
    }

    /** Whether they are merged; where not, the form says why. */
    private boolean merged(Context ctx, Form form, Round round, List<Participation> chosen) {
        var messages = Pages.messages(ctx);
        if (chosen.size() < 2) {
            form.fault("units", messages.get("merge.fault.units"));
            return false;
        }
        var units = chosen.stream().map(Participation::unit).collect(Collectors.toSet());
        planning.merge(Visitor.of(ctx).actor(), round.id(), units, form.value("name"))
                .forEach(problem -> form.fault("name", messages.get("units.problem." + problem)));
        return !form.isFaulty();
    }

    private boolean isPossible(Round round) {
        return round.phase() == Round.Phase.DRAFT && !planning.promiseIsFixed(round.series());
    }

    private void show(Context ctx, Form form) {
        var round = lookup.round(ctx);
        form.show(
                ctx,
                pages,
                "setup/rounds/merge",
                new Page(
                        view.heading(ctx, round),
                        lookup.seriesOf(round).threshold(),
                        isPossible(round),
                        lookup.parts(ctx).stream().map(part -> box(part, form)).toList()));
    }

    private static Box box(Participation part, Form form) {
        return new Box(
                field(part),
                part.unitName(),
                part.headcount().isPresent() ? Integer.toString(part.headcount().getAsInt()) : "",
                form.value(field(part)).equals(CHECKED));
    }

    private static String field(Participation part) {
        return "unit-" + part.unit().value();
    }
}
