package se.spegla.instrument.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file declares under ids of one kind. A thing with faults of its own is declared all the same. */
final class Declared<T> {
    private final String kind;
    private final Map<String, Optional<T>> byId = new LinkedHashMap<>();

    /** @param kind what the things are called in a fault: scale, item, score */
    Declared(String kind) {
        this.kind = kind;
    }

    void add(Value where, String id, Optional<T> thing) {
        if (byId.containsKey(id)) {
            where.fault("the id \"" + id + "\" is taken by an earlier " + kind + "; choose another");
        } else {
            byId.put(id, thing);
        }
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The thing that a value refers to; nothing where it has faults, or, with a fault added, where it is not declared. */
    Optional<T> find(Value reference, String id) {
        if (!byId.containsKey(id)) {
            reference.fault("the file declares no " + kind + " \"" + id + "\"; " + Nearest.question(id, byId.keySet())
                    + (byId.isEmpty() ? "none is declared" : "declared are: " + String.join(", ", byId.keySet())));
        }
        return byId.getOrDefault(id, Optional.empty());
    }

    /** All that have no faults, in the file's order. */
    List<T> sound() {
        return byId.values().stream().flatMap(Optional::stream).toList();
    }
}
