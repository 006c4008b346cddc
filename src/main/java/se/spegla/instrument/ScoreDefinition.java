package se.spegla.instrument;

import java.util.List;

/**
 * How a score is made from items.
 *
 * @param items at least one, each once, in the file's order
 */
public record ScoreDefinition(
        String id, Text title, List<Item> items, Aggregation as, Direction better, MissingRule missing) {
    /** Whether the score is the sum or the mean of its items' scores. */
    public enum Aggregation { SUM, MEAN }

    /** Which way the score improves. */
    public enum Direction { HIGHER, LOWER }

    public ScoreDefinition {
        items = List.copyOf(items);
    }

    /** The lowest possible score. */
    public double lowest() {
        return aggregate(items.stream().mapToInt(Item::lowest).sum());
    }

    /** The highest possible score. */
    public double highest() {
        return aggregate(items.stream().mapToInt(Item::highest).sum());
    }

    private double aggregate(int sum) {
        return as == Aggregation.SUM ? sum : (double) sum / items.size();
    }
}
