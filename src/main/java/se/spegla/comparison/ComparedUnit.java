package se.spegla.comparison;

import java.util.Optional;
import se.spegla.measurement.UnitType;

/**
 * A unit as it is named in a comparison.
 *
 * @param key tells the unit from others
 * @param area the name of the area it belongs to; empty where there are no areas
 */
public record ComparedUnit(String key, String name, Optional<UnitType> type, Optional<String> area) {
    /** A unit that is known by its name only. */
    public static ComparedUnit named(String name) {
        return new ComparedUnit(name, name, Optional.empty(), Optional.empty());
    }
}
