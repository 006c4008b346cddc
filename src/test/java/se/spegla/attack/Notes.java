package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The rows that were read, by block, each once; and what did not fit together while reading. */
final class Notes {
    private final Map<Integer, List<Row>> rows = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * A whole sum.
     *
     * @param value what was published; it may be told several times
     * @param slack how far off it may be where answers stand in for others
     */
    void add(int block, String figure, Range value, double slack, Supplier<Tally> read) {
        if (keys.add(block + figure + value)) {
            var tally = read.get();
            add(block, tally.row(figure, value, true, tally.isCompleted() ? slack : 0));
        }
    }

    /** A sum of squares or products, or what was told before anything was rounded: it is taken to be known exactly. */
    void addExact(int block, String figure, Supplier<Tally> read) {
        if (keys.add(block + figure)) {
            var tally = read.get();
            add(block, tally.row(figure, Range.around(tally.truth(), 0), false, 0));
        }
    }

    private void add(int block, Row row) {
        if (!row.fits()) {
            faults.add(row.figure() + " = " + row.value() + " and not what was thought: " + row.truth());
        }
        if (!row.terms().isEmpty()) {
            rows.computeIfAbsent(block, each -> new ArrayList<>()).add(row);
        }
    }

    void fault(String what) {
        faults.add(what);
    }

    List<String> faults() {
        return faults;
    }

    Map<Integer, List<Row>> byBlock() {
        return rows;
    }
}
