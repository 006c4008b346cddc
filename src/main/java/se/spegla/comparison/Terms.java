package se.spegla.comparison;

import se.spegla.instrument.Instrument;

/**
 * What a comparison goes by.
 *
 * @param instrument scores the sheets of all rounds
 * @param threshold nothing is compared for fewer scores than this in one of the rounds; at least 2
 * @param leastUnlinked sheets are linked only where in each round none is left unlinked, or at least this many; 0 for
 * any number
 * @param screening what is held back from every figure
 */
public record Terms(Instrument instrument, int threshold, int leastUnlinked, Screening screening) {
    /** Fewer links than this tell too much of single persons and too little of their correlation. */
    private static final int LEAST_PAIRS = 5;

    public Terms {
        if (threshold < 2) {
            throw new IllegalArgumentException("threshold " + threshold + " is below 2, the least that has a spread");
        }
    }

    /** Nothing is held back but what has fewer scores than the threshold. */
    public static Terms open(Instrument instrument, int threshold) {
        return new Terms(instrument, threshold, 0, Screening.NONE);
    }

    int leastPairs() {
        return Math.max(LEAST_PAIRS, threshold);
    }

    /** Whether so many of a round may stand beside the linked ones. */
    boolean mayStayUnlinked(int sheets) {
        return sheets == 0 || sheets >= leastUnlinked;
    }
}
