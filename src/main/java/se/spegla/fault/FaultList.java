package se.spegla.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects what is wrong with a file. Of one cause the first three places are kept and the others are only counted, so
 * that a column that is wrong in every line is one thing to read. Of all causes the first are kept and the others are only
 * counted: whoever mends a file mends the first ones first, and a file in which every line is wrong in a way of its own
 * must not need more memory than one in which one is.
 */
public final class FaultList {
    /** So many faults of one cause are told one by one. */
    private static final int PLACES = 3;
    /** So many are told, before one that counts the others. */
    public static final int MOST = 50;

    private record Cause(String file, String message) {}

    /** The faults of one cause. */
    private static final class Kind {
        private final List<Fault> first = new ArrayList<>(PLACES);
        private int count;

        void add(Fault fault) {
            count++;
            if (first.size() < PLACES) {
                first.add(fault);
            }
        }

        List<Fault> told() {
            return count <= PLACES ? first : List.of(asOne());
        }

        private Fault asOne() {
            var fault = first.get(0);
            return new Fault(
                    fault.file(),
                    0,
                    count + " times: " + fault.message() + " (first: " + places("en", "line") + ")",
                    count + " gånger: " + fault.swedish() + " (först: " + places("sv", "rad") + ")");
        }

        private String places(String language, String line) {
            return first.stream()
                    .map(fault -> (line + " " + fault.line() + " " + fault.place(language)).strip())
                    .collect(Collectors.joining("; "));
        }
    }

    private final Map<Cause, Kind> kinds = new LinkedHashMap<>();
    private int uncollected;

    public void add(Fault fault) {
        var cause = new Cause(fault.file(), fault.message());
        if (kinds.containsKey(cause) || kinds.size() < MOST) {
            kinds.computeIfAbsent(cause, each -> new Kind()).add(fault);
        } else {
            uncollected++;
        }
    }

    public void addAll(Iterable<Fault> faults) {
        faults.forEach(this::add);
    }

    public boolean isEmpty() {
        return kinds.isEmpty();
    }

    /**
     * What is to be told, cause by cause in the order in which they were found: up to three faults of a cause one by one,
     * more of them as one that says how many there are and where the first three stand. After {@link #MOST} the last one says
     * how many faults there are besides.
     */
    public List<Fault> told() {
        var told = new ArrayList<Fault>();
        int besides = uncollected;
        for (var kind : kinds.values()) {
            if (told.size() + kind.told().size() <= MOST) {
                told.addAll(kind.told());
            } else {
                besides += kind.count;
            }
        }
        if (besides > 0) {
            told.add(new Fault(
                    told.get(0).file(),
                    0,
                    "and " + besides + " more faults, which are not shown; mend these first and try again",
                    "och " + besides + " fel till, som inte visas; rätta de här först och försök igen"));
        }
        return List.copyOf(told);
    }
}
