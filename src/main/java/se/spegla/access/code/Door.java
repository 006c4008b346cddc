package se.spegla.access.code;

import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** What a unit code opens. */
public record Door(Round.Id round, Unit.Id unit) {}
