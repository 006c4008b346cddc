package se.spegla.attack.site;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.spegla.testing.Site;

/** Everything about something that a visitor finds by following every link, picture and file from where he starts. */
final class Visit {
    private static final Pattern LINK = Pattern.compile("(?:href|src|srcset)=\"(/[^\"#\\s]*)");
    private static final int MOST_PAGES = 400;

    private final Site site;
    private final Predicate<String> about;
    private final Map<String, String> found = new TreeMap<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    private Visit(Site site, List<String> starts, Predicate<String> about) {
        this.site = site;
        this.about = about;
        open.addAll(starts);
    }

    /**
     * Body by path of all that was answered with 200.
     *
     * @param about which addresses are followed
     */
    static Map<String, String> of(Site site, List<String> starts, Predicate<String> about) {
        return new Visit(site, starts, about).all();
    }

    private Map<String, String> all() {
        while (!open.isEmpty()) {
            var path = open.remove();
            if (found.containsKey(path) || !about.test(path)) {
                continue;
            }
            var answer = site.get(path);
            if (answer.statusCode() == 200) {
                found.put(path, answer.body());
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !found.containsKey(link))
                        .forEach(open::add);
            }
            if (found.size() > MOST_PAGES) {
                throw new IllegalStateException("more than " + MOST_PAGES + " pages: " + found.keySet());
            }
        }
        return found;
    }
}
