package se.spegla.web.results;

import java.util.List;
import java.util.stream.Stream;
import se.spegla.access.UnitScope;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.report.Report.Entry;
import se.spegla.report.Words;

/** The units of a series that are not part of a round, and why: of those that a reader sees. */
final class LeftOut {
    private final Rounds rounds;
    private final Units units;

    LeftOut(Rounds rounds, Units units) {
        this.rounds = rounds;
        this.units = units;
    }

    /** Those of one round by itself. */
    List<Entry> of(Round round, UnitScope scope, Words words) {
        return absences(round, scope)
                .map(absence ->
                        new Entry("", "", name(absence.unit()), words.get("result.absent.now", absence.reason())))
                .toList();
    }

    /** Those that the figures have no line of, because no round that is looked at has them. */
    List<Entry> of(Choice choice, ReleasedComparison comparison, UnitScope scope, Words words) {
        if (choice.followUp().isEmpty()) {
            return of(choice.baseline(), scope, words);
        }
        return Stream.of(choice.baseline(), choice.followUp().get())
                .flatMap(round -> absences(round, scope)
                        .filter(absence ->
                                comparison.unit(absence.unit().value()).isEmpty())
                        .map(absence -> new Entry("", "", name(absence.unit()), told(round, absence, words))))
                .toList();
    }

    /** In a sentence, which ends once whether the leader's reason did or not. */
    static String told(Round round, Absence absence, Words words) {
        return words.get("result.absent", round.name(), absence.reason().replaceAll("\\.+$", ""));
    }

    /** A unit's name as it is now: it has no name of that round. */
    private String name(Unit.Id unit) {
        return units.find(unit).map(Unit::name).orElseThrow();
    }

    private Stream<Absence> absences(Round round, UnitScope scope) {
        return rounds.absences(round.id()).stream().filter(absence -> scope.includes(absence.unit()));
    }
}
