package se.spegla.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.spegla.csv.SameName;

/** What kind of work a unit does. The Swedish word is what a CSV file and the interface use. */
public enum UnitType {
    RESIDENTIAL("säbo", "särskilt boende", "särskilt boende (säbo)"),
    HOME_CARE("hemtjänst"),
    LSS("LSS"),
    SOCIAL_SERVICES("IFO", "individ- och familjeomsorg", "individ- och familjeomsorg (IFO)"),
    PRIMARY_CARE("vårdcentral"),
    SCHOOL_HEALTH("elevhälsa"),
    REHABILITATION("rehab"),
    OTHER("annan");

    private final String swedish;
    private final List<String> inFull;

    UnitType(String swedish, String... inFull) {
        this.swedish = swedish;
        this.inFull = List.of(inFull);
    }

    /** The short Swedish word, as in a CSV file. */
    public String swedish() {
        return swedish;
    }

    /**
     * The type with this Swedish word, in short or in full as the interface shows it, or this English name
     * ({@code home care}, {@code HOME_CARE}), however it is written.
     */
    public static Optional<UnitType> named(String word) {
        var wanted = SameName.key(word);
        return Arrays.stream(values())
                .filter(type -> type.swedish.toLowerCase(Locale.ROOT).equals(wanted)
                        || type.inFull.stream().map(SameName::key).anyMatch(wanted::equals)
                        || type.name().toLowerCase(Locale.ROOT).equals(wanted.replace(' ', '_')))
                .findFirst();
    }
}
