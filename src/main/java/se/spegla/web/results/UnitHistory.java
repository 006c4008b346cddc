package se.spegla.web.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.report.Words;

/**
 * What a reader should know of a unit besides its figures: that it had another name in another round of the series, why it
 * was left out of one, and that it began anew. Each round is read once, for all its units.
 */
final class UnitHistory {
    /** A round with its units. */
    private record Roster(Round round, Map<Unit.Id, Participation> parts, Map<Unit.Id, Absence> absences) {
        static Roster of(Round round, Rounds rounds) {
            return new Roster(
                    round,
                    rounds.participations(round.id()).stream()
                            .collect(Collectors.toMap(Participation::unit, Function.identity())),
                    rounds.absences(round.id()).stream().collect(Collectors.toMap(Absence::unit, Function.identity())));
        }

        Optional<String> nameOf(Unit.Id unit) {
            return Optional.ofNullable(parts.get(unit)).map(Participation::unitName);
        }
    }

    private final List<Roster> opened;
    private final List<Roster> looked;
    private final Words words;

    UnitHistory(Choice choice, Rounds rounds, Words words) {
        this.opened = rounds.ofSeries(choice.series().id()).stream()
                .filter(round -> !round.isBeforeOpening())
                .sorted(Round.BY_TIME)
                .map(round -> Roster.of(round, rounds))
                .toList();
        this.looked = Stream.concat(Stream.of(choice.baseline()), choice.followUp().stream())
                .flatMap(round ->
                        opened.stream().filter(roster -> roster.round().id().equals(round.id())))
                .toList();
        this.words = words;
    }

    /** In sentences; empty where there is nothing to say. */
    List<String> of(ReleasedUnit released) {
        var unit = new Unit.Id(released.key());
        var sentences = new ArrayList<>(names(unit, released.name()));
        for (var roster : looked) {
            Optional.ofNullable(roster.absences().get(unit))
                    .ifPresent(absence -> sentences.add(LeftOut.told(roster.round(), absence, words)));
            Optional.ofNullable(roster.parts().get(unit))
                    .filter(Participation::begunAnew)
                    .ifPresent(part -> sentences.add(
                            words.get("result.begun-anew", roster.round().name())));
        }
        return sentences;
    }

    /** The unit is shown by its name in the latest of the rounds that are looked at and that it was part of. */
    private List<String> names(Unit.Id unit, String shown) {
        var shownIn = looked.stream()
                .filter(roster -> roster.nameOf(unit).isPresent())
                .reduce((first, second) -> second)
                .map(opened::indexOf)
                .orElse(0);
        var before = namesIn(opened.subList(0, shownIn), unit).stream()
                .filter(name -> !name.equals(shown))
                .toList();
        var after = namesIn(opened.subList(Math.min(shownIn + 1, opened.size()), opened.size()), unit);
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

    private static List<String> namesIn(List<Roster> some, Unit.Id unit) {
        return some.stream()
                .flatMap(roster -> roster.nameOf(unit).stream())
                .distinct()
                .toList();
    }
}
