package se.spegla.response;

import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** A valid sheet on its way into the store. The id and the response are stored apart, and nothing joins them. */
public record Submission(SheetId sheet, Round.Id round, Unit.Id unit, Response response) {}
