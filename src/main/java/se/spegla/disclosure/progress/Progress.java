package se.spegla.disclosure.progress;

/**
 * How many have answered while a round is not closed, in steps so coarse that watching it does not tell who has just
 * answered.
 */
public sealed interface Progress {
    /** The width of a step, in answers. */
    int STEP = 3;

    /** Fewer answers than the series' threshold, none included. */
    record FewerThan(int threshold) implements Progress {}

    /** At least this many: rounded down to a multiple of 3, yet never below the threshold. */
    record AtLeast(int answers) implements Progress {}

    /**
     * The step of a count.
     *
     * @param count of answers, 0 or more
     * @param threshold of the series, 3 to 20
     */
    static Progress of(int count, int threshold) {
        return count < threshold ? new FewerThan(threshold) : new AtLeast(Math.max(threshold, count - count % STEP));
    }
}
