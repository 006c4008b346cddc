package se.spegla.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.report.Words;

/**
 * What a reader should know of a unit besides its figures: that it had another name in another round of the series, why it
 * was left out of one, and that it began anew.
 */
final class UnitHistory {
    private final Rounds rounds;
    private final List<Round> opened;
    private final List<Round> looked;
    private final Words words;

    UnitHistory(Choice choice, Rounds rounds, Words words) {
        this.rounds = rounds;
        this.opened = rounds.ofSeries(choice.series().id()).stream()
                .filter(round -> !round.isBeforeOpening()).sorted(Round.BY_TIME).toList();
        this.looked = Stream.concat(Stream.of(choice.baseline()), choice.followUp().stream()).toList();
        this.words = words;
    }

    /** In sentences; empty where there is nothing to say. */
    List<String> of(ReleasedUnit released) {
        var unit = new Unit.Id(released.key());
        var sentences = new ArrayList<>(names(unit, released.name()));
        for (var round : looked) {
            rounds.absences(round.id()).stream().filter(absence -> absence.unit().equals(unit))
                    .forEach(absence -> sentences.add(words.get("result.absent", round.name(), absence.reason())));
            rounds.participations(round.id()).stream().filter(part -> part.unit().equals(unit))
                    .filter(Participation::begunAnew)
                    .forEach(part -> sentences.add(words.get("result.begun-anew", round.name())));
        }
        return sentences;
    }

    /** The unit is shown by its name in the latest of the rounds that are looked at and that it was part of. */
    private List<String> names(Unit.Id unit, String shown) {
        var shownIn = looked.stream().filter(round -> !namesIn(Stream.of(round), unit).isEmpty())
                .reduce((first, second) -> second).map(opened::indexOf).orElse(0);
        var before = namesIn(opened.stream().limit(shownIn), unit).stream().filter(name -> !name.equals(shown)).toList();
        var after = namesIn(opened.stream().skip(shownIn + 1L), unit);
        var now = after.isEmpty() ? shown : after.get(after.size() - 1);
        var sentences = new ArrayList<String>();
        if (!before.isEmpty()) {
            sentences.add(words.get("result.renamed.before", String.join(", ", before)));
        }
        if (!now.equals(shown)) {
            sentences.add(words.get("result.renamed.now", now));
        }
        return sentences;
    }

    private List<String> namesIn(Stream<Round> some, Unit.Id unit) {
        return some.flatMap(round -> rounds.participations(round.id()).stream())
                .filter(part -> part.unit().equals(unit)).map(Participation::unitName).distinct().toList();
    }
}
