package se.spegla.measurement.register;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules for names of organisations, areas and units. */
public final class Names {
    /** The most characters that a name has. */
    public static final int MOST = 120;
    /** The most characters of the contact person's line. */
    public static final int MOST_CONTACT = 200;

    private Names() {}

    /** What is wrong with a name by itself. */
    static Optional<Problem> problem(String name) {
        if (name.isBlank()) {
            return Optional.of(Problem.NAME_MISSING);
        }
        return name.strip().length() > MOST ? Optional.of(Problem.NAME_TOO_LONG) : Optional.empty();
    }

    /** What is wrong with a name, by itself or beside the names that are taken. */
    static Optional<Problem> problem(String name, Stream<String> taken) {
        return problem(name).or(() -> taken.map(Names::key).anyMatch(key(name)::equals)
                ? Optional.of(Problem.NAME_TAKEN)
                : Optional.empty());
    }

    /** Two names with the same key are the same name: case and white space make no difference. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
