package se.spegla.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.spegla.measurement.Unit;

/**
 * How far a round had come when it was last counted, in the steps in which it is told: nothing finer is kept.
 *
 * @param at when it was counted, for the whole round
 * @param atLeast how many have answered for certain, by unit; a unit with fewer than the threshold is not in it
 * @param onPaper how many for certain on paper, in all units together; 0 for fewer than the threshold
 */
public record ProgressCount(Instant at, Map<Unit.Id, Integer> atLeast, int onPaper) {
    /** How long a count stands. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    public ProgressCount {
        atLeast = Map.copyOf(atLeast);
    }

    /** The same count, made at the same time, without this unit. */
    ProgressCount without(Unit.Id unit) {
        var others = new HashMap<>(atLeast);
        others.remove(unit);
        return new ProgressCount(at, others, onPaper);
    }

    /**
     * Whether it is time to count anew. A count that lies further ahead than it may stand comes from a clock that went wrong, and
     * would otherwise stand until that time comes.
     */
    boolean isOld(Instant now) {
        return !now.isBefore(at.plus(INTERVAL)) || at.isAfter(now.plus(INTERVAL));
    }
}
