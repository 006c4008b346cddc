package se.spegla.access;

import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.measurement.Unit;

/** A unit gets another manager who has an account already; whoever was responsible for it loses it, and all sessions, at once. */
public final class HandOver {
    private final Store store;
    private final Accounts accounts;
    private final Events events;

    public HandOver(Store store, Accounts accounts, Events events) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
    }

    public void to(Actor actor, Unit unit, Account successor) {
        store.run(() -> {
            accounts.handOver(unit.id(), successor.id());
            events.happened(actor, Event.of("unit-handed-over", unit.name() + " → " + successor.name()));
        });
    }
}
