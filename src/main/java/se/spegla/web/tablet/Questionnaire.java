package se.spegla.web.tablet;

import se.spegla.instrument.Instrument;

/**
 * What a unit answers in a round.
 *
 * @param unitName as it was frozen when the round opened
 * @param threshold results exist from this many answers
 */
record Questionnaire(String unitName, int threshold, Instrument instrument) {
    private static final int SECONDS_PER_ITEM = 20;
    private static final int LEAST_MINUTES = 2;

    /** About how many minutes it takes, rounded up. */
    int minutes() {
        return Math.max(LEAST_MINUTES, (instrument.items().size() * SECONDS_PER_ITEM + 59) / 60);
    }
}
