package se.spegla.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
public final class Clock implements InstantSource {
    private volatile Instant now;

    private Clock(Instant now) {
        this.now = now;
    }

    public static Clock at(String instant) {
        return new Clock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
