package se.spegla.web.setup.paper;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.response.AnswerSheet;
import se.spegla.response.SheetId;
import se.spegla.response.SubmitSheet.Sent;

/**
 * What was typed from one sheet of paper.
 *
 * @param sheet made with the page, so that a form sent twice is stored once
 * @param card the code of the card that came with the sheet, as typed; "" where none did
 * @param pile how many sheets were entered before this one, as the page counts
 * @param twice whether each sheet is entered twice and compared, which happens in the page
 */
record EnteredSheet(SheetId sheet, String card, AnswerSheet answers, int pile, boolean twice) {
    private static final String ANSWER = "answer-";
    private static final int MOST_DIGITS = 4;

    /** The next one of the pile, nothing typed yet. */
    static EnteredSheet next(Context ctx) {
        return new EnteredSheet(
                SheetId.random(),
                "",
                new AnswerSheet(Map.of()),
                number(ctx.queryParam("pile")),
                ctx.queryParam("twice") != null);
    }

    /** @throws BadRequestResponse for a form that is not this page's */
    static EnteredSheet read(Context ctx) {
        var answers = new HashMap<String, String>();
        ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), String.join(",", values));
            }
        });
        var card = ctx.formParam("card");
        return new EnteredSheet(
                SheetId.parse(ctx.formParam("sheet")).orElseThrow(BadRequestResponse::new),
                card == null ? "" : card,
                new AnswerSheet(answers),
                number(ctx.formParam("pile")),
                ctx.formParam("twice") != null);
    }

    Sent sent() {
        return new Sent(
                Optional.empty(),
                Optional.of(sheet),
                card.isEmpty() ? List.of() : List.of(card),
                Optional.empty(),
                answers,
                true);
    }

    /** The same answers as a sheet of its own. */
    EnteredSheet asAnother() {
        return new EnteredSheet(SheetId.random(), card, answers, pile, twice);
    }

    String addressOfNext(String path) {
        return path + "?pile=" + (pile + 1) + (twice ? "&twice=on" : "");
    }

    private static int number(String typed) {
        return typed != null && typed.matches("\\d{1," + MOST_DIGITS + "}") ? Integer.parseInt(typed) : 0;
    }
}
