package se.spegla.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.spegla.csv.CsvReading;

/**
 * Changes to the organisation with its areas and units, one at a time. Each answers with what stands in the way; where
 * that is nothing, the change is stored.
 */
public final class UnitRegister {
    private final Units units;

    public UnitRegister(Units units) {
        this.units = units;
    }

    /** Names the organisation and the person whom respondents may ask. */
    public synchronized List<Problem> describe(String name, String contact) {
        var problems = new ArrayList<>(Names.problem(name).stream().toList());
        if (contact.strip().length() > Names.MOST_CONTACT) {
            problems.add(Problem.CONTACT_TOO_LONG);
        }
        if (problems.isEmpty()) {
            var fictional = units.organisation().map(Organisation::fictional).orElse(false);
            units.save(new Organisation(Names.tidy(name), contact, fictional));
        }
        return List.copyOf(problems);
    }

    public List<Problem> addArea(String name) {
        return saveArea(Area.Id.random(), name);
    }

    /** Gives an area this name; an area that is not there yet is added. */
    public synchronized List<Problem> saveArea(Area.Id id, String name) {
        var others = units.areas().stream().filter(area -> !area.id().equals(id)).map(Area::name);
        var problem = Names.problem(name, others);
        if (problem.isEmpty()) {
            units.save(List.of(new Area(id, Names.tidy(name))), List.of());
        }
        return problem.stream().toList();
    }

    public synchronized List<Problem> removeArea(Area.Id id) {
        return units.remove(id) ? List.of() : List.of(Problem.AREA_IN_USE);
    }

    public List<Problem> addUnit(String name, Optional<UnitType> type, Area.Id area) {
        return saveUnit(Unit.Id.random(), name, type, area);
    }

    /** Gives a unit this name, type and area; a unit that is not there yet is added. */
    public List<Problem> saveUnit(Unit.Id id, String name, Optional<UnitType> type, Area.Id area) {
        return saveUnit(id, name, type, area, Set.of());
    }

    /** @param from units that its staff come from, beside those that are known */
    public synchronized List<Problem> saveUnit(
            Unit.Id id, String name, Optional<UnitType> type, Area.Id area, Set<Unit.Id> from) {
        var others = units.all().stream().filter(unit -> !unit.id().equals(id)).map(Unit::name);
        var problems = new ArrayList<>(Names.problem(name, others).stream().toList());
        if (type.isEmpty()) {
            problems.add(Problem.TYPE_MISSING);
        }
        if (units.areas().stream().noneMatch(known -> known.id().equals(area))) {
            problems.add(Problem.AREA_MISSING);
        }
        if (problems.isEmpty()) {
            units.save(List.of(), List.of(new Unit(id, Names.tidy(name), type.orElseThrow(), area)));
            units.merge(id, from);
        }
        return List.copyOf(problems);
    }

    public synchronized List<Problem> removeUnit(Unit.Id id) {
        return units.remove(id) ? List.of() : List.of(Problem.UNIT_IN_USE);
    }

    /** Judges a file of units against what is there; stores nothing. */
    public synchronized UnitImport judge(CsvReading reading) {
        return UnitImport.of(reading, units.areas(), units.all());
    }

    /** Judges a file of units and stores it where it has no fault: all of it or nothing. */
    public synchronized UnitImport take(CsvReading reading) {
        var judged = judge(reading);
        if (judged.isFaultless()) {
            units.save(judged.areas(), judged.units());
        }
        return judged;
    }
}
