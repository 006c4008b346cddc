package se.spegla.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organisation with its areas and units. */
public interface Units {
    Optional<Organisation> organisation();

    void save(Organisation organisation);

    /** By name, in Swedish order. */
    List<Area> areas();

    /** By area and name, in Swedish order. */
    List<Unit> all();

    Optional<Unit> find(Unit.Id id);

    /** Adds or replaces all of these, or nothing at all. Areas go in before units. */
    void save(Collection<Area> areas, Collection<Unit> units);

    /** The units that each unit was merged of, or that its staff come from; a unit that stands for no other is absent. */
    Map<Unit.Id, Set<Unit.Id>> parts();

    /** Keeps that a unit stands for these others, beside those that are known; it is not forgotten while the unit is there. */
    void merge(Unit.Id whole, Set<Unit.Id> parts);

    /**
     * Takes away a unit that has never been part of a series, and that no other stands for.
     *
     * @return whether it could be taken away
     */
    boolean remove(Unit.Id id);

    /** Takes away an area without units. @return whether it could be taken away */
    boolean remove(Area.Id id);
}
