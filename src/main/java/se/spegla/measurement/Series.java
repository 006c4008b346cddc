package se.spegla.measurement;

import java.util.List;

/**
 * One instrument followed over time in a set of units.
 *
 * @param instrumentId which instrument; its text is copied into each round at its opening
 * @param threshold no figure for fewer than this many answers; fixed from the moment the first round opens
 * @param units in the order in which they are shown
 */
public record Series(Id id, String name, String instrumentId, int threshold, List<Unit.Id> units) {
    public static final int DEFAULT_THRESHOLD = 5;
    public static final int LEAST_THRESHOLD = 3;
    public static final int MOST_THRESHOLD = 20;

    public record Id(String value) {
        public static Id random() {
            return new Id(Ids.random());
        }
    }

    /** @throws IllegalArgumentException where the threshold is not from 3 to 20 */
    public Series {
        units = List.copyOf(units);
        if (threshold < LEAST_THRESHOLD || threshold > MOST_THRESHOLD) {
            throw new IllegalArgumentException("threshold " + threshold + " is not from 3 to 20");
        }
    }
}
