package se.spegla.web.tablet;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.response.AnswerSheet.Checked;
import se.spegla.response.AnswerSheet.Fault;
import se.spegla.response.AnswerSheet.Problem;
import se.spegla.response.Responses;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.web.Prepared;
import se.spegla.web.tablet.ShownItem.Filled;
import se.spegla.web.tablet.TabletPages.Summary;
import se.spegla.web.tablet.TabletPages.Told;

/** Takes a filled-in sheet: checks it, stores it once, and says what became of it. */
final class SheetRoute {
    private static final Logger LOG = LoggerFactory.getLogger(SheetRoute.class);
    /** Tells a device that this server answered, and not the sign-in page of a guest network; its value says more. */
    static final String RECEIPT = "Sheet";

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Responses responses;
    private final Questionnaires questionnaires;
    private final TabletPages pages;
    private final Duration patience;

    /** @param patience how long to wait for the disk before the respondent is asked to try again */
    SheetRoute(Responses responses, Questionnaires questionnaires, TabletPages pages, Duration patience) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.patience = patience;
    }

    void take(Context ctx, Visit visit) {
        take(ctx, visit, Posted.read(ctx));
    }

    /** The same for a sheet that came in another way than as a plain form. */
    void take(Context ctx, Visit visit, Posted posted) {
        if (!visit.round().storesSheets()) {
            answer(ctx, GONE, pages.told(Told.CLOSED, visit));
            return;
        }
        var checked = posted.answers().check(questionnaires.instrument(visit.round().id()));
        if (checked instanceof Checked.Valid valid) {
            takeValid(ctx, visit, posted, valid);
        } else if (checked instanceof Checked.Invalid invalid) {
            refuse(ctx, visit, invalid.problems());
        } else if (checked instanceof Checked.TooLong tooLong) {
            ctx.status(UNPROCESSABLE).html(pages.filled(
                    visit, new Filled(tooLong.response().byItem(), tooLong.comments(), tooLong.tooLong())));
        } else if (posted.change()) {
            ctx.redirect(ctx.path() + "?lang=" + visit.language(), HttpStatus.SEE_OTHER);
        } else {
            answer(ctx, UNPROCESSABLE, pages.told(Told.EMPTY, visit));
        }
    }

    private void takeValid(Context ctx, Visit visit, Posted posted, Checked.Valid valid) {
        if (posted.change()) {
            ctx.html(pages.filled(visit, filled(valid)));
        } else if (posted.sheet().isEmpty()) {
            summarise(ctx, visit, Summary.CHECK, SheetId.random(), valid);
        } else {
            SheetId.parse(posted.sheet().get())
                    .ifPresentOrElse(
                            sheet -> store(ctx, visit, sheet, valid),
                            () -> refuse(ctx, visit, List.of(new Problem(Posted.SHEET, Fault.NOT_AN_OPTION))));
        }
    }

    private void store(Context ctx, Visit visit, SheetId sheet, Checked.Valid valid) {
        var outcome = outcome(new Submission(sheet, visit.round().id(), visit.unit(), valid.response()).saying(valid.comments()));
        if (outcome.isEmpty()) {
            summarise(ctx.status(UNAVAILABLE), visit, Summary.AGAIN, sheet, valid);
            return;
        }
        switch (outcome.get()) {
            case STORED, ALREADY_STORED -> answer(ctx.header(RECEIPT, "stored"), OK, pages.told(Told.THANKS, visit));
            case OTHER_CONTENT ->
                summarise(ctx.status(CONFLICT), visit, Summary.OTHER, SheetId.random(), valid);
            case NO_CARD -> throw new IllegalStateException("no card was asked for");
            case ROUND_CLOSED -> answer(ctx, GONE, pages.told(Told.CLOSED, visit));
        }
    }

    /** Waits for the disk; empty where the sheet is not known to be stored. */
    private Optional<Storing> outcome(Submission submission) {
        try {
            return Optional.of(responses.store(submission).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            LOG.error("a sheet was not stored: {}; it was asked for again", e.getCause().getClass().getName());
        } catch (TimeoutException e) {
            LOG.error("the disk took longer than {} to store a sheet; it was asked for again", patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void summarise(Context ctx, Visit visit, Summary why, SheetId sheet, Checked.Valid valid) {
        ctx.html(pages.summary(visit, why, sheet, filled(valid)));
    }

    private static Filled filled(Checked.Valid valid) {
        return new Filled(valid.response().byItem(), valid.comments(), Set.of());
    }

    private void refuse(Context ctx, Visit visit, List<Problem> problems) {
        ctx.status(UNPROCESSABLE).html(pages.faulty(visit, problems));
    }

    private static void answer(Context ctx, int status, Prepared page) {
        page.writeTo(ctx.status(status));
    }
}
