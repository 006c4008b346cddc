package se.spegla.response;

import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** What a unit code opens. */
public record Door(Round.Id round, Unit.Id unit) {}
