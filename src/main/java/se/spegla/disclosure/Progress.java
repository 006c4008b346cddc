package se.spegla.disclosure;

import java.util.OptionalInt;

/**
 * How many have answered while a round is not closed, in steps so coarse that watching it does not tell who has just
 * answered.
 */
public sealed interface Progress {
    /** The width of a step, in answers. */
    int STEP = 3;

    /** How many have answered for certain. */
    int atLeast();

    /** Fewer answers than the series' threshold, none included. */
    record FewerThan(int threshold) implements Progress {
        @Override
        public int atLeast() {
            return 0;
        }
    }

    /** At least this many: the threshold, or a multiple of 3 that lies a whole step above it or more. */
    record AtLeast(int answers) implements Progress {
        @Override
        public int atLeast() {
            return answers;
        }
    }

    /**
     * The step of a count. No step is narrower than 3 answers: between 5 and 6 a single one would be seen to come.
     *
     * @param count of answers, 0 or more
     * @param threshold of the series, 3 to 20
     */
    static Progress of(int count, int threshold) {
        int step = count - count % STEP;
        return count < threshold ? new FewerThan(threshold) : new AtLeast(step < threshold + STEP ? threshold : step);
    }

    /** Whether more have answered for certain than there are people; seen no sooner than the steps tell. */
    default boolean exceeds(OptionalInt headcount) {
        return headcount.isPresent() && atLeast() > headcount.getAsInt();
    }
}
