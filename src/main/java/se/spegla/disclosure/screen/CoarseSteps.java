package se.spegla.disclosure.screen;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import se.spegla.disclosure.policy.Rounding;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;

/**
 * What shares in steps of 10 points, and the share above the middle that is told beside them, leave open of the sum of an
 * item's answers, for who knows how many answered: with few answers, or where every share was rounded the same way, they
 * leave nothing open.
 *
 * @param counts answers by option value
 */
record CoarseSteps(Variable item, Map<Integer, Integer> counts) {
    private static final int UNREACHED = Integer.MIN_VALUE / 4;

    /** The largest sum that these shares can stand for, in points of the item. */
    int highest() {
        return extreme(1);
    }

    /** The smallest. */
    int lowest() {
        return -extreme(-1);
    }

    /** The largest sum of points times sign. */
    private int extreme(int sign) {
        var others = best(sign, false);
        var positive = best(sign, true);
        int all = others.length - 1;
        return IntStream.rangeClosed(0, all)
                .filter(chosen -> isSameShare(chosen, all))
                .map(chosen -> positive[chosen] + others[all - chosen])
                .max()
                .orElseThrow();
    }

    /** The same over the options above the middle, or over the others, by how many chose one of them. */
    private int[] best(int sign, boolean positive) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var best = new int[all + 1];
        Arrays.fill(best, UNREACHED);
        best[0] = 0;
        for (var option : item.scale().options()) {
            if (isPositive(option) == positive) {
                best = further(best, option, (chosen, points) -> sign * chosen * points);
            }
        }
        return best;
    }

    /** The share above the middle is told in the same steps beside the options' own; of a right answer it is no secret. */
    private boolean isSameShare(int chosen, int all) {
        int truly = item.scale().options().stream()
                .filter(this::isPositive)
                .mapToInt(option -> counts.getOrDefault(option.value(), 0))
                .sum();
        return item.hasRightAnswer() || step(chosen, all) == step(truly, all);
    }

    private boolean isPositive(Option option) {
        return option.counts() && item.isPositive(points(option));
    }

    /** By how many have chosen so far. */
    private int[] further(int[] best, Option option, IntBinaryOperator worth) {
        int all = best.length - 1;
        var next = new int[all + 1];
        Arrays.fill(next, UNREACHED);
        IntStream.rangeClosed(0, all)
                .filter(chosen -> isSame(option, chosen, all))
                .forEach(chosen -> {
                    for (int before = 0; before + chosen <= all; before++) {
                        next[before + chosen] = Math.max(
                                next[before + chosen], best[before] + worth.applyAsInt(chosen, points(option)));
                    }
                });
        return next;
    }

    /** How many chose what is no answer is known from the number of answers. */
    private boolean isSame(Option option, int chosen, int all) {
        int truly = counts.getOrDefault(option.value(), 0);
        return chosen == truly || option.counts() && step(chosen, all) == step(truly, all);
    }

    private static double step(int chosen, int all) {
        return Rounding.AS_SHOWN.to(1, (double) chosen / all);
    }

    private int points(Option option) {
        return item.points(Optional.of(option)).orElse(0);
    }
}
