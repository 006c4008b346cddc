package se.spegla.measurement;

import java.util.Collection;

/** The ways into the questionnaire of an open round. */
public interface Doors {
    /** Makes a code for each of these units that has none in this round. */
    void issue(Round.Id round, Collection<Unit.Id> units);
}
