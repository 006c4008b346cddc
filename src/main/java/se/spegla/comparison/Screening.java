package se.spegla.comparison;

import se.spegla.comparison.figures.HeldBack;

/** Decides what of a unit's round is held back, before anything is computed over several rounds or units. */
@FunctionalInterface
public interface Screening {
    /** Holds nothing back. */
    Screening NONE = (unit, round, sheets) -> HeldBack.NOTHING;

    /**
     * What of these sheets is held back.
     *
     * @param unit the unit's key
     * @param round the round's place among those that are looked at, from 0
     */
    HeldBack of(String unit, int round, ScoredRound sheets);
}
