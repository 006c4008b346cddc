package se.spegla.setup;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import se.spegla.measurement.UnitType;

/**
 * For which kinds of work an instrument was made, by its authors: P-CAT and PDC speak of residents and the place where
 * they live, mP-CAT of people who are visited or come. All others are taken to fit everywhere.
 */
final class MadeFor {
    private static final Set<UnitType> WHERE_PEOPLE_LIVE =
            EnumSet.of(UnitType.RESIDENTIAL, UnitType.LSS, UnitType.OTHER);
    private static final Set<UnitType> WHERE_NOBODY_LIVES = EnumSet.complementOf(EnumSet.of(UnitType.RESIDENTIAL));
    private static final Map<String, Set<UnitType>> KNOWN =
            Map.of("p-cat", WHERE_PEOPLE_LIVE, "pdc", WHERE_PEOPLE_LIVE, "m-p-cat", WHERE_NOBODY_LIVES);

    private MadeFor() {}

    static boolean fits(String instrumentId, UnitType type) {
        return KNOWN.getOrDefault(instrumentId, EnumSet.allOf(UnitType.class)).contains(type);
    }
}
