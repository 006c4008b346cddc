package se.spegla.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.MeanDifference.Estimated;

/**
 * One score of one unit in two rounds.
 *
 * @param baseline absent where no sheet has the score or nothing of it may be told
 * @param followUp absent like the baseline
 * @param contrast absent unless both rounds have as many scores as the threshold and their spreads may be told
 * @param pHolm Holm's p over all units with a p for this score
 */
public record ScoreComparison(
        String score,
        Optional<ScoreSummary> baseline,
        Optional<ScoreSummary> followUp,
        Optional<Contrast> contrast,
        OptionalDouble pHolm,
        Judgement judgement) {
    /** The difference, where it has a standard error. */
    public Optional<Estimated> estimated() {
        return contrast.map(Contrast::difference)
                .filter(Estimated.class::isInstance)
                .map(Estimated.class::cast);
    }

    public Optional<MeanDifference> difference() {
        return contrast.map(Contrast::difference);
    }

    public ScoreComparison withHolm(double adjusted) {
        return new ScoreComparison(score, baseline, followUp, contrast, OptionalDouble.of(adjusted), judgement);
    }
}
