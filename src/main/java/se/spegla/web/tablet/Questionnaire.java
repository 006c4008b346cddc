package se.spegla.web.tablet;

import se.spegla.instrument.Instrument;

/**
 * What a unit answers in a round.
 *
 * @param unitName as it was frozen when the round opened
 * @param threshold results exist from this many answers
 */
record Questionnaire(String unitName, int threshold, Instrument instrument) {}
