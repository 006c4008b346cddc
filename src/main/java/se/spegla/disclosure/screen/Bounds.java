package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.spegla.instrument.Score;

/**
 * How far the sums of scores and items are known, each from its own figure or from others: a score's sum is that of the scores
 * nested in it and of its other items. Bounds are passed up and down until nothing changes; for scores that nest that is
 * all that can be known.
 */
final class Bounds {
    /** So much of what it could be a sum that is not told must stay open: a quarter. */
    static final double LEAST_OPEN = 1.0 / 4;

    /** What is narrower by less than this comes from floating point, and could go on for ever. */
    private static final double SLIGHT = 1e-6;

    private record Range(double low, double high) {
        Range times(double factor) {
            return factor > 0 ? new Range(factor * low, factor * high) : new Range(factor * high, factor * low);
        }
    }

    private record Part(String id, int weight) {}

    /** A whole and its parts. */
    private record Sum(String whole, List<Part> parts) {}

    private final Map<String, Range> ranges = new HashMap<>();
    private final List<Sum> sums;

    /** @param scores of one block, each inside another, or with no item in common */
    Bounds(List<Score> scores) {
        this.sums = scores.stream().map(score -> sum(score, scores)).toList();
    }

    private static Sum sum(Score score, List<Score> all) {
        var inside = all.stream().filter(other -> isInside(other, score)).toList();
        var largest = inside.stream()
                .filter(one -> inside.stream().noneMatch(other -> isInside(one, other)))
                .toList();
        var parts = new ArrayList<Part>();
        largest.forEach(one -> parts.add(new Part(one.id(), 1)));
        score.terms().stream()
                .filter(term -> largest.stream().noneMatch(one -> one.has(term.variable())))
                .forEach(term -> parts.add(new Part(term.variable().id(), term.weight())));
        return new Sum(score.id(), parts);
    }

    private static boolean isInside(Score one, Score other) {
        return one != other
                && other.terms().containsAll(one.terms())
                && one.terms().size() < other.terms().size();
    }

    /** What is known of a score or an item by itself. */
    void put(String id, double low, double high) {
        ranges.put(id, new Range(low, high));
    }

    /** Passes what is known from wholes to parts and back. */
    void settle() {
        for (boolean narrowed = true; narrowed; ) {
            narrowed = false;
            for (var sum : sums) {
                narrowed |= settle(sum);
            }
        }
    }

    private boolean settle(Sum sum) {
        double low = sum.parts().stream().mapToDouble(part -> adds(part).low()).sum();
        double high =
                sum.parts().stream().mapToDouble(part -> adds(part).high()).sum();
        boolean narrowed = narrow(sum.whole(), new Range(low, high));
        var whole = ranges.get(sum.whole());
        for (var part : sum.parts()) {
            var own = adds(part);
            narrowed |= narrow(
                    part.id(),
                    new Range(whole.low() - (high - own.high()), whole.high() - (low - own.low()))
                            .times(1.0 / part.weight()));
        }
        return narrowed;
    }

    private Range adds(Part part) {
        return ranges.get(part.id()).times(part.weight());
    }

    private boolean narrow(String id, Range range) {
        var known = ranges.get(id);
        boolean isNarrower = range.low() > known.low() + SLIGHT || range.high() < known.high() - SLIGHT;
        if (isNarrower) {
            ranges.put(id, new Range(Math.max(known.low(), range.low()), Math.min(known.high(), range.high())));
        }
        return isNarrower;
    }

    double width(String id) {
        return ranges.get(id).high() - ranges.get(id).low();
    }
}
