package se.spegla.measurement;

import java.util.Optional;
import java.util.stream.Stream;
import se.spegla.csv.SameName;

/** The rules for names of organisations, areas and units. */
public final class Names {
    /** The most characters that a name has. */
    public static final int MOST = 120;
    /** The most characters of the contact person's line. */
    public static final int MOST_CONTACT = 200;

    private Names() {}

    /** What is wrong with a name by itself. */
    static Optional<Problem> problem(String name) {
        var tidy = tidy(name);
        if (tidy.isEmpty()) {
            return Optional.of(Problem.NAME_MISSING);
        }
        if (SameName.isGarbled(tidy)) {
            return Optional.of(Problem.NAME_GARBLED);
        }
        return tidy.length() > MOST ? Optional.of(Problem.NAME_TOO_LONG) : Optional.empty();
    }

    /** What is wrong with a name, by itself or beside the names that are taken. */
    static Optional<Problem> problem(String name, Stream<String> taken) {
        return problem(name)
                .or(() -> taken.map(Names::key).anyMatch(key(name)::equals)
                        ? Optional.of(Problem.NAME_TAKEN)
                        : Optional.empty());
    }

    /** The name as it is kept and shown. */
    static String tidy(String name) {
        return SameName.tidy(name);
    }

    /** Two names with the same key are the same name, however they were written. */
    static String key(String name) {
        return SameName.key(name);
    }
}
