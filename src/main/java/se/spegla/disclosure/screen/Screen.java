package se.spegla.disclosure.screen;

import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screening;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;

/** Holds back what the policy does not let out of a unit's round. */
public record Screen(Policy policy, Instrument instrument) implements Screening {
    @Override
    public HeldBack of(String unit, int round, ScoredRound sheets) {
        var scores = new ScoreScreen(policy, instrument, sheets).held();
        return new ItemScreen(policy, instrument, sheets, scores).held();
    }
}
