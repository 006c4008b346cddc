package se.spegla.web.respondent;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Answers wrong tries: each costs time, but no thread, as long as not too many wait already. */
final class LateAnswers {
    private final Semaphore places;
    private final Supplier<Duration> penalty;

    /**
     * @param most how many may wait at a time
     * @param penalty counts a wrong try and says how late it is answered
     */
    LateAnswers(int most, Supplier<Duration> penalty) {
        this.places = new Semaphore(most);
        this.penalty = penalty;
    }

    /** Counts a wrong try, and answers when its time has come; where too many wait, at once that this is busy. */
    void wrong(Context ctx, Runnable answer, Runnable busy) {
        var delay = penalty.get();
        if (delay.isZero()) {
            answer.run();
        } else if (!after(delay, ctx, answer)) {
            ctx.header("Retry-After", Long.toString(Math.max(1, delay.toSeconds())));
            busy.run();
        }
    }

    private boolean after(Duration delay, Context ctx, Runnable answer) {
        if (!places.tryAcquire()) {
            return false;
        }
        var later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
        ctx.future(() -> CompletableFuture.runAsync(answer, later).whenComplete((done, fault) -> places.release()));
        return true;
    }
}
