package se.spegla.web.setup;

import io.javalin.http.Context;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.web.Visitor;

/** Tells what a page has done for the signed-in visitor, where that is not a command yet that tells it itself. */
public final class Trail {
    private final Events events;

    public Trail(Events events) {
        this.events = events;
    }

    /** See {@link Event} for action and subject. */
    public void record(Context ctx, String action, String subject) {
        events.happened(Visitor.of(ctx).actor(), Event.of(action, subject));
    }

    /** @param parts what of the series it was: its round, a unit, a rule */
    public void record(Context ctx, String action, Series series, String... parts) {
        events.happened(Visitor.of(ctx).actor(), series.event(action, parts));
    }

    /** Tells what a date did to a round, or that it must not open when its date comes. */
    public void recordDate(Series series, Round round) {
        var action = round.isBeforeOpening() ? "round-withdrawn" : round.hasResults() ? "round-closed-by-date"
                : round.handsOutForms() ? "round-opened-by-date" : "round-ended-by-date";
        events.happened(Actor.PROGRAM, series.event(action, round.name()));
    }
}
