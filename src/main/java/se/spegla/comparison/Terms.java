package se.spegla.comparison;

import se.spegla.instrument.Instrument;

/**
 * What a comparison goes by.
 *
 * @param instrument names the scores and items that are compared
 * @param threshold nothing is compared for fewer scores than this in one of the rounds; at least 2
 * @param leastComplete only units with so many complete sheets go into a scale's quality
 * @param leastUnits a scale's quality is told only of so many units
 * @param leastIncomplete and only where all sheets that the score's figures are about are complete, or so many are not: beside the
 *     spread of all it tells what the others answered
 */
public record Terms(Instrument instrument, int threshold, int leastComplete, int leastUnits, int leastIncomplete) {
    /** Fewer links than this tell too much of single persons and too little of their correlation. */
    private static final int LEAST_PAIRS = 5;

    public Terms {
        if (threshold < 2) {
            throw new IllegalArgumentException("threshold " + threshold + " is below 2, the least that has a spread");
        }
    }

    /** Nothing is kept out but what has fewer scores than the threshold. */
    public static Terms open(Instrument instrument, int threshold) {
        return new Terms(instrument, threshold, 0, 0, 0);
    }

    int leastPairs() {
        return leastPairs(threshold);
    }

    /** From how many pairs on two sheets of a person count as linked. */
    public static int leastPairs(int threshold) {
        return Math.max(LEAST_PAIRS, threshold);
    }
}
