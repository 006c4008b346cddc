package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.spegla.access.Permission;
import se.spegla.disclosure.Progress;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Wording;
import se.spegla.instrument.WordingKind;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.setup.Spacing;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/**
 * Planning, opening, closing and reopening a round, each with a page that says what will happen. A form sent twice finds the round
 * where it should be, and shows it.
 */
final class PhaseRoutes implements Routes {
    private final Pages pages;
    private final RoundLookup lookup;
    private final RoundView view;
    private final Rounds rounds;
    private final Planning planning;
    private final Lifecycle lifecycle;
    private final ProgressBoard progress;

    PhaseRoutes(
            Pages pages, RoundLookup lookup, RoundView view, Rounds rounds, Planning planning, Lifecycle
            lifecycle, ProgressBoard progress) {
        this.pages = pages;
        this.lookup = lookup;
        this.view = view;
        this.rounds = rounds;
        this.planning = planning;
        this.lifecycle = lifecycle;
        this.progress = progress;
    }

    /** A unit and what will be seen of it if the round closes now. */
    public record Prospect(String unit, String progress, boolean result) {}

    /** A round of another series that is too near; {@code other} is its unit, "" where that is called the same. */
    public record TooNear(String unit, String other, String series, String round, String from) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/open", this::check, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/open", this::open, Access.with(Permission.RUN_ROUND));
        routes.get("/rounds/{round}/withdraw", this::confirmWithdrawal, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/withdraw", this::withdraw, Access.with(Permission.RUN_ROUND));
        routes.get("/rounds/{round}/close", this::confirmClosing, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/close", this::close, Access.with(Permission.RUN_ROUND));
        routes.get("/rounds/{round}/reopen", ctx -> showReopening(ctx, Form.with(Map.of())), Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/reopen", this::reopen, Access.with(Permission.RUN_ROUND));
    }

    private void check(Context ctx) {
        var round = lookup.round(ctx);
        if (!round.isBeforeOpening()) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
            return;
        }
        var series = lookup.seriesOf(round);
        var language = Pages.language(ctx);
        var atOnce = lifecycle.checkOpening(round.id());
        var check = lifecycle.startsLater(round) ? lifecycle.checkPlanning(round.id()) : atOnce;
        var model = view.heading(ctx, round);
        model.put("starts", Dates.date(round.startsOn(), language));
        model.put("ends", Dates.date(round.endsOn(), language));
        model.put("isPast", lifecycle.isOver(round));
        model.put("later", lifecycle.startsLater(round));
        model.put("happens", happens(round));
        model.put("planned", round.phase() == Round.Phase.PLANNED);
        model.put("canPlan", canPlan(round) && check.stops().isEmpty());
        model.put("canOpen", !lifecycle.isOver(round) && atOnce.stops().isEmpty());
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("absent", view.absent(round));
        model.put("noUnits", check.stops().contains(Round.Refusal.NO_UNITS));
        model.put("tooNear", Stream.concat(check.inTheWay().stream(), atOnce.inTheWay().stream()).distinct()
                .map(near -> tooNear(near, language)).toList());
        model.put("spacing", Integer.toString(Spacing.DAYS));
        model.put("fresh", check.isNew().stream().map(Participation::unitName).toList());
        model.put("together", check.shareStaff());
        model.put("unfit", check.unfit().stream().map(part -> unfit(ctx, part)).toList());
        var isFree = !planning.promiseIsFixed(series.id());
        model.put("small", check.belowThreshold());
        model.put("mayMerge", isFree);
        model.put("uncounted", check.withoutHeadcount().stream().map(Participation::unitName).toList());
        model.put("byCards", lookup.seriesOf(round).takesCards());
        model.put("stops", check.stops().contains(Round.Refusal.CARDS_NEED_HEADCOUNTS));
        model.put("withoutCards", isFree ? check.withoutCards() : List.of());
        model.put("advised", Integer.toString(Series.CARDS_ADVISED_BELOW));
        var instrument = view.instrument(round, series);
        model.put("wording", instrument.map(each -> RoundView.wording(each, Pages.messages(ctx))).orElse(""));
        model.put("isWorking", instrument.map(Instrument::wording).filter(PhaseRoutes::isWorking).isPresent());
        pages.show(ctx, "setup/rounds/open", model);
    }

    private static String unfit(Context ctx, Participation part) {
        return part.unitName() + " (" + Pages.messages(ctx).get("unit-type." + part.unitType().name()) + ")";
    }

    private static TooNear tooNear(Spacing.InTheWay near, String language) {
        var other = near.other().unitName();
        return new TooNear(near.unit().unitName(), other.equals(near.unit().unitName()) ? "" : other,
                near.series().name(), near.round().name(), Dates.date(near.from(), language));
    }

    /** The key of what the units get: new codes or cards to answer with at once, such for a later day, or those they have. */
    private String happens(Round round) {
        var key = "round.open.happens." + (lookup.seriesOf(round).takesCards() ? "cards" : "codes");
        if (round.phase() == Round.Phase.PLANNED) {
            return key + ".planned";
        }
        return canPlan(round) ? key + ".later" : key;
    }

    private boolean canPlan(Round round) {
        return round.phase() == Round.Phase.DRAFT && lifecycle.startsLater(round);
    }

    /** Opens the round now where the form says {@code how=now}, and else on its first day, where that is still to come. */
    private void open(Context ctx) {
        var round = lookup.round(ctx);
        var instrument = view.instrument(round, lookup.seriesOf(round));
        var later = canPlan(round) && !"now".equals(ctx.formParam("how"));
        if (round.isBeforeOpening() && instrument.isPresent()) {
            if (later) {
                lifecycle.plan(Visitor.of(ctx).actor(), round.id(), instrument.get());
            } else {
                lifecycle.open(Visitor.of(ctx).actor(), round.id(), instrument.get());
            }
        }
        ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
    }

    private void confirmWithdrawal(Context ctx) {
        var round = lookup.round(ctx);
        pages.show(ctx, "setup/rounds/withdraw", view.heading(ctx, round));
    }

    private void withdraw(Context ctx) {
        var round = lookup.round(ctx);
        if (round.phase() != Round.Phase.DRAFT) {
            lifecycle.withdraw(Visitor.of(ctx).actor(), round.id());
        }
        ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
    }

    /** Says what closing now would give, no more exactly than the page of the round does. */
    private void confirmClosing(Context ctx) {
        var round = lookup.round(ctx);
        if (!round.storesSheets()) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
            return;
        }
        var series = lookup.seriesOf(round);
        var prospects = rounds.participations(round.id()).stream()
                .map(part -> new Prospect(part.unitName(), view.progress(part, round, series, Pages.messages(ctx)),
                        progress.of(series, round.id(), part.unit()) instanceof Progress.AtLeast))
                .toList();
        var model = view.heading(ctx, round);
        model.put("grace", Long.toString(round.grace().toHours()));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("ends", Dates.date(round.endsOn(), Pages.language(ctx)));
        model.put("closes", Dates.dateAndTime(
                round.closesAt().orElseGet(() -> round.endsAt().plus(round.grace())), Pages.language(ctx)));
        model.put("prospects", prospects);
        model.put("noResult", prospects.stream().noneMatch(Prospect::result));
        model.put("someLack", prospects.stream().anyMatch(each -> !each.result()));
        pages.show(ctx, "setup/rounds/close", model);
    }

    /** Closes for good where the form says {@code how=now}, and else lets the grace period run. */
    private void close(Context ctx) {
        var round = lookup.round(ctx);
        if ("now".equals(ctx.formParam("how")) && round.phase() != Round.Phase.CLOSED) {
            lifecycle.closeForGood(Visitor.of(ctx).actor(), round.id());
        } else if (round.phase() == Round.Phase.OPEN || round.isBeforeOpening()) {
            lifecycle.close(Visitor.of(ctx).actor(), round.id());
        }
        ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
    }

    private void reopen(Context ctx) {
        var round = lookup.round(ctx);
        if (round.phase() == Round.Phase.OPEN) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER); // sent twice
            return;
        }
        var typed = RoundForm.read(ctx);
        var end = typed.day("end");
        if (typed.attempt(() -> lifecycle.reopen(Visitor.of(ctx).actor(), round.id(), end.orElseThrow())).isPresent()) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
        } else {
            showReopening(ctx, typed.form());
        }
    }

    private void showReopening(Context ctx, Form form) {
        var round = lookup.round(ctx);
        form.show(ctx, pages, "setup/rounds/reopen", view.heading(ctx, round));
    }

    private static boolean isWorking(Wording wording) {
        return wording.kind() == WordingKind.WORKING;
    }
}
