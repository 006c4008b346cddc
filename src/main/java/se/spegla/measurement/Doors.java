package se.spegla.measurement;

import java.util.List;

/** The ways into the questionnaire of an open round. */
public interface Doors {
    /** Makes what these units still lack in this round: a code each, and cards where the series takes cards. */
    void issue(Round round, List<Participation> parts);

    /** Puts a new code, and a new card for every head, in place of those that this unit has: they open nothing any more. */
    void renew(Round round, Participation part);
}
