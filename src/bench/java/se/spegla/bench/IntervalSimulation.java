package se.spegla.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.Pairs;
import se.spegla.statistics.Sample;

/**
 * How often the verdict errs and the 95% interval holds the true change, for units of 5 to 30 of whom none, half or all are
 * linked. Seeded: the same figures every time. Prints a Markdown table.
 */
public final class IntervalSimulation {
    private static final long SEED = 20_240_229;
    private static final int LEAST_PAIRS = 5;
    private static final double SHIFT = 0.35;
    private static final List<int[]> SIZES = List.of(
            new int[] {5, 5}, new int[] {8, 8}, new int[] {12, 12}, new int[] {10, 20}, new int[] {20, 20},
            new int[] {30, 15}, new int[] {30, 30});
    private static final List<Integer> LINKED_PERCENT = List.of(0, 50, 100);

    private final int runs;

    private IntervalSimulation(int runs) {
        this.runs = runs;
    }

    /** @param args how many comparisons to simulate in each cell; 20,000 if not given */
    public static void main(String[] args) {
        var simulation = new IntervalSimulation(args.length > 0 ? Integer.parseInt(args[0]) : 20_000);
        System.out.printf(Locale.ROOT, "%,d comparisons in each cell; the true change on the right is %.2f points.%n%n",
                simulation.runs, new SimulatedStaff(new SplittableRandom(SEED), SHIFT).trueChange());
        System.out.println("| answers | linked | errs without a change "
                + "| interval holds the change | change found | wrong way | detectable, mean |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (var size : SIZES) {
            for (var percent : LINKED_PERCENT) {
                simulation.print(size[0], size[1], percent);
            }
        }
    }

    private void print(int first, int second, int percent) {
        var linked = Math.min(first, second) * percent / 100;
        var still = simulate(first, second, linked, 0);
        var changed = simulate(first, second, linked, SHIFT);
        System.out.printf(Locale.ROOT, "| %d and %d | %d | %.1f%% | %.1f%% | %.1f%% | %.2f%% | %.1f |%n",
                first, second, linked, 100 * (still.better + still.worse), 100 * changed.held,
                100 * changed.better, 100 * changed.worse, changed.detectable);
    }

    /** Shares of the comparisons: verdict better, verdict worse, interval holds the truth; and the mean detectable change. */
    private record Tally(double better, double worse, double held, double detectable) {}

    private Tally simulate(int first, int second, int linked, double shift) {
        var seed = SEED + 31L * first + 1009L * second + 65_537L * linked + Math.round(shift * 1e6);
        var staff = new SimulatedStaff(new SplittableRandom(seed), shift);
        var truth = staff.trueChange();
        var better = 0;
        var worse = 0;
        var held = 0;
        var detectable = 0.0;
        for (int run = 0; run < runs; run++) {
            if (compare(staff, first, second, linked) instanceof Estimated difference) {
                better += difference.low() > 0 ? 1 : 0;
                worse += difference.high() < 0 ? 1 : 0;
                held += difference.low() <= truth && truth <= difference.high() ? 1 : 0;
                detectable += difference.detectable();
            }
        }
        return new Tally((double) better / runs, (double) worse / runs, (double) held / runs, detectable / runs);
    }

    private static MeanDifference compare(SimulatedStaff staff, int first, int second, int linked) {
        var before = staff.levels(first);
        var after = staff.laterLevels(before, linked, second);
        var places = IntStream.range(0, linked).toArray();
        return MeanDifference.between(
                Sample.of(staff.baselineTotals(before)), Sample.of(staff.followUpTotals(after)),
                Pairs.of(places, places), SimulatedStaff.RANGE, LEAST_PAIRS);
    }
}
