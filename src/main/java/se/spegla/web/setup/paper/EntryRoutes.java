package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import se.spegla.access.Permission;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.response.AnswerSheet.Checked;
import se.spegla.response.SubmitSheet;
import se.spegla.response.SubmitSheet.Outcome;
import se.spegla.response.SubmitSheet.Place;
import se.spegla.web.Access;
import se.spegla.web.Explained;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.setup.RoundLookup;
import se.spegla.web.setup.paper.EntryPage.Fault;

/**
 * Sheets that were filled in on paper, entered by the process leader, a pile of one unit at a time. They are stored as
 * every other sheet is. The audit trail is not told: it would say when which unit's sheets came.
 */
final class EntryRoutes implements Routes {
    private final RoundLookup lookup;
    private final SubmitSheet submit;
    private final EntryPage page;

    EntryRoutes(Pages pages, RoundLookup lookup, Rounds rounds, SubmitSheet submit) {
        this.lookup = lookup;
        this.submit = submit;
        this.page = new EntryPage(pages, lookup, rounds);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/entry", this::choose, Access.with(Permission.ENTER_SHEETS));
        routes.get("/rounds/{round}/entry/{unit}", this::next, Access.with(Permission.ENTER_SHEETS));
        routes.post("/rounds/{round}/entry/{unit}", this::take, Access.with(Permission.ENTER_SHEETS), Kept.FORM);
    }

    private void choose(Context ctx) {
        page.units(ctx, round(ctx), lookup.parts(ctx));
    }

    private void next(Context ctx) {
        page.show(ctx, round(ctx), lookup.part(ctx), EnteredSheet.next(ctx), Fault.NONE);
    }

    private void take(Context ctx) {
        var round = round(ctx);
        var part = lookup.part(ctx);
        var entered = EnteredSheet.read(ctx);
        var outcome = submit.submit(new Place(round, lookup.seriesOf(round), part), entered.sent());
        if (outcome instanceof Outcome.Stored) {
            ctx.redirect(entered.addressOfNext(ctx.path()), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof Outcome.Closed) {
            throw Explained.conflict("fault.entry.over");
        } else {
            var fault = fault(outcome);
            page.show(ctx, round, part, fault == Fault.OTHER ? entered.asAnother() : entered, fault);
        }
    }

    private static Fault fault(Outcome outcome) {
        if (outcome instanceof Outcome.Held held) {
            return switch (held.why()) {
                case CARD, WRONG_CARD -> Fault.CARD;
                case OTHER -> Fault.OTHER;
                case CHECK, WAIT, AGAIN -> Fault.AGAIN;
            };
        }
        if (outcome instanceof Outcome.Faulty faulty && !(faulty.why() instanceof Checked.Invalid)) {
            return faulty.why() instanceof Checked.Empty ? Fault.EMPTY : Fault.LONG;
        }
        throw new BadRequestResponse(); // the page offers nothing that could not be stored
    }

    private Round round(Context ctx) {
        var round = lookup.round(ctx);
        if (!round.storesSheets()) {
            throw Explained.conflict(round.hasResults() ? "fault.entry.over" : "fault.entry.early");
        }
        return round;
    }
}
