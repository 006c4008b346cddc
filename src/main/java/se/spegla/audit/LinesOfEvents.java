package se.spegla.audit;

import java.time.InstantSource;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;

/** Makes a line of the audit log of each event. */
public final class LinesOfEvents implements Events {
    private final AuditLog log;
    private final InstantSource clock;

    public LinesOfEvents(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void happened(Actor actor, Event event) {
        log.add(new AuditLog.Line(clock.instant(), actor.name(), event.action(), event.subject(), event.series()));
    }
}
