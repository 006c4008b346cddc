package se.spegla.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.spegla.disclosure.ReleasedItem;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;

/**
 * A scale laid out around its middle: options on the worse half to the left in brown, on the better to the right in green, the
 * middle one (of an odd number) halved and grey. The ends are darkest, so that print in grey keeps the order on each
 * side.
 */
final class Diverging {
    private static final int[] LOW_END = {0x8a, 0x4b, 0x12};
    private static final int[] HIGH_END = {0x0b, 0x5a, 0x60};
    private static final int[] PALE = {0xee, 0xe9, 0xdf};
    private static final String MIDDLE = "#d9dedd";

    private final List<Option> options;

    /** @param reversed whether the lowest value is the best */
    Diverging(Scale scale, boolean reversed) {
        var byValue = Comparator.comparingInt(Option::value);
        options = scale.options().stream()
                .filter(Option::counts)
                .sorted(reversed ? byValue.reversed() : byValue)
                .toList();
    }

    /** From the worst to the best. */
    List<Option> options() {
        return options;
    }

    /** Colours of the options, in their order. */
    List<String> colours() {
        return IntStream.range(0, options.size()).mapToObj(this::colour).toList();
    }

    /** Whether what is written on it must be light. */
    boolean isDark(Option option) {
        return strength(options.indexOf(option)) > 0.6;
    }

    /** Where the leftmost bar begins: minus the share on the worse half. */
    double start(ReleasedItem.Round round) {
        return -side(round, true);
    }

    /** How far the bars reach to the longer side. */
    double reach(ReleasedItem.Round round) {
        return Math.max(side(round, true), side(round, false));
    }

    private double side(ReleasedItem.Round round, boolean low) {
        double sum = 0;
        for (int i = 0; i < options.size(); i++) {
            double share = round.shares().getOrDefault(options.get(i).value(), 0.0);
            double offset = offset(i);
            sum += offset == 0 ? share / 2 : (offset < 0) == low ? share : 0;
        }
        return sum;
    }

    private String colour(int index) {
        if (offset(index) == 0) {
            return MIDDLE;
        }
        var end = offset(index) < 0 ? LOW_END : HIGH_END;
        double strength = strength(index);
        var mixed = IntStream.range(0, 3)
                .map(i -> (int) Math.round(PALE[i] + strength * (end[i] - PALE[i])))
                .toArray();
        return String.format("#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
    }

    /** From 0 (the middle) to 1 (an end). */
    private double strength(int index) {
        return Math.abs(offset(index)) / ((options.size() - 1) / 2.0);
    }

    private double offset(int index) {
        return index - (options.size() - 1) / 2.0;
    }
}
