package se.spegla.web.setup;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.access.AuditLog;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.web.Visitor;

/** Writes down what the signed-in visitor changed. */
public final class Trail {
    private final AuditLog trail;
    private final InstantSource clock;

    public Trail(AuditLog trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** See {@link AuditLog.Entry} for action and subject. */
    public void record(Context ctx, String action, String subject) {
        trail.record(new AuditLog.Entry(clock.instant(), actor(ctx), action, subject));
    }

    /** @param parts what of the series it was: its round, a unit, a rule */
    public void record(Context ctx, String action, Series series, String... parts) {
        trail.record(entry(clock.instant(), actor(ctx), action, series, parts));
    }

    /** Writes down what a date did to a round, or that it must not open when its date comes. */
    public void recordDate(Series series, Round round) {
        var action = round.isBeforeOpening() ? "round-withdrawn" : round.hasResults() ? "round-closed-by-date"
                : round.handsOutForms() ? "round-opened-by-date" : "round-ended-by-date";
        trail.record(entry(clock.instant(), AuditLog.PROGRAM, action, series, round.name()));
    }

    /** Writes down that the last day of a series' answers passed. */
    public void recordDate(Series series) {
        trail.record(entry(clock.instant(), AuditLog.PROGRAM, "series-ended-by-date", series));
    }

    private static AuditLog.Entry entry(Instant at, String actor, String action, Series series, String... parts) {
        var subject = Stream.concat(Stream.of(series.name()), Stream.of(parts)).collect(Collectors.joining(" – "));
        return new AuditLog.Entry(at, actor, action, subject, Optional.of(series.id()));
    }

    private static String actor(Context ctx) {
        return Visitor.of(ctx).account().name();
    }
}
