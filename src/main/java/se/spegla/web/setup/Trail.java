package se.spegla.web.setup;

import io.javalin.http.Context;
import java.time.InstantSource;
import se.spegla.access.AuditTrail;
import se.spegla.web.Visitor;

/** Writes down what the signed-in visitor changed. */
public final class Trail {
    private final AuditTrail trail;
    private final InstantSource clock;

    public Trail(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** See {@link AuditTrail.Entry} for action and subject. */
    public void record(Context ctx, String action, String subject) {
        trail.record(new AuditTrail.Entry(clock.instant(), Visitor.of(ctx).account().name(), action, subject));
    }
}
