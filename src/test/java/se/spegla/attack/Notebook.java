package se.spegla.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The equations that were read, and the ways in which most of them are made. */
final class Notebook {
    private final List<Equation> equations = new ArrayList<>();

    /** A figure that is about more than one score or item of a unit's round. */
    void add(String figure, Map<Unknown, Double> terms, Range value) {
        add(figure, "", terms, value);
    }

    /** @param subject see {@link Equation#subject()} */
    void add(String figure, String subject, Map<Unknown, Double> terms, Range value) {
        if (!terms.isEmpty()) {
            equations.add(Equation.of(figure, subject, terms, value));
        }
    }

    /**
     * What n, mean and SD say of the sum of squares: that of the distances from the mean as told is (n - 1) SD² and
     * what the mean was rounded by.
     */
    void addSquares(
            String figure, String subject, Map<Unknown, Double> squares, Map<Unknown, Double> sum, int n, Range mean,
            Range sd) {
        double center = mean.mid();
        var distances = sd.squared().times(n - 1).plus(new Range(0, n * mean.half() * mean.half()));
        add(figure, subject, Sums.plus(squares, -2 * center, sum),
                distances.plus(Range.around(-n * center * center, 0)));
    }

    /** The difference of two means. */
    static Map<Unknown, Double> change(Map<Unknown, Double> before, int n, Map<Unknown, Double> after, int m) {
        var terms = new LinkedHashMap<Unknown, Double>();
        after.forEach((unknown, factor) -> terms.put(unknown, factor / m));
        before.forEach((unknown, factor) -> terms.put(unknown, -factor / n));
        return terms;
    }

    /** What the variances of two groups add up to in the squared standard error of the difference of their means. */
    static Map<Unknown, Double> error(Map<Unknown, Double> before, int n, Map<Unknown, Double> after, int m) {
        return Sums.plus(Sums.times(1.0 / n, before), 1.0 / m, after);
    }

    List<Equation> equations() {
        return equations;
    }
}
