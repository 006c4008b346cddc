package se.spegla.scoring;

/**
 * What stands in for an answer: the person's mean over the answered items of one score, as a fraction, so that sums over
 * persons can be exact. An answer that was given is itself over 1.
 *
 * @param sum of the points of the items that were answered
 * @param of how many they are, at least 1
 */
public record Completed(int sum, int of) {
    public double value() {
        return (double) sum / of;
    }
}
