package se.spegla.setup;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.act.Actor;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.measurement.Absence;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Problem;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.Units;

/** Prepares series and their drafts: which units take part, and with which headcount. Each change is one act. */
public final class Planning {
    private final Store store;
    private final Events events;
    private final Rounds rounds;
    private final Units units;
    private final UnitRegister register;
    private final Lifecycle lifecycle;

    public Planning(Store store, Events events, Rounds rounds, Units units, Lifecycle lifecycle) {
        this.store = store;
        this.events = events;
        this.rounds = rounds;
        this.units = units;
        this.register = new UnitRegister(store, units, events);
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
     * Adds a series; one that is there already stays as it is.
     *
     * @param rules what it promises in the actor's words, for the audit log
     */
    public void add(Actor actor, Series series, String rules) {
        store.run(() -> {
            if (rounds.findSeries(series.id()).isEmpty()) {
                save(series);
                events.happened(actor, series.event("series-added", rules));
            }
        });
    }

    /**
     * Changes a series, and lets its drafts have the same units. A unit that has taken part stays, whether it is named
     * or not; units are put in the order of areas and names.
     *
     * @param rules what it promises in the actor's words, for the audit log
     * @throws Rounds.PromiseFixed where the promise differs and a round of the series has been opened
     */
    public void change(Actor actor, Series changed, String rules) {
        store.run(() -> {
            save(changed);
            events.happened(actor, changed.event("series-changed", rules));
        });
    }

    private void save(Series changed) {
        var members = new LinkedHashSet<>(changed.units());
        members.addAll(takenPart(changed.id()));
        var ordered = changed.with(inOrder(members));
        rounds.save(ordered);
        rounds.ofSeries(changed.id()).stream().filter(Planning::isDraft).forEach(draft -> align(draft, ordered));
    }

    /**
     * Adds a draft with all units of its series, each with the headcount that it had last; a round that is there already
     * stays as it is.
     *
     * @param days its dates in the actor's words, for the audit log
     */
    public void plan(Actor actor, Round draft, String days) {
        store.run(() -> {
            if (rounds.find(draft.id()).isEmpty()) {
                var series = seriesOf(draft);
                var earlier = participationsLatestFirst(series.id());
                rounds.save(
                        draft,
                        series.units().stream()
                                .map(unit -> part(draft, unit, earlier))
                                .toList());
                events.happened(actor, series.event("round-added", draft.name(), days));
            }
        });
    }

    /**
     * Says which units of the series are not part of a draft this time, and why; all others are.
     *
     * @param leftOut the reason by unit; units that are not of the series are ignored
     * @throws Round.Refused where it is no draft, or nobody is left
     * @throws IllegalArgumentException where a reason is not from 1 to 200 characters
     */
    public void leaveOut(Actor actor, Round.Id id, Map<Unit.Id, String> leftOut) {
        store.run(() -> {
            var draft = rounds.find(id).orElseThrow();
            var series = seriesOf(draft);
            if (!isDraft(draft)) {
                throw new Round.Refused(Round.Refusal.NOT_DRAFT, draft);
            }
            if (leftOut.keySet().containsAll(series.units())) {
                throw new Round.Refused(Round.Refusal.NO_UNITS, draft);
            }
            align(
                    draft,
                    series,
                    series.units().stream()
                            .filter(leftOut::containsKey)
                            .map(unit -> new Absence(id, unit, leftOut.get(unit)))
                            .toList());
            events.happened(actor, series.event("round-units-changed", draft.name()));
        });
    }

    /**
     * Adds a unit to a round that is not closing or closed, and to its series. A unit that is part of the round already stays as it
     * is.
     */
    public void addUnit(Actor actor, Round.Id id, Unit unit, OptionalInt headcount) {
        store.run(() -> {
            if (rounds.participations(id).stream().noneMatch(part -> part.unit().equals(unit.id()))) {
                var series = seriesOf(lifecycle.addUnit(actor, id, unit, headcount));
                save(series.with(Stream.concat(series.units().stream(), Stream.of(unit.id()))
                        .distinct()
                        .toList()));
            }
        });
    }

    /**
     * Lets one new unit stand for several from the first round of the series on: in the series and its drafts, there with
     * their headcounts together where all are known. It has the kind of work and the area of the largest in this round.
     * The units themselves stay, for other series.
     *
     * @return what stands in the way of its name; empty where they are merged
     * @throws Rounds.PromiseFixed where a round of the series has been opened: who has answered as one unit is not made
     * another's afterwards
     * @throws Round.Refused where none of them is part of the round, as when they have just been merged
     */
    public List<Problem> merge(Actor actor, Round.Id id, Set<Unit.Id> parts, String name) {
        return store.transact(() -> {
            var round = rounds.find(id).orElseThrow();
            var series = seriesOf(round);
            if (promiseIsFixed(series.id())) {
                throw new Rounds.PromiseFixed(series);
            }
            var largest = rounds.participations(id).stream()
                    .filter(part -> parts.contains(part.unit()))
                    .max(Comparator.comparingInt(part -> part.headcount().orElse(0)))
                    .orElseThrow(() -> new Round.Refused(Round.Refusal.NO_UNITS, round));
            var whole = Unit.Id.random();
            var problems =
                    register.saveUnit(actor, whole, name, Optional.of(largest.unitType()), largest.area(), parts);
            if (problems.isEmpty()) {
                putInPlace(series, parts, whole);
                var merged = units.find(whole).orElseThrow().name();
                events.happened(actor, series.event("units-merged", round.name(), merged));
            }
            return problems;
        });
    }

    private void putInPlace(Series series, Set<Unit.Id> parts, Unit.Id whole) {
        var heads = rounds.ofSeries(series.id()).stream()
                .collect(Collectors.toMap(Round::id, draft -> together(draft, parts)));
        save(series.with(Stream.concat(series.units().stream().filter(unit -> !parts.contains(unit)), Stream.of(whole))
                .toList()));
        heads.forEach((draft, known) -> rounds.saveHeadcounts(draft, Map.of(whole, known)));
    }

    private OptionalInt together(Round draft, Set<Unit.Id> parts) {
        var heads = rounds.participations(draft.id()).stream()
                .filter(part -> parts.contains(part.unit()))
                .map(Participation::headcount)
                .toList();
        return heads.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(heads.stream().mapToInt(OptionalInt::getAsInt).sum())
                : OptionalInt.empty();
    }

    /**
     * Takes a draft away, where it is still there.
     *
     * @throws Round.Refused for a round that has been opened or planned
     */
    public void drop(Actor actor, Round.Id id) {
        store.run(() -> rounds.find(id).ifPresent(round -> {
            rounds.removeDraft(id);
            events.happened(actor, seriesOf(round).event("round-deleted", round.name()));
        }));
    }

    private void align(Round draft, Series series) {
        align(
                draft,
                series,
                rounds.absences(draft.id()).stream()
                        .filter(absence -> series.units().contains(absence.unit()))
                        .toList());
    }

    /** A unit that comes back has the headcount that it had last. */
    private void align(Round draft, Series series, List<Absence> absences) {
        var known = Stream.concat(
                        rounds.participations(draft.id()).stream(), participationsLatestFirst(series.id()).stream())
                .toList();
        var absent = absences.stream().map(Absence::unit).collect(Collectors.toSet());
        rounds.save(
                draft,
                series.units().stream()
                        .filter(unit -> !absent.contains(unit))
                        .map(unit -> part(draft, unit, known))
                        .toList(),
                absences);
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

    private Series seriesOf(Round round) {
        return rounds.findSeries(round.series()).orElseThrow();
    }

    private List<Round> opened(Series.Id series) {
        return rounds.ofSeries(series).stream().filter(round -> !isDraft(round)).toList();
    }

    private static boolean isDraft(Round round) {
        return round.phase() == Round.Phase.DRAFT;
    }
}
