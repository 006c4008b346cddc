package se.spegla.web.setup.paper;

import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Units;
import se.spegla.web.Dates;
import se.spegla.web.setup.RoundLookup;

/**
 * What everything that is printed for a round says of it.
 *
 * @param cards whether staff come in by cards
 */
public record RoundFacts(
        String organisation,
        String contact,
        String series,
        String name,
        String starts,
        String ends,
        int threshold,
        boolean cards) {
    private static final Organisation NONE = new Organisation("", "", false);

    static RoundFacts of(RoundLookup lookup, Units units, Round round, String language) {
        var series = lookup.seriesOf(round);
        var organisation = units.organisation().orElse(NONE);
        return new RoundFacts(
                organisation.name(),
                organisation.contact(),
                series.name(),
                round.name(),
                Dates.date(round.startsOn(), language),
                Dates.date(round.endsOn(), language),
                series.threshold(),
                series.takesCards());
    }

    /** The same for a PDF. */
    RoundFacts printed(String language) {
        return new RoundFacts(
                PdfNames.of(organisation, language),
                PdfNames.of(contact, language),
                PdfNames.of(series, language),
                PdfNames.of(name, language),
                starts,
                ends,
                threshold,
                cards);
    }
}
