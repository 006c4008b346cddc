package se.spegla.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Equations in echelon form, made of the tightest ones, so that what can be solved is solved with little rounding. A
 * sum is determined where it lies in the row space.
 */
final class LinearSystem {
    private static final double NOTHING = 1e-7;

    /**
     * A sum that the equations determine.
     *
     * @param half how far the true sum may lie from the value
     * @param figures from which it was found
     */
    record Solved(double value, double half, List<String> figures) {}

    /** @param mix how much of each equation is in it */
    private record Row(double[] factors, double[] mix, int pivot) {}

    private final Map<Unknown, Integer> columns = new LinkedHashMap<>();
    private final List<Equation> equations;
    private final List<Row> rows = new ArrayList<>();
    private final double[] blind;

    LinearSystem(Collection<Equation> all) {
        equations = all.stream().sorted(Comparator.comparingDouble(Equation::half)).toList();
        equations.forEach(one -> one.terms().keySet()
                .forEach(unknown -> columns.putIfAbsent(unknown, columns.size())));
        IntStream.range(0, equations.size()).forEach(this::add);
        blind = blind();
    }

    /** Some change of all unknowns that no equation notices. A sum that it changes is not determined. */
    private double[] blind() {
        var change = new Random(1).doubles(columns.size(), 1, 2).toArray();
        for (int i = rows.size() - 1; i >= 0; i--) {
            var row = rows.get(i);
            change[row.pivot()] = 0;
            change[row.pivot()] = -IntStream.range(0, change.length)
                    .mapToDouble(column -> row.factors()[column] * change[column]).sum();
        }
        return change;
    }

    private boolean isNoticed(Map<Unknown, Double> sum) {
        return Math.abs(sum.entrySet().stream()
                .mapToDouble(term -> term.getValue() * blind[columns.get(term.getKey())]).sum()) < NOTHING;
    }

    private void add(int number) {
        var factors = factors(equations.get(number).terms());
        var mix = new double[equations.size()];
        mix[number] = 1;
        rows.forEach(row -> subtract(row, factors, mix));
        int pivot = largest(factors);
        if (Math.abs(factors[pivot]) > NOTHING) {
            double scale = 1 / factors[pivot];
            scale(factors, scale);
            scale(mix, scale);
            rows.add(new Row(factors, mix, pivot));
        }
    }

    /** The sum, where the equations determine it. */
    Optional<Solved> solve(Map<Unknown, Double> sum) {
        if (!columns.keySet().containsAll(sum.keySet()) || !isNoticed(sum)) {
            return Optional.empty();
        }
        var rest = factors(sum);
        var mix = new double[equations.size()];
        rows.forEach(row -> subtract(row, rest, mix));
        return Math.abs(rest[largest(rest)]) > NOTHING ? Optional.empty() : Optional.of(solved(mix));
    }

    private Solved solved(double[] mix) {
        double value = 0;
        double half = 0;
        var figures = new ArrayList<String>();
        for (int i = 0; i < mix.length; i++) {
            if (Math.abs(mix[i]) > NOTHING) {
                value -= mix[i] * equations.get(i).value();
                half += Math.abs(mix[i]) * equations.get(i).half();
                figures.add(equations.get(i).figure());
            }
        }
        return new Solved(value, half, figures);
    }

    private double[] factors(Map<Unknown, Double> terms) {
        var factors = new double[columns.size()];
        terms.forEach((unknown, factor) -> factors[columns.get(unknown)] = factor);
        return factors;
    }

    private static void subtract(Row row, double[] factors, double[] mix) {
        double times = factors[row.pivot()];
        if (Math.abs(times) > NOTHING) {
            for (int i = 0; i < factors.length; i++) {
                factors[i] -= times * row.factors()[i];
            }
            for (int i = 0; i < mix.length; i++) {
                mix[i] -= times * row.mix()[i];
            }
        }
        factors[row.pivot()] = 0;
    }

    private static int largest(double[] factors) {
        int largest = 0;
        for (int i = 1; i < factors.length; i++) {
            largest = Math.abs(factors[i]) > Math.abs(factors[largest]) ? i : largest;
        }
        return largest;
    }

    private static void scale(double[] factors, double by) {
        for (int i = 0; i < factors.length; i++) {
            factors[i] *= by;
        }
    }
}
