package se.spegla.instrument;

/**
 * A variable's part of a score: weight × points.
 *
 * @param weight not 0; 1 where the points themselves are added
 */
public record Term(Variable variable, int weight) {
    /** The least that it can add. */
    public int lowest() {
        return weight * (weight > 0 ? variable.lowest() : variable.highest());
    }

    /** The most that it can add. */
    public int highest() {
        return weight * (weight > 0 ? variable.highest() : variable.lowest());
    }
}
