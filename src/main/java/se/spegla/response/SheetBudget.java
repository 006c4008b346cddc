package se.spegla.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many new sheets the code of a unit lets in: as many as the unit's headcount at once, then as many an hour, evenly spread
 * ({@value #UNKNOWN_HEADCOUNT} where the headcount is not known). Whoever floods a unit waits, and no other unit does. A unit whose code
 * has been renewed has its whole budget again: who flooded it with the old one is out.
 *
 * <p>Kept in memory, so for one server process: it begins anew when the server does, and two processes that share a database would
 * each let in as many.
 */
public final class SheetBudget {
    static final int UNKNOWN_HEADCOUNT = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    /** When each code's budget is whole again if nobody sends any more; one that has never been used is absent. */
    private final Map<UnitCode, Instant> wholeAt = new ConcurrentHashMap<>();

    /**
     * Takes one sheet from the code's budget where there is one left.
     *
     * @param headcount of the unit, at least 1, where known
     * @return zero where it was taken, else how long until the next one can be
     */
    public Duration take(UnitCode code, OptionalInt headcount, Instant now) {
        var left = new Duration[] {Duration.ZERO};
        wholeAt.compute(code, (unit, known) -> {
            var spent = (known == null || known.isBefore(now) ? now : known).plus(perSheet(headcount));
            var over = Duration.between(now, spent).minus(WINDOW);
            left[0] = over.isNegative() ? Duration.ZERO : over;
            return left[0].isZero() ? spent : known;
        });
        return left[0];
    }

    /** Gives back a sheet that was taken and not stored anew. */
    public void giveBack(UnitCode code, OptionalInt headcount) {
        wholeAt.computeIfPresent(code, (unit, known) -> known.minus(perSheet(headcount)));
    }

    private static Duration perSheet(OptionalInt headcount) {
        return WINDOW.dividedBy(headcount.orElse(UNKNOWN_HEADCOUNT));
    }
}
