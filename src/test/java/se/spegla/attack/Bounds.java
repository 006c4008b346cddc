package se.spegla.attack;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What each unknown can be at least and at most, given that no answer lies outside its scale: narrowed by every
 * equation until nothing moves.
 */
final class Bounds {
    private static final int MOST_PASSES = 30;
    private static final double WORTH = 1e-6;

    /** Where something lies. */
    record Range(double low, double high) {
        double width() {
            return high - low;
        }
    }

    private final Map<Unknown, Range> ranges = new HashMap<>();

    /** @param scales what each unknown can be before anything is known */
    Bounds(Map<Unknown, Range> scales, Collection<Equation> equations) {
        ranges.putAll(scales);
        boolean moved = true;
        for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
            moved = false;
            for (var equation : equations) {
                moved |= narrow(equation);
            }
        }
    }

    private boolean narrow(Equation equation) {
        var all = of(equation.terms());
        boolean moved = false;
        for (var term : equation.terms().entrySet()) {
            var before = ranges.get(term.getKey());
            double factor = term.getValue();
            var own = times(before, factor);
            double low = Math.max(own.low(), equation.value() - equation.half() - (all.high() - own.high()));
            double high = Math.min(own.high(), equation.value() + equation.half() - (all.low() - own.low()));
            if (low > own.low() + WORTH || high < own.high() - WORTH) {
                ranges.put(term.getKey(), times(new Range(low, high), 1 / factor));
                moved = true;
                all = of(equation.terms());
            }
        }
        return moved;
    }

    Range of(Map<Unknown, Double> sum) {
        double low = 0;
        double high = 0;
        for (var term : sum.entrySet()) {
            var part = times(ranges.get(term.getKey()), term.getValue());
            low += part.low();
            high += part.high();
        }
        return new Range(low, high);
    }

    private static Range times(Range range, double factor) {
        double one = range.low() * factor;
        double other = range.high() * factor;
        return new Range(Math.min(one, other), Math.max(one, other));
    }
}
