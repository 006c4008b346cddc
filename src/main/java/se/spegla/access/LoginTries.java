package se.spegla.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tries per login, in memory: a handful are free, then each must wait twice as long as the one before, up to a minute.
 * A try counts as failed until it has succeeded, so that many at once gain nothing.
 */
final class LoginTries {
    static final int FREE = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_LOGINS = 10_000;

    private record Failed(int times, Instant last) {
        Instant nextTry() {
            return times < FREE ? last : last.plus(waitAfter(times));
        }

        private static Duration waitAfter(int times) {
            var doubled = Duration.ofSeconds(1L << Math.min(times - FREE, 10));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }

    private final Map<String, Failed> byLogin = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > MOST_LOGINS;
        }
    };

    /** Begins a try, or tells how long to wait before the next one is looked at. */
    synchronized Optional<Duration> begin(String login, Instant now) {
        var failed = byLogin.get(login);
        if (failed != null && now.isBefore(failed.nextTry())) {
            return Optional.of(Duration.between(now, failed.nextTry()));
        }
        byLogin.put(login, new Failed(failed == null ? 1 : failed.times() + 1, now));
        return Optional.empty();
    }

    synchronized void succeeded(String login) {
        byLogin.remove(login);
    }
}
