package se.spegla.attack;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each unknown can be at least and at most, given that none lies outside its scale: narrowed by every equation
 * until nothing moves.
 */
final class Bounds {
    private static final int MOST_PASSES = 30;
    private static final double WORTH = 1e-6;

    /** An equation by the places of its unknowns. */
    private record Line(int[] unknowns, double[] factors, double low, double high) {}

    private final Map<Unknown, Integer> places = new HashMap<>();
    private final double[] lows;
    private final double[] highs;

    /** @param unknowns at least all those of the equations */
    Bounds(Collection<Unknown> unknowns, Collection<Equation> equations) {
        lows = new double[unknowns.size()];
        highs = new double[unknowns.size()];
        unknowns.forEach(unknown -> places.computeIfAbsent(unknown, this::placed));
        var lines = equations.stream().map(this::line).toList();
        for (int pass = 0; pass < MOST_PASSES && narrow(lines); pass++) {
            continue;
        }
    }

    private int placed(Unknown unknown) {
        int place = places.size();
        lows[place] = unknown.scale().low();
        highs[place] = unknown.scale().high();
        return place;
    }

    private Line line(Equation equation) {
        var terms = List.copyOf(equation.terms().entrySet());
        return new Line(terms.stream().mapToInt(term -> places.get(term.getKey())).toArray(),
                terms.stream().mapToDouble(Map.Entry::getValue).toArray(),
                equation.value() - equation.half(), equation.value() + equation.half());
    }

    /** @return whether anything moved */
    private boolean narrow(List<Line> lines) {
        boolean moved = false;
        for (var line : lines) {
            moved |= narrow(line);
        }
        return moved;
    }

    private boolean narrow(Line line) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < line.unknowns().length; i++) {
            low += least(line, i);
            high += most(line, i);
        }
        boolean moved = false;
        for (int i = 0; i < line.unknowns().length; i++) {
            double least = least(line, i);
            double most = most(line, i);
            double from = Math.max(least, line.low() - (high - most));
            double to = Math.min(most, line.high() - (low - least));
            if (from > least + WORTH || to < most - WORTH) {
                keep(line.unknowns()[i], new Range(from, to).times(1 / line.factors()[i]));
                low += from - least;
                high += to - most;
                moved = true;
            }
        }
        return moved;
    }

    private void keep(int place, Range range) {
        lows[place] = range.low();
        highs[place] = range.high();
    }

    private double least(Line line, int i) {
        double factor = line.factors()[i];
        return factor * (factor < 0 ? highs : lows)[line.unknowns()[i]];
    }

    private double most(Line line, int i) {
        double factor = line.factors()[i];
        return factor * (factor < 0 ? lows : highs)[line.unknowns()[i]];
    }

    Range of(Map<Unknown, Double> sum) {
        double low = 0;
        double high = 0;
        for (var term : sum.entrySet()) {
            int place = places.get(term.getKey());
            double factor = term.getValue();
            low += factor * (factor < 0 ? highs : lows)[place];
            high += factor * (factor < 0 ? lows : highs)[place];
        }
        return new Range(low, high);
    }
}
