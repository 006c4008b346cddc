package se.spegla.web.tablet;

import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/**
 * Someone came in by a unit code. Says all that a page depends on, and nothing about who it is: visits that are equal
 * see the same page.
 *
 * @param round as it stands at this moment
 * @param language of the page
 */
record Visit(Round round, Unit.Id unit, Organisation organisation, String language) {}
