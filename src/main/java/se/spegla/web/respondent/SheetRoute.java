package se.spegla.web.respondent;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.spegla.response.AnswerSheet.Checked;
import se.spegla.response.AnswerSheet.Fault;
import se.spegla.response.AnswerSheet.Problem;
import se.spegla.response.SheetId;
import se.spegla.response.SubmitSheet;
import se.spegla.response.SubmitSheet.Outcome;
import se.spegla.response.SubmitSheet.Sent;
import se.spegla.response.SubmitSheet.Why;
import se.spegla.response.UnitCode;
import se.spegla.web.Prepared;
import se.spegla.web.respondent.ShownItem.Filled;
import se.spegla.web.respondent.TabletPages.Told;

/** Takes a filled-in form, and makes a page of what became of it. */
final class SheetRoute {
    /** Tells a device that this server answered, and not the sign-in page of a guest network; its value says more. */
    static final String RECEIPT = "Sheet";

    private static final int OK = 200;
    private static final int NO_CARD = 403;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final SubmitSheet submit;
    private final TabletPages pages;
    private final LateAnswers late;

    SheetRoute(SubmitSheet submit, TabletPages pages, LateAnswers late) {
        this.submit = submit;
        this.pages = pages;
        this.late = late;
    }

    void take(Context ctx, Visit visit) {
        take(ctx, visit, Posted.read(ctx).orCard(visit.byCard() ? ctx.pathParam("code") : ""), "");
    }

    /**
     * A sheet that has waited on a device: opened, it is a form like any other. Where its card is none any more it goes by the one in
     * the address: whoever was told that the code has been renewed has opened the questionnaire by the new one. The device reads the
     * status and the receipt; the page that comes with them is for nobody.
     */
    void takeSealed(Context ctx, Visit visit) {
        ctx.header(RECEIPT, "not stored");
        submit.open(visit.place(), ctx.bodyAsBytes())
                .ifPresentOrElse(
                        form -> take(ctx, visit, Posted.of(form), visit.byCard() ? ctx.pathParam("code") : ""),
                        () -> ctx.status(visit.round().storesSheets() ? UNPROCESSABLE : GONE)
                                .result(""));
    }

    /** @param otherCard by right of which it comes where its own is none; "" for no other */
    private void take(Context ctx, Visit visit, Posted posted, String otherCard) {
        ctx.header(RECEIPT, "not stored");
        var sheet = posted.sheet().flatMap(SheetId::parse);
        if (posted.isDone()) {
            answer(ctx, OK, pages.told(Told.MINE, visit));
        } else if (visit.round().storesSheets() && posted.sheet().isPresent() && sheet.isEmpty()) {
            refuse(ctx, visit, List.of(new Problem(Posted.SHEET, Fault.NOT_AN_OPTION)));
        } else {
            var cards = Stream.of(posted.extras().card(), otherCard)
                    .filter(card -> !card.isEmpty())
                    .toList();
            answer(
                    ctx,
                    visit,
                    posted,
                    submit.submit(
                            visit.place(),
                            new Sent(
                                    UnitCode.parse(ctx.pathParam("code")),
                                    sheet.filter(id -> !posted.change() && !asksForPair(visit, posted)),
                                    cards,
                                    posted.extras().pairAnswers(),
                                    posted.answers(),
                                    false)));
        }
    }

    private static boolean asksForPair(Visit visit, Posted posted) {
        return visit.linked() && posted.asksForPair();
    }

    private void answer(Context ctx, Visit visit, Posted posted, Outcome outcome) {
        if (outcome instanceof Outcome.Stored) {
            answer(ctx.header(RECEIPT, "stored"), OK, pages.told(Told.THANKS, visit));
        } else if (outcome instanceof Outcome.Faulty faulty) {
            answer(ctx, visit, posted, faulty.why());
        } else if (outcome instanceof Outcome.Held held) {
            answer(ctx, visit, posted, held);
        } else {
            answer(ctx, GONE, pages.told(Told.LATE, visit));
        }
    }

    private void answer(Context ctx, Visit visit, Posted posted, Checked faulty) {
        if (faulty instanceof Checked.Invalid invalid) {
            refuse(ctx, visit, invalid.problems());
        } else if (faulty instanceof Checked.TooLong tooLong) {
            ctx.status(UNPROCESSABLE)
                    .html(pages.filled(
                            visit,
                            posted.extras(),
                            new Filled(tooLong.response().byItem(), tooLong.comments(), tooLong.tooLong())));
        } else if (posted.change()) {
            ctx.redirect(ctx.path() + "?lang=" + visit.language(), HttpStatus.SEE_OTHER);
        } else {
            answer(ctx, UNPROCESSABLE, pages.told(Told.EMPTY, visit));
        }
    }

    private void answer(Context ctx, Visit visit, Posted posted, Outcome.Held held) {
        var filled =
                new Filled(held.answers().response().byItem(), held.answers().comments(), Set.of());
        if (posted.change()) {
            ctx.html(pages.filled(visit, posted.extras(), filled));
            return;
        }
        var same = posted.sheet().orElse("");
        var another = SheetId.random().value();
        switch (held.why()) {
            case CHECK ->
                ctx.html(
                        asksForPair(visit, posted)
                                ? pages.pair(visit, posted, filled)
                                : pages.summary(visit, Why.CHECK, another, posted.extras(), filled));
            case CARD -> noCard(ctx, NO_CARD, visit, posted, filled);
            case WRONG_CARD ->
                late.wrong(
                        ctx,
                        () -> noCard(ctx, NO_CARD, visit, posted, filled),
                        () -> noCard(ctx, TOO_MANY, visit, posted, filled));
            case WAIT ->
                ctx.status(TOO_MANY)
                        .header(RECEIPT, "wait")
                        .header("Retry-After", Long.toString(held.pause().toSeconds() + 1))
                        .html(pages.summary(visit, Why.WAIT, same, posted.extras(), filled));
            case OTHER -> ctx.status(CONFLICT).html(pages.summary(visit, Why.OTHER, another, posted.extras(), filled));
            case AGAIN -> ctx.status(UNAVAILABLE).html(pages.summary(visit, Why.AGAIN, same, posted.extras(), filled));
        }
    }

    private void noCard(Context ctx, int status, Visit visit, Posted posted, Filled filled) {
        ctx.status(status)
                .header(RECEIPT, "no card")
                .html(pages.summary(visit, Why.CARD, posted.sheet().orElse(""), posted.extras(), filled));
    }

    private void refuse(Context ctx, Visit visit, List<Problem> problems) {
        ctx.status(UNPROCESSABLE).html(pages.faulty(visit, problems));
    }

    private static void answer(Context ctx, int status, Prepared page) {
        page.writeTo(ctx.status(status));
    }
}
