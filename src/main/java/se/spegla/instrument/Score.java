package se.spegla.instrument;

import java.util.List;

/**
 * How a score is made from items.
 *
 * @param items at least one, each once, in the file's order
 */
public record Score(
        String id, Text title, List<Variable> items, Aggregation as, Direction better, MissingRule missing) {
    /** Whether the score is the sum or the mean of its items' scores. */
    public enum Aggregation { SUM, MEAN }

    /** Which way the score improves. */
    public enum Direction { HIGHER, LOWER }

    /** Shares such as 0.8 have no exact binary form: 0.8 x 15 must ask for 12 items, not 13. */
    private static final double ROUNDING = 1e-9;

    public Score {
        items = List.copyOf(items);
    }

    /** How many of the items a sheet must at least have answered to have the score; 1 or more. */
    public int leastAnswered() {
        return missing instanceof MissingRule.PersonMean personMean
                ? Math.max(1, (int) Math.ceil(personMean.atLeast() * items.size() - ROUNDING))
                : items.size();
    }

    boolean sharesItemsWith(Score other) {
        return items.stream().anyMatch(other.items::contains);
    }

    /** The lowest possible score. */
    public double lowest() {
        return aggregate(items.stream().mapToInt(Variable::lowest).sum());
    }

    /** The highest possible score. */
    public double highest() {
        return aggregate(items.stream().mapToInt(Variable::highest).sum());
    }

    private double aggregate(int sum) {
        return as == Aggregation.SUM ? sum : (double) sum / items.size();
    }
}
