package se.spegla.demo;

import java.time.Instant;
import java.time.InstantSource;

/** Lets the demo live through a year in a moment: rounds are opened, answered and closed on their own days. */
public final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.EPOCH;

    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
