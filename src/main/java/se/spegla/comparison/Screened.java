package se.spegla.comparison;

import java.util.Map;
import java.util.Optional;

/**
 * What of a unit's round goes into figures, decided before anything is computed over rounds or units.
 *
 * @param details by the ids of scores and items; what is not named does not go in. Absent where everything does, each score
 * over the sheets that have it; else figures are over the {@link Base} of their block
 */
public record Screened(Optional<Map<String, Detail>> details) {
    /** Everything goes in. */
    public static final Screened EVERYTHING = new Screened(Optional.empty());

    public Screened {
        details = details.map(Map::copyOf);
    }

    public static Screened only(Map<String, Detail> details) {
        return new Screened(Optional.of(details));
    }

    boolean isOpen() {
        return details.isEmpty();
    }

    /** @param id of a score or an item */
    public Detail detail(String id) {
        return details.map(known -> known.getOrDefault(id, Detail.NOTHING)).orElse(Detail.ALL);
    }
}
