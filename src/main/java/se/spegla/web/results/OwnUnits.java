package se.spegla.web.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import se.spegla.access.UnitScope;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.report.Words;

/** The units of a manager, each with the rounds in which it can answer now. */
final class OwnUnits {
    private final Rounds rounds;
    private final Units units;
    private final Waiting waiting;

    OwnUnits(Rounds rounds, Units units, Waiting waiting) {
        this.rounds = rounds;
        this.units = units;
        this.waiting = waiting;
    }

    /** A unit. */
    public record Own(String name, List<State> states) {}

    /** How a unit stands in a round that is open or closing. */
    public record State(String series, String href, String said) {}

    /**
     * None for who sees all units: they have pages of their own.
     *
     * @param now the rounds of a series as they stand now
     */
    List<Own> of(UnitScope scope, Function<Series, List<Round>> now, Words words) {
        if (scope.isAll()) {
            return List.of();
        }
        var states = new HashMap<Unit.Id, List<State>>();
        for (var series : rounds.allSeries()) {
            for (var round : now.apply(series)) {
                if (round.storesSheets()) {
                    add(states, series, round, scope, words);
                }
            }
        }
        return units.all().stream()
                .filter(unit -> scope.includes(unit.id()))
                .map(unit -> new Own(unit.name(), states.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    private void add(Map<Unit.Id, List<State>> states, Series series, Round round, UnitScope scope, Words words) {
        var address = "/results/" + series.id().value();
        BiConsumer<Unit.Id, String> say = (unit, said) ->
                states.computeIfAbsent(unit, none -> new ArrayList<>()).add(new State(series.name(), address, said));
        rounds.participations(round.id()).stream()
                .filter(part -> scope.includes(part.unit()))
                .forEach(part -> say.accept(part.unit(), waiting.told(series, round, part, words)));
        rounds.absences(round.id()).stream()
                .filter(absence -> scope.includes(absence.unit()))
                .forEach(absence ->
                        say.accept(absence.unit(), words.get("result.own.absent", round.name(), absence.reason())));
    }
}
