package se.spegla.measurement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.spegla.csv.SameName;

/** What kind of work a unit does. The Swedish word is what a CSV file and the interface use. */
public enum UnitType {
    RESIDENTIAL("säbo"),
    HOME_CARE("hemtjänst"),
    LSS("LSS"),
    SOCIAL_SERVICES("IFO"),
    PRIMARY_CARE("vårdcentral"),
    SCHOOL_HEALTH("elevhälsa"),
    REHABILITATION("rehab"),
    OTHER("annan");

    private final String swedish;

    UnitType(String swedish) {
        this.swedish = swedish;
    }

    /** The short Swedish word, as in a CSV file. */
    public String swedish() {
        return swedish;
    }

    /**
     * The type with this Swedish word or English name ({@code home care}, {@code HOME_CARE}), however it is written.
     */
    public static Optional<UnitType> named(String word) {
        var wanted = SameName.key(word);
        return Arrays.stream(values())
                .filter(type -> type.swedish.toLowerCase(Locale.ROOT).equals(wanted)
                        || type.name().toLowerCase(Locale.ROOT).equals(wanted.replace(' ', '_')))
                .findFirst();
    }
}
