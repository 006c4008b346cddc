package se.spegla.access;

import java.time.Duration;
import java.time.Instant;

/**
 * One budget of wrong tries for the whole server, in memory: 30 at once, one more each second. Within it a wrong try
 * costs nothing; beyond it each one is kept waiting longer, up to ten seconds. A right try never asks: many staff
 * share one address, and none of them pays for a guesser.
 */
public final class GuessBudget {
    static final int BURST = 30;
    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PER_TRY = Duration.ofSeconds(1);

    /** When the budget is full again if nobody guesses any more. */
    private Instant fullAt = Instant.MIN;

    /** Counts a wrong try and says how long its answer is to be kept back. */
    public synchronized Duration penalty(Instant now) {
        var latest = now.plus(PER_TRY.multipliedBy(BURST)).plus(LONGEST);
        var spent = (fullAt.isAfter(now) ? fullAt : now).plus(PER_TRY);
        fullAt = spent.isBefore(latest) ? spent : latest;
        var over = Duration.between(now, fullAt).minus(PER_TRY.multipliedBy(BURST));
        return over.isNegative() ? Duration.ZERO : over;
    }
}
