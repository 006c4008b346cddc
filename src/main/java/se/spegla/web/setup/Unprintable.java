package se.spegla.web.setup;

import java.util.List;
import java.util.stream.Stream;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Units;
import se.spegla.report.paper.PdfPages;

/** A name with the characters of it that no PDF shows: told on every page that leads to one. */
public record Unprintable(String name, String letters) {
    /** Of all names that stand on what is printed for these units. */
    public static List<Unprintable> of(RoundLookup lookup, Units units, Round round, List<Participation> parts) {
        var organisation = units.organisation();
        return Stream.of(
                        organisation.map(Organisation::name).stream(),
                        organisation.map(Organisation::contact).stream(),
                        Stream.of(lookup.seriesOf(round).name(), round.name()),
                        parts.stream().map(Participation::unitName))
                .flatMap(names -> names)
                .map(name -> new Unprintable(name, PdfPages.unprintable(name)))
                .filter(each -> !each.letters().isEmpty())
                .distinct()
                .toList();
    }
}
