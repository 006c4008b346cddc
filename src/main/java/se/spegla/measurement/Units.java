package se.spegla.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /**
     * Takes away a unit that has never been part of a series.
     *
     * @return whether it could be taken away
     */
    boolean remove(Unit.Id id);

    /** Takes away an area without units. @return whether it could be taken away */
    boolean remove(Area.Id id);
}
