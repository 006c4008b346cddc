package se.spegla.web.tablet;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers later without holding a thread meanwhile, as long as not too many wait already. */
final class LateAnswers {
    private final Semaphore places;

    /** @param most how many may wait at a time */
    LateAnswers(int most) {
        places = new Semaphore(most);
    }

    /** Runs the answer after the delay. @return false, with nothing done, where too many wait */
    boolean after(Duration delay, Context ctx, Runnable answer) {
        if (!places.tryAcquire()) {
            return false;
        }
        var later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
        ctx.future(() -> CompletableFuture.runAsync(answer, later).whenComplete((done, fault) -> places.release()));
        return true;
    }
}
