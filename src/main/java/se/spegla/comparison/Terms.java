package se.spegla.comparison;

import se.spegla.instrument.Instrument;

/**
 * What a comparison goes by.
 *
 * @param instrument scores the sheets of both rounds
 * @param threshold nothing is compared for fewer scores than this in one of the rounds; at least 2
 */
public record Terms(Instrument instrument, int threshold) {
    /** Fewer links than this tell too much of single persons and too little of their correlation. */
    private static final int LEAST_PAIRS = 5;

    public Terms {
        if (threshold < 2) {
            throw new IllegalArgumentException("threshold " + threshold + " is below 2, the least that has a spread");
        }
    }

    int leastPairs() {
        return Math.max(LEAST_PAIRS, threshold);
    }
}
