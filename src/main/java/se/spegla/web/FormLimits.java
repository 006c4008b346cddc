package se.spegla.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.concurrent.TimeUnit;

/**
 * How large a form may be, judged before it is taken apart: a taken-apart form needs many times its size, and every
 * thread may hold one. Files come from those who work for the whole organisation; everybody else sends short, plain forms.
 */
final class FormLimits {
    private static final int LARGEST_PLAIN = 64 * 1024;
    private static final int MOST_FIELDS_PLAIN = 1_000;
    private static final int MOST_FIELDS = 10_000;
    private static final int MOST_LET_ARRIVE = 2 * 1024 * 1024;
    private static final int PAUSE_MILLIS = 20;
    private static final int MOST_QUIET = 10;
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int CONTENT_TOO_LARGE = 413;

    private FormLimits() {}

    /**
     * @param plain whether a short form without files is all that is taken
     * @throws HttpResponseException for another one
     */
    static void hold(Context ctx, boolean plain) {
        if (ctx.isMultipart()) {
            if (plain) {
                letArrive(ctx);
                throw new BadRequestResponse("a form with files, where none is asked for");
            }
            return;
        }
        // Browsers tell how long a form is; one that does not tell could be of any length.
        if (plain && (ctx.contentLength() < 0 || ctx.contentLength() > LARGEST_PLAIN)
                || fields(body(ctx)) > (plain ? MOST_FIELDS_PLAIN : MOST_FIELDS)) {
            letArrive(ctx);
            throw new HttpResponseException(CONTENT_TOO_LARGE, "form too large");
        }
    }

    /**
     * Takes what is still on its way, up to a limit and for as long as it keeps coming, and keeps nothing: a line cut
     * before would lose the answer. Who announces much and sends nothing, or little at a time, does not hold a thread.
     */
    private static void letArrive(Context ctx) {
        try {
            var body = ctx.req().getInputStream();
            long left = MOST_LET_ARRIVE;
            long begun = System.nanoTime();
            for (int quiet = 0;
                    left > 0 && quiet < MOST_QUIET && !body.isFinished() && System.nanoTime() - begun < MOST_NANOS;
                    quiet++) {
                long taken = body.skip(Math.min(left, body.available()));
                left -= taken;
                if (taken > 0) {
                    quiet = 0;
                } else {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception brokenOff) {
            // then nobody waits for an answer
        }
    }

    /** A fault of a visitor who goes away in the middle goes no further: its causes can form a ring without an end. */
    private static byte[] body(Context ctx) {
        try {
            return ctx.bodyAsBytes();
        } catch (HttpResponseException told) {
            throw told;
        } catch (Exception brokenOff) {
            throw new BadRequestResponse("the form did not arrive whole");
        }
    }

    private static int fields(byte[] form) {
        int fields = 1;
        for (var octet : form) {
            fields += octet == '&' ? 1 : 0;
        }
        return fields;
    }
}
