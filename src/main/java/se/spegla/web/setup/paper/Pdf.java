package se.spegla.web.setup.paper;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers with pages as PDF, to be looked at in the browser and printed or saved from there. */
final class Pdf {
    /** What browsers need to show it in a viewer of their own; a PDF runs nothing of this site. */
    private static final String POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private Pdf() {}

    /** @param title what the file is called, where it is saved */
    static void answer(Context ctx, String title, byte[] pdf) {
        var name = title.replaceAll("[^\\p{L}\\p{N} ._-]", "");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        ctx.contentType("application/pdf")
                .header("Content-Security-Policy", POLICY)
                .header("Content-Disposition", "inline; filename*=UTF-8''" + encoded + ".pdf")
                .result(pdf);
    }
}
