package se.spegla.setup;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;

/**
 * A unit takes part in another series of the same instrument at the earliest {@value #DAYS} days after its round in the
 * first, and so does a unit that contains it or is a part of it: otherwise two results of nearly the same people could
 * be subtracted from each other. It also spares staff a second questionnaire. In another round of the same series the same unit
 * may take part at any time, since the gate knows what is out of it; a unit that contains it or is a part of it may not,
 * since the gate looks at each unit by itself.
 */
public final class Spacing {
    /** Whole days from the last day of the one round to the first day of the other. */
    public static final int DAYS = 60;

    /**
     * Another round that is too near.
     *
     * @param unit the unit that would be asked again
     * @param other the unit of the other round: the same, one that contains it, or a part of it
     * @param from the first day on which this unit may be asked in this series; where the other round is not closed, by
     * its last day as it is set
     */
    public record InTheWay(Participation unit, Participation other, Series series, Round round, LocalDate from) {}

    private final Rounds rounds;
    private final Units units;

    public Spacing(Rounds rounds, Units units) {
        this.rounds = rounds;
        this.units = units;
    }

    /**
     * What keeps these units out of a round that hands out forms from its first day on.
     *
     * @param round with the dates that it is to have
     */
    public List<InTheWay> of(Round round, Collection<Participation> parts) {
        var own = rounds.findSeries(round.series()).orElseThrow();
        return rounds.allSeries().stream()
                .filter(series -> series.instrumentId().equals(own.instrumentId()))
                .flatMap(series -> rounds.ofSeries(series.id()).stream()
                        .filter(other -> !other.id().equals(round.id()))
                        .filter(other -> other.phase() != Round.Phase.DRAFT && areNear(round, other))
                        .flatMap(other -> inTheWay(series, other, parts)))
                .filter(near -> !near.series().id().equals(own.id())
                        || !near.unit().unit().equals(near.other().unit()))
                .toList();
    }

    private static boolean areNear(Round one, Round other) {
        return one.startsOn().isBefore(other.lastDay().plusDays(DAYS))
                && other.startsOn().isBefore(one.lastDay().plusDays(DAYS));
    }

    private Stream<InTheWay> inTheWay(Series series, Round other, Collection<Participation> parts) {
        var merged = units.parts();
        var there = byStaff(rounds.participations(other.id()), merged);
        return parts.stream()
                .flatMap(part -> withParts(part.unit(), merged).stream()
                        .flatMap(unit -> there.getOrDefault(unit, List.of()).stream())
                        .distinct()
                        .map(known -> new InTheWay(
                                part, known, series, other, other.lastDay().plusDays(DAYS))));
    }

    /** Each two of these that are of the same staff: the one contains the other, or both contain a third; in their order. */
    public List<List<Participation>> sharingStaff(List<Participation> parts) {
        var pairs = new LinkedHashSet<List<Participation>>();
        byStaff(parts, units.parts()).values().forEach(same -> {
            for (int i = 0; i < same.size(); i++) {
                for (var other : same.subList(i + 1, same.size())) {
                    pairs.add(List.of(same.get(i), other));
                }
            }
        });
        return List.copyOf(pairs);
    }

    private static Map<Unit.Id, List<Participation>> byStaff(
            Collection<Participation> parts, Map<Unit.Id, Set<Unit.Id>> merged) {
        var byStaff = new LinkedHashMap<Unit.Id, List<Participation>>();
        parts.forEach(part -> withParts(part.unit(), merged)
                .forEach(unit ->
                        byStaff.computeIfAbsent(unit, id -> new ArrayList<>()).add(part)));
        return byStaff;
    }

    /** The unit, those that it stands for, and those that they stand for. */
    private static Set<Unit.Id> withParts(Unit.Id unit, Map<Unit.Id, Set<Unit.Id>> merged) {
        var found = new LinkedHashSet<Unit.Id>();
        var left = new ArrayDeque<>(Set.of(unit));
        while (!left.isEmpty()) {
            var next = left.remove();
            if (found.add(next)) {
                left.addAll(merged.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
