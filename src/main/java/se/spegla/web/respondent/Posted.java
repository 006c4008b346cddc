package se.spegla.web.respondent;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.response.AnswerSheet;

/**
 * A sheet as it was sent.
 *
 * @param sheet the sheet's id as it arrived, unchecked; empty where the form was filled in without script
 * @param action what is to be done before the answers are stored: {@code change} them, or the code of a {@code pair}; {@code mine}
 * where they are not to be stored, since the same person's are already; "" for nothing
 */
record Posted(Optional<String> sheet, String action, Extras extras, AnswerSheet answers) {
    static final String SHEET = "sheet";
    /** Cannot be the id of an item, which has no underscore. */
    static final String ACTION = "_do";

    private static final int LARGEST = 64 * 1024;
    private static final int CONTENT_TOO_LARGE = 413;

    /** @throws HttpResponseException for what is no plain form, or far larger than any questionnaire */
    static Posted read(Context ctx) {
        if (ctx.contentLength() > LARGEST) {
            throw new HttpResponseException(CONTENT_TOO_LARGE, "content too large");
        }
        var type = ctx.contentType();
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            throw new BadRequestResponse("not a form");
        }
        return of(ctx.formParamMap());
    }

    /** A form that did not come as the request's own body. */
    static Posted of(String form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        return of(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("not a form");
        }
    }

    private static Posted of(Map<String, List<String>> form) {
        var fields = new LinkedHashMap<String, String>();
        // A field that comes twice is joined to a text that no option has: told as a fault, not silently decided.
        form.forEach((name, values) -> fields.put(name, String.join(",", values)));
        var sheet = Optional.ofNullable(fields.remove(SHEET)).filter(id -> !id.isEmpty());
        var action = Optional.ofNullable(fields.remove(ACTION)).orElse("");
        var extras = Extras.takeFrom(fields);
        return new Posted(sheet, action, extras, new AnswerSheet(fields));
    }

    /** The same by right of this card, where the form names none. */
    Posted orCard(String code) {
        return extras.card().isEmpty() ? new Posted(sheet, action, extras.byCard(code), answers) : this;
    }

    /** Whether nothing is to be done with these answers: the same person's have been stored before. */
    boolean isDone() {
        return action.equals("mine");
    }

    boolean change() {
        return action.equals("change");
    }

    /** Whether the three questions are to be asked: before they have been, and when their answers are to be changed. */
    boolean asksForPair() {
        return action.equals("pair") || sheet.isEmpty() && !extras.isDecided();
    }
}
