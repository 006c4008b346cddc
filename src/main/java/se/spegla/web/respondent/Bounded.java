package se.spegla.web.respondent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values that were asked for last. Each is made outside the lock: a slow one holds nobody else up. */
final class Bounded<K, V> {
    private final Map<K, V> values;

    public Bounded(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public V get(K key, Function<? super K, ? extends V> make) {
        synchronized (values) {
            var kept = values.get(key);
            if (kept != null) {
                return kept;
            }
        }
        V made = make.apply(key);
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}
