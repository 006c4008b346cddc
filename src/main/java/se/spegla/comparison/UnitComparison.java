package se.spegla.comparison;

import java.util.List;

/**
 * One unit in two rounds.
 *
 * @param scores in the instrument's order
 * @param items in the instrument's order
 */
public record UnitComparison(
        ComparedUnit unit,
        Turnout baseline,
        Turnout followUp,
        List<ScoreComparison> scores,
        List<ItemComparison> items) {
    public UnitComparison {
        scores = List.copyOf(scores);
        items = List.copyOf(items);
    }

    public UnitComparison withScores(List<ScoreComparison> others) {
        return new UnitComparison(unit, baseline, followUp, others, items);
    }
}
