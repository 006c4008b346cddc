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
import se.spegla.setup.OpeningCheck;
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
            Pages pages,
            RoundLookup lookup,
            RoundView view,
            Rounds rounds,
            Planning planning,
            Lifecycle lifecycle,
            ProgressBoard progress) {
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

    /**
     * What opening or planning a round would do, and what stands in the way.
     *
     * @param check for the day on which the round starts
     * @param isPast whether its last day is over
     * @param later whether it starts on a day that is still to come
     * @param canOpen whether it can open at once
     * @param isFree whether the series' promise can still be changed, and units merged
     * @param wording "" where the instrument is not there any more
     */
    public record OpenPage(
            RoundView.Heading round,
            OpeningCheck check,
            String starts,
            String ends,
            boolean isPast,
            boolean later,
            boolean canOpen,
            int threshold,
            boolean byCards,
            boolean isFree,
            List<TooNear> tooNear,
            List<String> unfit,
            List<RoundView.Absent> absent,
            String wording,
            boolean isWorking) {
        public boolean planned() {
            return round.phase().equals("planned");
        }

        public boolean canPlan() {
            return later && !planned() && check.stops().isEmpty();
        }

        /** The key of what the units get: new codes or cards to answer with at once, such for a later day, or those they have. */
        public String happens() {
            return "round.open.happens." + (byCards ? "cards" : "codes")
                    + (planned() ? ".planned" : later ? ".later" : "");
        }

        public boolean noUnits() {
            return check.stops().contains(Round.Refusal.NO_UNITS);
        }

        public boolean lacksHeadcounts() {
            return check.stops().contains(Round.Refusal.CARDS_NEED_HEADCOUNTS);
        }

        public List<Participation> withoutCards() {
            return isFree ? check.withoutCards() : List.of();
        }

        public int spacing() {
            return Spacing.DAYS;
        }

        public int advised() {
            return Series.CARDS_ADVISED_BELOW;
        }
    }

    /** What closing a round now would give. */
    public record ClosePage(
            RoundView.Heading round,
            String grace,
            int threshold,
            String ends,
            String closes,
            List<Prospect> prospects) {
        public boolean noResult() {
            return prospects.stream().noneMatch(Prospect::result);
        }

        public boolean someLack() {
            return prospects.stream().anyMatch(each -> !each.result());
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/open", this::check, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/open", this::open, Access.with(Permission.RUN_ROUND));
        routes.get("/rounds/{round}/withdraw", this::confirmWithdrawal, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/withdraw", this::withdraw, Access.with(Permission.RUN_ROUND));
        routes.get("/rounds/{round}/close", this::confirmClosing, Access.with(Permission.RUN_ROUND));
        routes.post("/rounds/{round}/close", this::close, Access.with(Permission.RUN_ROUND));
        routes.get(
                "/rounds/{round}/reopen",
                ctx -> showReopening(ctx, Form.with(Map.of())),
                Access.with(Permission.RUN_ROUND));
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
        var instrument = view.instrument(round, series);
        pages.show(
                ctx,
                "setup/rounds/open",
                new OpenPage(
                        view.heading(ctx, round),
                        check,
                        Dates.date(round.startsOn(), language),
                        Dates.date(round.endsOn(), language),
                        lifecycle.isOver(round),
                        lifecycle.startsLater(round),
                        !lifecycle.isOver(round) && atOnce.stops().isEmpty(),
                        series.threshold(),
                        series.takesCards(),
                        !planning.promiseIsFixed(series.id()),
                        Stream.concat(check.inTheWay().stream(), atOnce.inTheWay().stream())
                                .distinct()
                                .map(near -> tooNear(near, language))
                                .toList(),
                        check.unfit().stream().map(part -> unfit(ctx, part)).toList(),
                        view.absent(round),
                        instrument
                                .map(each -> RoundView.wording(each, Pages.messages(ctx)))
                                .orElse(""),
                        instrument
                                .map(Instrument::wording)
                                .filter(PhaseRoutes::isWorking)
                                .isPresent()));
    }

    private static String unfit(Context ctx, Participation part) {
        return part.unitName() + " ("
                + Pages.messages(ctx).get("unit-type." + part.unitType().name()) + ")";
    }

    private static TooNear tooNear(Spacing.InTheWay near, String language) {
        var other = near.other().unitName();
        return new TooNear(
                near.unit().unitName(),
                other.equals(near.unit().unitName()) ? "" : other,
                near.series().name(),
                near.round().name(),
                Dates.date(near.from(), language));
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
        pages.show(ctx, "setup/rounds/withdraw", view.heading(ctx, lookup.round(ctx)));
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
                .map(part -> new Prospect(
                        part.unitName(),
                        view.progress(part, round, series, Pages.messages(ctx)),
                        progress.of(series, round.id(), part.unit()) instanceof Progress.AtLeast))
                .toList();
        var closes = round.closesAt().orElseGet(() -> round.endsAt().plus(round.grace()));
        pages.show(
                ctx,
                "setup/rounds/close",
                new ClosePage(
                        view.heading(ctx, round),
                        Long.toString(round.grace().toHours()),
                        series.threshold(),
                        Dates.date(round.endsOn(), Pages.language(ctx)),
                        Dates.dateAndTime(closes, Pages.language(ctx)),
                        prospects));
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
        if (typed.attempt(() -> lifecycle.reopen(Visitor.of(ctx).actor(), round.id(), end.orElseThrow()))
                .isPresent()) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
        } else {
            showReopening(ctx, typed.form());
        }
    }

    private void showReopening(Context ctx, Form form) {
        form.show(ctx, pages, "setup/rounds/reopen", view.heading(ctx, lookup.round(ctx)));
    }

    private static boolean isWorking(Wording wording) {
        return wording.kind() == WordingKind.WORKING;
    }
}
