package se.spegla.web.respondent;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
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
import se.spegla.response.CardCode;
import se.spegla.response.SheetBudget;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.response.UnitCode;
import se.spegla.web.Prepared;
import se.spegla.web.respondent.ShownItem.Filled;
import se.spegla.web.respondent.TabletPages.Summary;
import se.spegla.web.respondent.TabletPages.Told;

/** Takes a filled-in sheet: checks it, stores it once, and says what became of it. */
final class SheetRoute {
    private static final Logger LOG = LoggerFactory.getLogger(SheetRoute.class);
    /** Tells a device that this server answered, and not the sign-in page of a guest network; its value says more. */
    static final String RECEIPT = "Sheet";

    private static final int OK = 200;
    private static final int NO_CARD = 403;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final TabletPorts ports;
    private final Entrance entrance;
    private final Questionnaires questionnaires;
    private final TabletPages pages;
    private final LateAnswers late;
    private final InstantSource clock;
    private final Duration patience;
    private final SheetBudget budget = new SheetBudget();

    /** @param patience how long to wait for the disk before the respondent is asked to try again */
    SheetRoute(
            TabletPorts ports, Entrance entrance, Questionnaires questionnaires, TabletPages pages, LateAnswers late,
            InstantSource clock, Duration patience) {
        this.ports = ports;
        this.entrance = entrance;
        this.questionnaires = questionnaires;
        this.pages = pages;
        this.late = late;
        this.clock = clock;
        this.patience = patience;
    }

    void take(Context ctx, Visit visit) {
        take(ctx, visit, Posted.read(ctx).orCard(visit.byCard() ? ctx.pathParam("code") : ""));
    }

    /**
     * The same for a sheet that has waited on a device. Where its card is none any more it goes by the one in the address: whoever was
     * told that the code has been renewed has opened the questionnaire by the new one.
     */
    void takeWaited(Context ctx, Visit visit, Posted posted) {
        var renewed = visit.byCard() && card(visit, posted).isEmpty();
        take(ctx, visit, renewed ? posted.byCard(ctx.pathParam("code")) : posted);
    }

    private void take(Context ctx, Visit visit, Posted posted) {
        ctx.header(RECEIPT, "not stored");
        if (posted.isDone()) {
            answer(ctx, OK, pages.told(Told.MINE, visit));
            return;
        }
        if (!visit.round().storesSheets()) {
            answer(ctx, GONE, pages.told(Told.LATE, visit));
            return;
        }
        var checked = posted.answers().check(questionnaires.instrument(visit.round().id()));
        if (checked instanceof Checked.Valid valid) {
            takeValid(ctx, visit, posted, valid);
        } else if (checked instanceof Checked.Invalid invalid) {
            refuse(ctx, visit, invalid.problems());
        } else if (checked instanceof Checked.TooLong tooLong) {
            ctx.status(UNPROCESSABLE).html(pages.filled(
                    visit, posted.extras(),
                    new Filled(tooLong.response().byItem(), tooLong.comments(), tooLong.tooLong())));
        } else if (posted.change()) {
            ctx.redirect(ctx.path() + "?lang=" + visit.language(), HttpStatus.SEE_OTHER);
        } else {
            answer(ctx, UNPROCESSABLE, pages.told(Told.EMPTY, visit));
        }
    }

    private void takeValid(Context ctx, Visit visit, Posted posted, Checked.Valid valid) {
        if (posted.change()) {
            ctx.html(pages.filled(visit, posted.extras(), filled(valid)));
        } else if (visit.takesCards() && card(visit, posted).isEmpty()) {
            askForCard(ctx, visit, posted, valid);
        } else if (visit.linked() && posted.asksForPair()) {
            ctx.html(pages.pair(visit, posted, filled(valid)));
        } else if (posted.sheet().isEmpty()) {
            summarise(ctx, visit, Summary.CHECK, SheetId.random(), posted, valid);
        } else {
            SheetId.parse(posted.sheet().get())
                    .ifPresentOrElse(
                            sheet -> store(ctx, visit, sheet, posted, valid),
                            () -> refuse(ctx, visit, List.of(new Problem(Posted.SHEET, Fault.NOT_AN_OPTION))));
        }
    }

    private Optional<CardCode> card(Visit visit, Posted posted) {
        return posted.extras().cardCode().filter(card -> entrance.isFor(card, visit));
    }

    /** A card that is none counts as a wrong try; that there is none at all does not. */
    private void askForCard(Context ctx, Visit visit, Posted posted, Checked.Valid valid) {
        Runnable answer = () -> noCard(ctx.status(NO_CARD), visit, posted, valid);
        if (posted.extras().card().isEmpty()) {
            answer.run();
        } else {
            late.wrong(ctx, answer, () -> noCard(ctx.status(TOO_MANY), visit, posted, valid));
        }
    }

    private void noCard(Context ctx, Visit visit, Posted posted, Checked.Valid valid) {
        ctx.header(RECEIPT, "no card").html(pages.summary(
                visit, Summary.CARD, posted.sheet().orElse(""), posted.extras(), filled(valid)));
    }

    private void store(Context ctx, Visit visit, SheetId sheet, Posted posted, Checked.Valid valid) {
        var wait = takeFromBudget(ctx, visit);
        if (!wait.isZero()) {
            ctx.status(TOO_MANY).header(RECEIPT, "wait").header("Retry-After", Long.toString(wait.toSeconds() + 1));
            summarise(ctx, visit, Summary.WAIT, sheet, posted, valid);
            return;
        }
        var outcome = outcome(submission(visit, sheet, posted, valid));
        if (!visit.takesCards() && !outcome.equals(Optional.of(Storing.STORED))) {
            budget.giveBack(unitCode(ctx), visit.headcount());
        }
        if (outcome.isEmpty()) {
            summarise(ctx.status(UNAVAILABLE), visit, Summary.AGAIN, sheet, posted, valid);
            return;
        }
        switch (outcome.get()) {
            case STORED, ALREADY_STORED -> answer(ctx.header(RECEIPT, "stored"), OK, pages.told(Told.THANKS, visit));
            case OTHER_CONTENT ->
                summarise(ctx.status(CONFLICT), visit, Summary.OTHER, SheetId.random(), posted, valid);
            case NO_CARD -> noCard(ctx.status(NO_CARD), visit, posted, valid);
            case ROUND_CLOSED -> answer(ctx, GONE, pages.told(Told.LATE, visit));
        }
    }

    /** Cards are a budget of their own. */
    private Duration takeFromBudget(Context ctx, Visit visit) {
        return visit.takesCards() ? Duration.ZERO : budget.take(unitCode(ctx), visit.headcount(), clock.instant());
    }

    private static UnitCode unitCode(Context ctx) {
        return UnitCode.parse(ctx.pathParam("code")).orElseThrow();
    }

    /** Answers to the three questions that give no code are left out: the sheet is not lost for them. */
    private Submission submission(Visit visit, SheetId sheet, Posted posted, Checked.Valid valid) {
        var submission = new Submission(sheet, visit.round().id(), visit.unit(), valid.response())
                .saying(valid.comments());
        var byCard = visit.takesCards() ? submission.by(card(visit, posted).orElseThrow().value()) : submission;
        return posted.extras().pairAnswers()
                .filter(answers -> visit.linked())
                .map(answers -> answers.code(visit.unit(), ports.links().of(visit.round().series())))
                .map(byCard::linkedBy)
                .orElse(byCard);
    }

    /** Waits for the disk; empty where the sheet is not known to be stored. */
    private Optional<Storing> outcome(Submission submission) {
        try {
            return Optional.of(ports.responses().store(submission).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            LOG.error("a sheet was not stored: {}; it was asked for again", e.getCause().getClass().getName());
        } catch (TimeoutException e) {
            LOG.error("the disk took longer than {} to store a sheet; it was asked for again", patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void summarise(
            Context ctx, Visit visit, Summary why, SheetId sheet, Posted posted, Checked.Valid valid) {
        ctx.html(pages.summary(visit, why, sheet.value(), posted.extras(), filled(valid)));
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
