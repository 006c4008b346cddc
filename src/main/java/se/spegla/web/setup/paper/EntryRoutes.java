package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.spegla.measurement.Round;
import se.spegla.response.AnswerSheet.Checked;
import se.spegla.response.CardCode;
import se.spegla.response.Responses;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.web.Access;
import se.spegla.web.Explained;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.setup.paper.EntryPage.Fault;
import se.spegla.web.setup.rounds.Desk;

/**
 * Sheets that were filled in on paper, entered by the process leader, a pile of one unit at a time. They are stored as
 * every other sheet is. The audit trail is not told: it would say when which unit's sheets came.
 */
final class EntryRoutes implements Routes {
    private static final int PATIENCE_SECONDS = 10;

    private final Desk desk;
    private final Responses responses;
    private final EntryPage page;

    EntryRoutes(Desk desk, Responses responses, Pages pages) {
        this.desk = desk;
        this.responses = responses;
        this.page = new EntryPage(desk, pages);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rounds/{round}/entry", this::choose, Access.SET_UP);
        routes.get("/rounds/{round}/entry/{unit}", this::next, Access.SET_UP);
        routes.post("/rounds/{round}/entry/{unit}", this::take, Access.SET_UP, Kept.FORM);
    }

    private void choose(Context ctx) {
        page.units(ctx, round(ctx), desk.parts(ctx));
    }

    private void next(Context ctx) {
        page.show(ctx, round(ctx), desk.part(ctx), EnteredSheet.next(ctx), Fault.NONE);
    }

    private void take(Context ctx) {
        var round = round(ctx);
        var entered = EnteredSheet.read(ctx);
        var checked = entered.answers().check(desk.rounds().instrumentOf(round.id()).orElseThrow());
        if (checked instanceof Checked.Valid valid) {
            store(ctx, round, entered, valid);
        } else if (checked instanceof Checked.Empty) {
            page.show(ctx, round, desk.part(ctx), entered, Fault.EMPTY);
        } else if (checked instanceof Checked.TooLong) {
            page.show(ctx, round, desk.part(ctx), entered, Fault.LONG);
        } else {
            throw new BadRequestResponse(); // the page offers nothing that could not be stored
        }
    }

    private void store(Context ctx, Round round, EnteredSheet entered, Checked.Valid valid) {
        var part = desk.part(ctx);
        var card = CardCode.parse(entered.card());
        var needsCard = desk.seriesOf(round).takesCards();
        if (needsCard && card.isEmpty()) {
            page.show(ctx, round, part, entered, Fault.CARD);
            return;
        }
        var sheet = new Submission(entered.sheet(), round.id(), part.unit(), valid.response())
                .saying(valid.comments())
                .fromPaper();
        var outcome = outcome(needsCard ? sheet.by(card.orElseThrow().value()) : sheet);
        if (outcome.isEmpty()) {
            page.show(ctx, round, part, entered, Fault.AGAIN);
            return;
        }
        switch (outcome.get()) {
            case STORED, ALREADY_STORED -> ctx.redirect(entered.addressOfNext(ctx.path()), HttpStatus.SEE_OTHER);
            case OTHER_CONTENT -> page.show(ctx, round, part, entered.asAnother(), Fault.OTHER);
            case NO_CARD -> page.show(ctx, round, part, entered, Fault.CARD);
            case ROUND_CLOSED -> throw Explained.conflict("fault.entry.over");
        }
    }

    /** Waits for the disk; empty where the sheet is not known to be stored. */
    private Optional<Storing> outcome(Submission submission) {
        return responses.store(submission)
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(refused -> Optional.empty())
                .join();
    }

    private Round round(Context ctx) {
        var round = desk.round(ctx);
        if (!round.storesSheets()) {
            throw Explained.conflict(round.hasResults() ? "fault.entry.over" : "fault.entry.early");
        }
        return round;
    }
}
