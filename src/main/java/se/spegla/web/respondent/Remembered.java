package se.spegla.web.respondent;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What was read from the store, for as long as nothing but sheets has been stored since. What is not there is not remembered, so
 * that wrong guesses take no room.
 */
final class Remembered<K, V> {
    private record Known<K, V>(long asOf, Map<K, V> values) {}

    private final LongSupplier changes;
    private final int most;
    private volatile Known<K, V> known = new Known<>(Long.MIN_VALUE, Map.of());

    /**
     * @param changes grows whenever something other than a sheet has been stored
     * @param most how many values are kept
     */
    public Remembered(LongSupplier changes, int most) {
        this.changes = changes;
        this.most = most;
    }

    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        var current = current(); // before reading: what is stored meanwhile makes what is read here forgotten at once
        var value = current.values().get(key);
        if (value != null) {
            return Optional.of(value);
        }
        var found = read.apply(key);
        if (current.values().size() < most) {
            found.ifPresent(it -> current.values().put(key, it));
        }
        return found;
    }

    private Known<K, V> current() {
        var now = changes.getAsLong();
        var current = known;
        if (current.asOf() != now) {
            current = new Known<>(now, new ConcurrentHashMap<>());
            known = current;
        }
        return current;
    }
}
