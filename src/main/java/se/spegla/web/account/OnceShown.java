package se.spegla.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Links that were just made, in memory: a form that is sent twice makes one link and shows it twice. Nothing of it is
 * stored, and the oldest goes when there are many.
 */
final class OnceShown {
    private static final int MOST = 100;

    private final Map<String, String> links = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /** The link that was made for this sending of a form; made now, if it comes for the first time. */
    synchronized String link(String sending, Supplier<String> make) {
        var made = links.get(sending);
        if (made == null) {
            made = make.get();
            links.put(sending, made);
        }
        return made;
    }
}
