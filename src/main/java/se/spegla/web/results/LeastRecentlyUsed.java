package se.spegla.web.results;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps so many entries and lets go of the one that was asked for least recently. */
final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    LeastRecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
