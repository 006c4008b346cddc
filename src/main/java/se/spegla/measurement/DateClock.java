package se.spegla.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time by which dates pass by themselves: a round opens, closes, or its answers are destroyed, and none of that can
 * be taken back. A computer whose clock is wrong for a minute must not do it. So the clock is trusted once the process
 * has run an hour without a jump, counted by what no setting of the clock can change, or once a person has said that it
 * is right. Until then no date passes, and everything stays as it is stored.
 */
public final class DateClock implements InstantSource {
    /** How long the clock has to go evenly before dates pass by it. */
    public static final Duration PROBATION = Duration.ofHours(1);
    /** By how much the clock may be set right without anybody being asked. */
    public static final Duration LEAST_JUMP = Duration.ofMinutes(5);

    /** Before all dates. */
    private static final Instant NO_DATE_HAS_PASSED = Instant.EPOCH;

    private static final Logger LOG = LoggerFactory.getLogger(DateClock.class);

    /** The clock went from one time to another that does not follow from it. */
    public record Jump(Instant from, Instant to) {}

    private final InstantSource wall;
    private final LongSupplier nanos;
    private long evenSince;
    private boolean confirmed;
    private Instant lastWall;
    private long lastNanos;
    private Jump jump;

    /** @param nanos counts evenly from any origin, as {@link System#nanoTime} does */
    public DateClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.evenSince = nanos.getAsLong();
        this.lastNanos = evenSince;
        this.lastWall = wall.instant();
    }

    /** One that takes this clock as right, wherever it goes: for a demo that lives through a year in a moment, and for tests. */
    public static DateClock trusting(InstantSource clock) {
        var begun = clock.instant();
        var dates = new DateClock(clock, () -> begun.until(clock.instant(), ChronoUnit.NANOS));
        dates.confirm();
        return dates;
    }

    /** The time now where the clock is trusted; until then a time at which no date has passed. */
    @Override
    public synchronized Instant instant() {
        var now = look();
        return trusts() ? now : NO_DATE_HAS_PASSED;
    }

    /** Whether dates pass. */
    public synchronized boolean isTrusted() {
        look();
        return trusts();
    }

    /** The latest jump, until the clock is trusted again. */
    public synchronized Optional<Jump> jump() {
        look();
        return trusts() ? Optional.empty() : Optional.ofNullable(jump);
    }

    /** A person has looked: the clock is right. Holds until it jumps. */
    public synchronized void confirm() {
        look();
        confirmed = true;
    }

    private boolean trusts() {
        return confirmed || lastNanos - evenSince >= PROBATION.toNanos();
    }

    private Instant look() {
        var now = wall.instant();
        long count = nanos.getAsLong();
        var expected = lastWall.plusNanos(count - lastNanos);
        if (Duration.between(expected, now).abs().compareTo(LEAST_JUMP) > 0) {
            jump = new Jump(expected, now);
            confirmed = false;
            evenSince = count;
            LOG.warn(
                    "the clock jumped from {} to {}; no round opens or closes and no series ends by its date until it has"
                            + " gone evenly for an hour, or a process leader says on the page of the series that it is right",
                    expected,
                    now);
        }
        lastWall = now;
        lastNanos = count;
        return now;
    }
}
