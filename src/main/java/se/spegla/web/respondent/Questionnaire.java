package se.spegla.web.respondent;

import java.time.LocalDate;
import java.util.Optional;
import se.spegla.instrument.Instrument;

/**
 * What a unit answers in a round.
 *
 * @param unitName as it was frozen when the round opened
 * @param threshold results exist from this many answers
 * @param answersUntil the last day on which answers are kept, where one is set
 */
record Questionnaire(String unitName, int threshold, Optional<LocalDate> answersUntil, Instrument instrument) {}
