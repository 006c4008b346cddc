package se.spegla.measurement;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares series and their drafts: which units take part, and with which headcount. */
public final class Planning {
    private final Rounds rounds;
    private final Units units;
    private final Lifecycle lifecycle;

    public Planning(Rounds rounds, Units units, Lifecycle lifecycle) {
        this.rounds = rounds;
        this.units = units;
        this.lifecycle = lifecycle;
    }

    /** Units that are part of a round that has been opened. They stay in their series. */
    public Set<Unit.Id> takenPart(Series.Id series) {
        return opened(series).stream()
                .flatMap(round -> rounds.participations(round.id()).stream())
                .map(Participation::unit)
                .collect(Collectors.toSet());
    }

    /**
     * Whether threshold, way in and linking of the series can no longer be changed: its first round has been opened, or is
     * planned, and its posters may hang on the wall.
     */
    public boolean promiseIsFixed(Series.Id series) {
        return !opened(series).isEmpty();
    }

    /** The headcount that each unit had last, in whichever series; a unit that never had one is absent. */
    public Map<Unit.Id, Integer> lastHeadcounts() {
        var heads = new HashMap<Unit.Id, Integer>();
        rounds.allSeries().stream()
                .flatMap(series -> rounds.ofSeries(series.id()).stream())
                .sorted(Comparator.comparing(Round::startsOn))
                .flatMap(round -> rounds.participations(round.id()).stream())
                .forEach(part -> part.headcount().ifPresent(known -> heads.put(part.unit(), known)));
        return heads;
    }

    /**
     * Stores a series, and lets its drafts have the same units. A unit that has taken part stays, whether it is named
     * or not; units are put in the order of areas and names.
     *
     * @return the series as stored
     * @throws Rounds.PromiseFixed where the promise differs and a round of the series has been opened
     */
    public synchronized Series save(Series changed) {
        var members = new LinkedHashSet<>(changed.units());
        members.addAll(takenPart(changed.id()));
        var ordered = changed.with(inOrder(members));
        rounds.save(ordered);
        rounds.ofSeries(changed.id()).stream().filter(Planning::isDraft).forEach(draft -> align(draft, ordered));
        return ordered;
    }

    /** Stores a new draft with all units of its series, each with the headcount that it had last. */
    public synchronized void plan(Round draft) {
        var series = rounds.findSeries(draft.series()).orElseThrow();
        var earlier = participationsLatestFirst(series.id());
        rounds.save(draft, series.units().stream().map(unit -> part(draft, unit, earlier)).toList());
    }

    /**
     * Says which units of the series are not part of a draft this time, and why; all others are.
     *
     * @param leftOut the reason by unit; units that are not of the series are ignored
     * @throws Round.Refused where it is no draft, or nobody is left
     * @throws IllegalArgumentException where a reason is not from 1 to 200 characters
     */
    public synchronized void leaveOut(Round.Id id, Map<Unit.Id, String> leftOut) {
        var draft = rounds.find(id).orElseThrow();
        var series = rounds.findSeries(draft.series()).orElseThrow();
        if (!isDraft(draft)) {
            throw new Round.Refused(Round.Refusal.NOT_DRAFT, draft);
        }
        if (leftOut.keySet().containsAll(series.units())) {
            throw new Round.Refused(Round.Refusal.NO_UNITS, draft);
        }
        align(draft, series, series.units().stream().filter(leftOut::containsKey)
                .map(unit -> new Absence(id, unit, leftOut.get(unit))).toList());
    }

    /**
     * Adds a unit to a round that is not closing or closed, and to its series. A unit that is part of the round already stays as it
     * is.
     */
    public synchronized void addUnit(Round.Id id, Unit unit, OptionalInt headcount) {
        if (rounds.participations(id).stream().anyMatch(part -> part.unit().equals(unit.id()))) {
            return;
        }
        lifecycle.addUnit(id, unit, headcount);
        var series = rounds.findSeries(rounds.find(id).orElseThrow().series()).orElseThrow();
        var members = new LinkedHashSet<>(series.units());
        members.add(unit.id());
        save(series.with(List.copyOf(members)));
    }

    /**
     * Lets one unit stand for several from the first round of the series on: in the series and its drafts, there with
     * their headcounts together where all are known. The units themselves stay, for other series.
     *
     * @throws Rounds.PromiseFixed where a round of the series has been opened: who has answered as one unit is not made
     * another's afterwards
     */
    public synchronized void merge(Series.Id id, Set<Unit.Id> parts, Unit whole) {
        var series = rounds.findSeries(id).orElseThrow();
        if (promiseIsFixed(id)) {
            throw new Rounds.PromiseFixed(series);
        }
        var heads = new LinkedHashMap<Round.Id, OptionalInt>();
        rounds.ofSeries(id).forEach(draft -> heads.put(draft.id(), together(draft, parts)));
        var members = new LinkedHashSet<>(series.units());
        members.removeAll(parts);
        members.add(whole.id());
        save(series.with(List.copyOf(members)));
        heads.forEach((draft, known) -> rounds.saveHeadcounts(draft, Map.of(whole.id(), known)));
        units.merge(whole.id(), parts);
    }

    private OptionalInt together(Round draft, Set<Unit.Id> parts) {
        var heads = rounds.participations(draft.id()).stream().filter(part -> parts.contains(part.unit()))
                .map(Participation::headcount).toList();
        return heads.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(heads.stream().mapToInt(OptionalInt::getAsInt).sum())
                : OptionalInt.empty();
    }

    /**
     * Takes a draft away.
     *
     * @throws Round.Refused for a round that has been opened
     */
    public synchronized void drop(Round round) {
        if (!isDraft(round)) {
            throw new Round.Refused(Round.Refusal.NOT_DRAFT, round);
        }
        rounds.removeDraft(round.id());
    }

    private void align(Round draft, Series series) {
        align(draft, series, rounds.absences(draft.id()).stream()
                .filter(absence -> series.units().contains(absence.unit())).toList());
    }

    /** A unit that comes back has the headcount that it had last. */
    private void align(Round draft, Series series, List<Absence> absences) {
        var known = Stream.concat(rounds.participations(draft.id()).stream(), participationsLatestFirst(series.id()).stream())
                .toList();
        var absent = absences.stream().map(Absence::unit).collect(Collectors.toSet());
        rounds.save(draft, series.units().stream().filter(unit -> !absent.contains(unit))
                .map(unit -> part(draft, unit, known)).toList(), absences);
    }

    private Participation part(Round draft, Unit.Id unit, List<Participation> known) {
        var headcount = known.stream()
                .filter(part -> part.unit().equals(unit) && part.headcount().isPresent())
                .findFirst()
                .map(Participation::headcount)
                .orElse(OptionalInt.empty());
        return lifecycle.participation(draft.id(), units.find(unit).orElseThrow(), headcount);
    }

    private List<Participation> participationsLatestFirst(Series.Id series) {
        return rounds.ofSeries(series).stream()
                .sorted(Comparator.comparing(Round::startsOn).reversed())
                .flatMap(round -> rounds.participations(round.id()).stream())
                .toList();
    }

    private List<Unit.Id> inOrder(Collection<Unit.Id> members) {
        return units.all().stream().map(Unit::id).filter(members::contains).toList();
    }

    private List<Round> opened(Series.Id series) {
        return rounds.ofSeries(series).stream().filter(round -> !isDraft(round)).toList();
    }

    private static boolean isDraft(Round round) {
        return round.phase() == Round.Phase.DRAFT;
    }
}
