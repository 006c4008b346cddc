package se.spegla.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.spegla.instrument.Item;
import se.spegla.instrument.Option;

/**
 * What shares in steps of 10 points tell after all: every way in which so many sheets can give these shares, given that
 * at least the threshold and at most all but one have the item.
 */
record CoarseShares(Item item, Map<Integer, Double> shares, int sheets, int threshold) {
    private record Chosen(int persons, int counted) {}

    /** The least and the largest sum that fit, where any does. */
    Optional<Range> sums() {
        Range all = null;
        for (int persons = threshold; persons <= sheets; persons++) {
            for (var fit : fits(persons).entrySet()) {
                int missing = sheets - fit.getKey().counted();
                boolean few = missing > 0 && missing < threshold;
                if (fit.getKey().persons() == persons && fit.getKey().counted() >= threshold && few) {
                    all = all == null ? fit.getValue() : all.or(fit.getValue());
                }
            }
        }
        return Optional.ofNullable(all);
    }

    private Map<Chosen, Range> fits(int persons) {
        Map<Chosen, Range> reached = Map.of(new Chosen(0, 0), new Range(0, 0));
        for (var option : item.scale().options()) {
            reached = further(reached, option, persons);
        }
        return reached;
    }

    private Map<Chosen, Range> further(Map<Chosen, Range> reached, Option option, int persons) {
        var next = new HashMap<Chosen, Range>();
        double share = shares.getOrDefault(option.value(), 0.0);
        for (int count = 0; count <= persons; count++) {
            if (Math.abs(Math.floor(10.0 * count / persons + 0.5) / 10 - share) < 1e-9) {
                int chosen = count;
                int points = option.counts() ? Reading.points(item, option.value()) : 0;
                reached.forEach((before, sums) -> next.merge(
                        new Chosen(before.persons() + chosen, before.counted() + (option.counts() ? chosen : 0)),
                        new Range(sums.low() + chosen * points, sums.high() + chosen * points),
                        Range::or));
            }
        }
        return next;
    }
}
