package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.spegla.access.Permission;
import se.spegla.measurement.Round;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Done;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** A round's page, and making, changing and deleting one. */
final class RoundRoutes implements Routes {
    static final Done DONE = new Done("round", Set.of("saved", "headcounts", "unit-added", "roster", "begun-anew"));

    /**
     * A round that is made or changed.
     *
     * @param fixedStart the first day of a round that has begun, else ""
     * @param printed whether its dates may stand on posters
     */
    public record FormPage(
            String action, boolean isNew, String back, String backTo, String fixedStart, boolean printed) {}

    private static final String FORM = "setup/rounds/round-form";
    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Planning planning;
    private final Lifecycle lifecycle;

    RoundRoutes(Pages pages, RoundLookup lookup, RoundView view, Planning planning, Lifecycle lifecycle) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.planning = planning;
        this.lifecycle = lifecycle;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/series/{series}/rounds/new",
                ctx -> showNew(ctx, RoundForm.untouched()),
                Access.with(Permission.PLAN));
        routes.post("/series/{series}/rounds/new", this::create, Access.with(Permission.PLAN), Kept.FORM);
        routes.get("/rounds/{round}", this::one, Access.with(Permission.FOLLOW_ROUNDS));
        routes.get("/rounds/{round}/edit", this::edit, Access.with(Permission.PLAN));
        routes.post("/rounds/{round}/edit", this::change, Access.with(Permission.PLAN), Kept.FORM);
        routes.get("/rounds/{round}/delete", this::confirmDeletion, Access.with(Permission.PLAN));
        routes.post("/series/{series}/rounds/{round}/delete", this::delete, Access.with(Permission.PLAN));
    }

    /** The address of a round's page. */
    static String address(Round round) {
        return "/rounds/" + round.id().value();
    }

    private void one(Context ctx) {
        pages.show(ctx, "setup/rounds/round", view.page(ctx, lookup.round(ctx), DONE.text(ctx)));
    }

    private void create(Context ctx) {
        var series = lookup.series(ctx);
        var typed = RoundForm.read(ctx);
        var id = new Round.Id(typed.form().newId());
        if (lookup.find(id).isPresent()) {
            ctx.redirect("/rounds/" + id.value(), HttpStatus.SEE_OTHER); // sent twice
            return;
        }
        var name = typed.name();
        var start = typed.day("start");
        var end = typed.day("end");
        var grace = typed.grace();
        var draft = typed.attempt(
                () -> Round.draft(id, series.id(), name, start.orElseThrow(), end.orElseThrow(), grace.orElseThrow()));
        if (draft.isPresent()) {
            planning.plan(
                    Visitor.of(ctx).actor(),
                    draft.get(),
                    days(ctx, draft.get().startsOn(), draft.get().endsOn()));
            ctx.redirect(address(draft.get()) + "/headcounts", HttpStatus.SEE_OTHER);
        } else {
            showNew(ctx, typed.form());
        }
    }

    private void change(Context ctx) {
        var round = lookup.round(ctx);
        var typed = RoundForm.read(ctx);
        var name = typed.name();
        var start = round.isBeforeOpening() ? typed.day("start") : Optional.of(round.startsOn());
        var end = typed.day("end");
        var grace = typed.grace();
        var changed = typed.attempt(() -> lifecycle.reschedule(
                Visitor.of(ctx).actor(),
                round.id(),
                name,
                start.orElseThrow(),
                end.orElseThrow(),
                grace.orElseThrow(),
                days(ctx, start.get(), end.get())));
        if (changed.isPresent()) {
            DONE.redirect(ctx, address(round), "saved");
        } else {
            show(ctx, round, typed.form());
        }
    }

    private static String days(Context ctx, LocalDate start, LocalDate end) {
        var language = Pages.language(ctx);
        return Dates.date(start, language) + " – " + Dates.date(end, language);
    }

    private void edit(Context ctx) {
        var round = lookup.round(ctx);
        show(ctx, round, RoundForm.of(round));
    }

    private void confirmDeletion(Context ctx) {
        pages.show(ctx, "setup/rounds/delete", view.heading(ctx, lookup.round(ctx)));
    }

    private void delete(Context ctx) {
        var series = lookup.series(ctx);
        planning.drop(Visitor.of(ctx).actor(), new Round.Id(ctx.pathParam("round")));
        ctx.redirect("/series/" + series.id().value(), HttpStatus.SEE_OTHER);
    }

    private void showNew(Context ctx, Form form) {
        var series = lookup.series(ctx);
        var home = "/series/" + series.id().value();
        form.show(ctx, pages, FORM, new FormPage(home + "/rounds/new", true, home, series.name(), "", false));
    }

    private void show(Context ctx, Round round, Form form) {
        var fixedStart = round.isBeforeOpening() ? "" : Dates.date(round.startsOn(), Pages.language(ctx));
        form.show(
                ctx,
                pages,
                FORM,
                new FormPage(
                        address(round) + "/edit", false, address(round), round.name(), fixedStart, round.hasCodes()));
    }
}
