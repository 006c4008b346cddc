package se.spegla.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.spegla.csv.SameName;

/** Names of units or of rounds as they are shown: of several ways to write the same name the first one. */
final class ShownNames {
    private final Map<String, String> byKey = new LinkedHashMap<>();
    private final Map<String, String> byWriting = new HashMap<>();

    /** The name as it is shown. */
    String of(String written) {
        return byWriting.computeIfAbsent(
                written, each -> byKey.computeIfAbsent(SameName.key(each), key -> SameName.tidy(each)));
    }

    /** All names as they are shown, in the order in which they were met. */
    Collection<String> all() {
        return byKey.values();
    }

    /** The name as it is shown, where it has been met. */
    Optional<String> find(String written) {
        return Optional.ofNullable(byKey.get(SameName.key(written)));
    }
}
