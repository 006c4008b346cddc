package se.spegla.disclosure.screen;

import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screening;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;

/**
 * Holds back what the policy does not let out of a unit's round.
 *
 * @param earlier what has been told before of the same units and rounds
 * @param repeating whether nothing but that may be told
 */
public record Screen(Policy policy, Instrument instrument, Earlier earlier, boolean repeating) implements Screening {
    @Override
    public HeldBack of(String unit, int round, ScoredRound sheets) {
        var scores = new ScoreScreen(policy, instrument, sheets).held();
        var held = new ItemScreen(policy, instrument, sheets, scores,
                item -> earlier.toldExactly(unit, round, item)).held();
        var against = new AgainstEarlier(policy, instrument, earlier, unit, round, sheets);
        return repeating ? against.onlyAsBefore(held) : against.hold(held);
    }
}
