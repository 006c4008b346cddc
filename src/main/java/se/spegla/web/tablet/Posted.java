package se.spegla.web.tablet;

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
 * @param change whether the answers are to be changed before they are stored
 */
record Posted(Optional<String> sheet, boolean change, AnswerSheet answers) {
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
        var change = "change".equals(fields.remove(ACTION));
        return new Posted(sheet, change, new AnswerSheet(fields));
    }
}
