package se.spegla.response;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One-time codes that make a device the shared tablet of a unit. They look like unit codes, live for a quarter of an hour and only in
 * memory: a server that starts anew knows none of them.
 */
public final class StartCodes {
    /** How long a code can be used. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final int MOST = 1_000;

    private record Start(Door door, Instant until) {}

    /** In the order in which they were made, so that the oldest go first where too many are made. */
    private final Map<UnitCode, Start> starts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UnitCode, Start> eldest) {
            return size() > MOST;
        }
    };

    /** A new code for a device at this door. */
    public synchronized UnitCode make(Door door, Instant now) {
        starts.values().removeIf(start -> !now.isBefore(start.until()));
        var code = UnitCode.random();
        starts.put(code, new Start(door, now.plus(LIFE)));
        return code;
    }

    /** Whether the code can be used now. */
    public synchronized boolean isGood(UnitCode code, Instant now) {
        return Optional.ofNullable(starts.get(code))
                .filter(start -> now.isBefore(start.until()))
                .isPresent();
    }

    /** Uses the code up. */
    public synchronized Optional<Door> take(UnitCode code, Instant now) {
        return Optional.ofNullable(starts.remove(code))
                .filter(start -> now.isBefore(start.until()))
                .map(Start::door);
    }
}
