package se.spegla.act;

/** Hears of what an act has done, in the act's own transaction: what is made of an event is stored with the act or not at all. */
public interface Events {
    void happened(Actor actor, Event event);
}
