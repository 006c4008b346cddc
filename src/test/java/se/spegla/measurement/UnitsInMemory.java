package se.spegla.measurement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units of one test. */
final class UnitsInMemory implements Units {
    private final Map<Area.Id, Area> areas = new LinkedHashMap<>();
    private final Map<Unit.Id, Unit> units = new LinkedHashMap<>();
    private final Map<Unit.Id, Set<Unit.Id>> parts = new LinkedHashMap<>();
    private Organisation organisation;

    @Override
    public Optional<Organisation> organisation() {
        return Optional.ofNullable(organisation);
    }

    @Override
    public void save(Organisation changed) {
        organisation = changed;
    }

    @Override
    public List<Area> areas() {
        return List.copyOf(areas.values());
    }

    @Override
    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    @Override
    public Optional<Unit> find(Unit.Id id) {
        return Optional.ofNullable(units.get(id));
    }

    @Override
    public void save(Collection<Area> newAreas, Collection<Unit> newUnits) {
        newAreas.forEach(area -> areas.put(area.id(), area));
        newUnits.forEach(unit -> units.put(unit.id(), unit));
    }

    @Override
    public Map<Unit.Id, Set<Unit.Id>> parts() {
        return Map.copyOf(parts);
    }

    @Override
    public void merge(Unit.Id whole, Set<Unit.Id> ofThese) {
        parts.put(whole, ofThese);
    }

    @Override
    public boolean remove(Unit.Id id) {
        return units.remove(id) != null;
    }

    @Override
    public boolean remove(Area.Id id) {
        return units.values().stream().noneMatch(unit -> unit.area().equals(id)) && areas.remove(id) != null;
    }
}
