package se.spegla.web.respondent;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.InternalServerErrorResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.fault.StorageGone;

/**
 * Runs a respondent's route so that a fault in it leaves nothing of the request in the log: only its kind and where in
 * the program it happened, never its message, which could quote a code or an answer.
 */
record Discreet(Handler handler) implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Discreet.class);

    @Override
    public void handle(Context ctx) {
        try {
            handler.handle(ctx);
        } catch (HttpResponseException | StorageGone told) {
            throw told;
        } catch (Exception e) {
            LOG.error("a respondent's page failed: {}", place(e));
            throw new InternalServerErrorResponse();
        }
    }

    private static String place(Throwable fault) {
        var frames = Arrays.stream(fault.getStackTrace())
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        var cause = fault.getCause() == null ? "" : "\ncaused by " + place(fault.getCause());
        return fault.getClass().getName() + frames + cause;
    }
}
