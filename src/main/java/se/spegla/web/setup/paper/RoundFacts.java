package se.spegla.web.setup.paper;

import java.util.HashMap;
import java.util.Map;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Units;
import se.spegla.web.Dates;
import se.spegla.web.setup.RoundLookup;

/** What everything that is printed for a round says of it. */
final class RoundFacts {
    private static final Organisation NONE = new Organisation("", "", false);

    private RoundFacts() {}

    static Map<String, Object> of(RoundLookup lookup, Units units, Round round, String language) {
        var series = lookup.seriesOf(round);
        var organisation = units.organisation().orElse(NONE);
        var model = new HashMap<String, Object>();
        model.put("organisation", organisation.name());
        model.put("contact", organisation.contact());
        model.put("seriesName", series.name());
        model.put("roundName", round.name());
        model.put("starts", Dates.date(round.startsOn(), language));
        model.put("ends", Dates.date(round.endsOn(), language));
        model.put("threshold", Integer.toString(series.threshold()));
        model.put("cards", series.takesCards());
        return model;
    }
}
