package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Wording;
import se.spegla.instrument.WordingKind;
import se.spegla.measurement.OpeningCheck;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.form.Form;

/**
 * Opening, closing and reopening a round, each with a page that says what will happen. A form sent twice finds the round
 * where it should be, and shows it.
 */
final class PhaseRoutes implements Routes {
    private final Desk desk;
    private final Pages pages;

    PhaseRoutes(Desk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/open", this::check, Access.SET_UP);
        routes.post("/rounds/{round}/open", this::open, Access.SET_UP);
        routes.get("/rounds/{round}/close", this::confirmClosing, Access.SET_UP);
        routes.post("/rounds/{round}/close", this::close, Access.SET_UP);
        routes.get("/rounds/{round}/reopen", ctx -> showReopening(ctx, Form.with(Map.of())), Access.SET_UP);
        routes.post("/rounds/{round}/reopen", this::reopen, Access.SET_UP);
    }

    private void check(Context ctx) {
        var round = desk.round(ctx);
        if (round.phase() != Round.Phase.DRAFT) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
            return;
        }
        var series = desk.seriesOf(round);
        var view = new RoundView(desk, ctx);
        var check = OpeningCheck.of(series, desk.rounds().participations(round.id()));
        var instrument = desk.instruments().find(series.instrumentId());
        var model = view.heading(round, series);
        model.put("ends", Dates.date(round.endsOn(), Pages.language(ctx)));
        model.put("isPast", !desk.clock().instant().isBefore(round.endsAt()));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("small", check.belowThreshold());
        model.put("mayMerge", !desk.planning().promiseIsFixed(series.id()));
        model.put("uncounted", check.withoutHeadcount().stream().map(Participation::unitName).toList());
        model.put("byCards", desk.lifecycle().takesCards(round));
        model.put("stops", check.stops());
        var isFree = !desk.planning().promiseIsFixed(series.id());
        model.put("withoutCards", isFree ? check.withoutCards() : List.of());
        model.put("advised", Integer.toString(Series.CARDS_ADVISED_BELOW));
        model.put("wording", instrument.map(view::wording).orElse(""));
        model.put("isWorking", instrument.map(Instrument::wording).filter(PhaseRoutes::isWorking).isPresent());
        pages.show(ctx, "setup/rounds/open", model);
    }

    private void open(Context ctx) {
        var round = desk.round(ctx);
        var instrument = desk.instruments().find(desk.seriesOf(round).instrumentId());
        if (round.phase() == Round.Phase.DRAFT && instrument.isPresent()) {
            desk.lifecycle().open(round.id(), instrument.get());
            desk.record(ctx, "round-opened", round);
        }
        ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
    }

    private void confirmClosing(Context ctx) {
        var round = desk.round(ctx);
        var model = new RoundView(desk, ctx).heading(round, desk.seriesOf(round));
        model.put("grace", Long.toString(round.grace().toHours()));
        pages.show(ctx, "setup/rounds/close", model);
    }

    private void close(Context ctx) {
        var round = desk.round(ctx);
        if (round.phase() == Round.Phase.OPEN || round.phase() == Round.Phase.DRAFT) {
            desk.lifecycle().close(round.id());
            desk.record(ctx, "round-closed", round);
        }
        ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
    }

    private void reopen(Context ctx) {
        var round = desk.round(ctx);
        if (round.phase() == Round.Phase.OPEN) {
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER); // sent twice
            return;
        }
        var typed = RoundForm.read(ctx);
        var end = typed.day("end");
        if (typed.attempt(() -> desk.lifecycle().reopen(round.id(), end.orElseThrow())).isPresent()) {
            desk.record(ctx, "round-reopened", round);
            ctx.redirect(RoundRoutes.address(round), HttpStatus.SEE_OTHER);
        } else {
            showReopening(ctx, typed.form());
        }
    }

    private void showReopening(Context ctx, Form form) {
        var round = desk.round(ctx);
        form.show(ctx, pages, "setup/rounds/reopen", new RoundView(desk, ctx).heading(round, desk.seriesOf(round)));
    }

    private static boolean isWorking(Wording wording) {
        return wording.kind() == WordingKind.WORKING;
    }
}
