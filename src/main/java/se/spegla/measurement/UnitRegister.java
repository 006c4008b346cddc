package se.spegla.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.spegla.act.Actor;
import se.spegla.act.Event;
import se.spegla.act.Events;
import se.spegla.act.Store;
import se.spegla.csv.CsvReading;

/**
 * Changes to the organisation with its areas and units. Each is one act, judged by what is stored when it is done: it answers with what
 * stands in the way, and where that is nothing, the change is stored.
 */
public final class UnitRegister {
    private final Store store;
    private final Units units;
    private final Events events;

    public UnitRegister(Store store, Units units, Events events) {
        this.store = store;
        this.units = units;
        this.events = events;
    }

    /** Names the organisation and the person whom respondents may ask. */
    public List<Problem> describe(Actor actor, String name, String contact) {
        return store.transact(() -> {
            var problems = new ArrayList<>(Names.problem(name).stream().toList());
            if (contact.strip().length() > Names.MOST_CONTACT) {
                problems.add(Problem.CONTACT_TOO_LONG);
            }
            if (problems.isEmpty()) {
                var fictional =
                        units.organisation().map(Organisation::fictional).orElse(false);
                units.save(new Organisation(Names.tidy(name), contact, fictional));
                events.happened(actor, Event.of("organisation-changed", Names.tidy(name)));
            }
            return List.copyOf(problems);
        });
    }

    public List<Problem> addArea(Actor actor, String name) {
        return saveArea(actor, Area.Id.random(), name);
    }

    /** Gives an area this name; an area that is not there yet is added. */
    public List<Problem> saveArea(Actor actor, Area.Id id, String name) {
        return store.transact(() -> {
            var isKnown = units.areas().stream().anyMatch(area -> area.id().equals(id));
            var others =
                    units.areas().stream().filter(area -> !area.id().equals(id)).map(Area::name);
            var problem = Names.problem(name, others);
            if (problem.isEmpty()) {
                units.save(List.of(new Area(id, Names.tidy(name))), List.of());
                events.happened(actor, Event.of(isKnown ? "area-renamed" : "area-added", Names.tidy(name)));
            }
            return problem.stream().toList();
        });
    }

    public List<Problem> removeArea(Actor actor, Area area) {
        return removed(
                actor, () -> units.remove(area.id()), Event.of("area-removed", area.name()), Problem.AREA_IN_USE);
    }

    private List<Problem> removed(Actor actor, Supplier<Boolean> remove, Event event, Problem obstacle) {
        return store.transact(() -> {
            if (!remove.get()) {
                return List.of(obstacle);
            }
            events.happened(actor, event);
            return List.of();
        });
    }

    public List<Problem> addUnit(Actor actor, String name, Optional<UnitType> type, Area.Id area) {
        return saveUnit(actor, Unit.Id.random(), name, type, area, Set.of());
    }

    /**
     * Gives a unit this name, type and area; a unit that is not there yet is added.
     *
     * @param from units that its staff come from, beside those that are known
     */
    public List<Problem> saveUnit(
            Actor actor, Unit.Id id, String name, Optional<UnitType> type, Area.Id area, Set<Unit.Id> from) {
        return store.transact(() -> {
            var others =
                    units.all().stream().filter(unit -> !unit.id().equals(id)).map(Unit::name);
            var problems = new ArrayList<>(Names.problem(name, others).stream().toList());
            if (type.isEmpty()) {
                problems.add(Problem.TYPE_MISSING);
            }
            if (units.areas().stream().noneMatch(known -> known.id().equals(area))) {
                problems.add(Problem.AREA_MISSING);
            }
            if (problems.isEmpty()) {
                var isKnown = units.find(id).isPresent();
                units.save(List.of(), List.of(new Unit(id, Names.tidy(name), type.orElseThrow(), area)));
                units.merge(id, from);
                events.happened(actor, Event.of(isKnown ? "unit-changed" : "unit-added", Names.tidy(name)));
            }
            return List.copyOf(problems);
        });
    }

    public List<Problem> removeUnit(Actor actor, Unit unit) {
        return removed(
                actor, () -> units.remove(unit.id()), Event.of("unit-removed", unit.name()), Problem.UNIT_IN_USE);
    }

    /** Judges a file of units against what is there; stores nothing. */
    public UnitImport judge(CsvReading reading) {
        return UnitImport.of(reading, units.areas(), units.all());
    }

    /**
     * Judges a file of units and stores it where it has no fault: all of it or nothing.
     *
     * @param source what the file is called
     */
    public UnitImport take(Actor actor, String source, CsvReading reading) {
        return store.transact(() -> {
            var judged = judge(reading);
            if (judged.isFaultless()) {
                units.save(judged.areas(), judged.units());
                events.happened(actor, Event.of("units-imported", source));
            }
            return judged;
        });
    }
}
