package se.spegla.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that were read, by block, each once; and what did not fit together while reading. */
final class Notes {
    private final Map<Integer, Map<String, Row>> rows = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    void add(int block, String figure, Tally tally, Range value, boolean isWhole, double slack) {
        if (!tally.isEmpty()) {
            var row = tally.row(figure, value, isWhole, slack);
            if (!row.fits()) {
                faults.add(figure + " = " + value + " and not what was thought: " + tally.truth());
            }
            rows.computeIfAbsent(block, each -> new LinkedHashMap<>()).putIfAbsent(figure + value, row);
        }
    }

    void fault(String what) {
        faults.add(what);
    }

    List<String> faults() {
        return faults;
    }

    Map<Integer, List<Row>> byBlock() {
        var byBlock = new LinkedHashMap<Integer, List<Row>>();
        rows.forEach((block, byFigure) -> byBlock.put(block, List.copyOf(byFigure.values())));
        return byBlock;
    }
}
