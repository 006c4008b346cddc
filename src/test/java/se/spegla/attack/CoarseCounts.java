package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;

/** What shares in steps of 10 points, and the share above the middle beside them, tell to somebody who knows how many answered. */
final class CoarseCounts {
    private final Map<Integer, Double> shares;
    private final List<Integer> options;
    private final int persons;
    private final List<Map<Integer, Integer>> fits = new ArrayList<>();

    private CoarseCounts(Map<Integer, Double> shares, List<Integer> options, int persons) {
        this.shares = shares;
        this.options = options;
        this.persons = persons;
    }

    /**
     * All ways in which persons can have chosen, by option, so that these are the shares.
     *
     * @param positive the share above the middle; empty of an item with a right answer
     * @param chosen what was chosen: how often a gap was chosen is known
     */
    static List<Map<Integer, Integer>> of(
            Variable item, Map<Integer, Double> shares, OptionalDouble positive, List<Integer> chosen) {
        var counting = AnswerSheet.options(item);
        boolean withGaps = item.scale().options().stream()
                .map(Option::value)
                .anyMatch(option -> !counting.contains(option) && shares.getOrDefault(option, 0.0) > 0);
        int all = withGaps
                ? chosen.size()
                : (int) chosen.stream().filter(counting::contains).count();
        var search = new CoarseCounts(shares, counting, all);
        search.fill(0, (int) chosen.stream().filter(counting::contains).count(), new HashMap<>());
        return positive.isEmpty()
                ? search.fits
                : search.fits.stream()
                        .filter(fit -> search.isShare(above(item, fit), positive.getAsDouble()))
                        .toList();
    }

    private static int above(Variable item, Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .filter(each -> 2 * AnswerSheet.points(item, each.getKey()) > item.lowest() + item.highest())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void fill(int place, int left, Map<Integer, Integer> counts) {
        if (place == options.size()) {
            if (left == 0) {
                fits.add(Map.copyOf(counts));
            }
            return;
        }
        for (int count = 0; count <= left; count++) {
            if (isShare(count, shares.getOrDefault(options.get(place), 0.0))) {
                counts.put(options.get(place), count);
                fill(place + 1, left - count, counts);
            }
        }
    }

    private boolean isShare(int count, double share) {
        return Math.abs(Math.floor(10.0 * count / persons + 0.5) / 10 - share) < 1e-9;
    }

    static int points(Variable item, Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .mapToInt(each -> AnswerSheet.points(item, each.getKey()) * each.getValue())
                .sum();
    }
}
