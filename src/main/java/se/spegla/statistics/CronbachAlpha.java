package se.spegla.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Inner consistency of a scale: Cronbach (1951), Psychometrika 16(3):297-334.
 *
 * @param n number of complete rows
 * @param alpha at most 1; can be negative
 * @param interval 95% confidence interval by Feldt, Woodruff and Salih (1987), Applied Psychological Measurement
 *     11(1):93-103
 * @param items in the order given
 */
public record CronbachAlpha(int n, double alpha, Interval interval, List<ItemFit> items) {
    /** The fewest complete rows for which alpha is told. */
    public static final int LEAST_ROWS = 20;

    /**
     * How one item goes with the others.
     *
     * @param itemTotal correlation with the sum of the other items; not defined if it or that sum has no spread
     * @param alphaIfDropped alpha of the other items; not defined for fewer than two of them, or without spread
     */
    public record ItemFit(Result<Double> itemTotal, Result<Double> alphaIfDropped) {}

    public CronbachAlpha {
        items = List.copyOf(items);
    }

    /**
     * Alpha of these items; not defined for fewer than two items, fewer than {@link #LEAST_ROWS} rows, or where the
     * sums have no spread.
     *
     * @param items the values of each item, one array per item, complete rows only: {@code items[item][row]}
     * @throws IllegalArgumentException if the items differ in their number of rows, or a value is not a number up to
     *     1e9
     */
    public static Result<CronbachAlpha> of(double[]... items) {
        if (items.length < 2) {
            return Result.undefined(Reason.TOO_FEW_ITEMS);
        }
        var n = rows(items);
        if (n < LEAST_ROWS) {
            return Result.undefined(Reason.TOO_FEW_ROWS);
        }
        var covariance = new Covariance(items);
        return covariance
                .alpha()
                .map(alpha -> Math.min(1, alpha)) // never above 1, but items that agree fully give 1 and rounding
                .map(alpha -> new CronbachAlpha(n, alpha, feldt(alpha, n, items.length), covariance.fits()));
    }

    private static int rows(double[][] items) {
        for (var item : items) {
            Sample.requireNumbers(item);
            if (item.length != items[0].length) {
                throw new IllegalArgumentException("all items need the same rows, but have " + items[0].length + " and "
                        + item.length + "; leave incomplete rows out");
            }
        }
        return items[0].length;
    }

    private static Interval feldt(double alpha, int n, int items) {
        var f = FDistribution.of(n - 1, (n - 1.0) * (items - 1));
        var low = 1 - (1 - alpha) * f.inverseCumulativeProbability(0.975);
        var high = 1 - (1 - alpha) * f.inverseCumulativeProbability(0.025);
        return new Interval(low, high);
    }

    /** All that alpha needs: computed once, so that dropping an item costs nothing more. */
    private static final class Covariance {
        /** A sum of items with less than this share of their variances has no spread but rounding. */
        private static final double COUNTS_AS_ZERO = 1e-12;

        private static final int BLOCK = 512;

        private final double[] variances;
        private final double[] rowSums;
        private final double trace;
        private final double total;

        Covariance(double[][] items) {
            variances = new double[items.length];
            rowSums = new double[items.length];
            var products = products(centered(items));
            for (int i = 0; i < items.length; i++) {
                for (int j = i; j < items.length; j++) {
                    add(i, j, products[i][j] / (items[0].length - 1));
                }
            }
            trace = sum(variances);
            total = sum(rowSums);
        }

        private void add(int i, int j, double covariance) {
            rowSums[i] += covariance;
            if (i == j) {
                variances[i] = covariance;
            } else {
                rowSums[j] += covariance;
            }
        }

        private static double[][] centered(double[][] items) {
            var centered = new double[items.length][items[0].length];
            for (int i = 0; i < items.length; i++) {
                if (!Sample.areEqual(items[i])) {
                    var mean = Mean.of(items[i]).getAsDouble();
                    for (int row = 0; row < items[i].length; row++) {
                        centered[i][row] = items[i][row] - mean;
                    }
                }
            }
            return centered;
        }

        /** Block by block, so that the rows at hand stay in the processor's cache for all pairs of items. */
        private static double[][] products(double[][] centered) {
            var products = new double[centered.length][centered.length];
            var rows = centered[0].length;
            for (int from = 0; from < rows; from += BLOCK) {
                var to = Math.min(rows, from + BLOCK);
                for (int i = 0; i < centered.length; i++) {
                    for (int j = i; j < centered.length; j++) {
                        products[i][j] += product(centered[i], centered[j], from, to);
                    }
                }
            }
            return products;
        }

        /** Four sums side by side: one alone would make each addition wait for the one before. */
        private static double product(double[] x, double[] y, int from, int to) {
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            var row = from;
            for (; row + 3 < to; row += 4) {
                sum0 += x[row] * y[row];
                sum1 += x[row + 1] * y[row + 1];
                sum2 += x[row + 2] * y[row + 2];
                sum3 += x[row + 3] * y[row + 3];
            }
            for (; row < to; row++) {
                sum0 += x[row] * y[row];
            }
            return sum0 + sum1 + (sum2 + sum3);
        }

        private static double sum(double[] values) {
            var sum = 0.0;
            for (var value : values) {
                sum += value;
            }
            return sum;
        }

        Result<Double> alpha() {
            return alpha(variances.length, trace, total);
        }

        private static Result<Double> alpha(int items, double trace, double total) {
            return total <= COUNTS_AS_ZERO * trace
                    ? Result.undefined(Reason.ALL_EQUAL)
                    : Result.of(items / (items - 1.0) * (1 - trace / total));
        }

        List<ItemFit> fits() {
            var fits = new ArrayList<ItemFit>();
            for (int item = 0; item < variances.length; item++) {
                fits.add(new ItemFit(itemTotal(item), alphaWithout(item)));
            }
            return fits;
        }

        private double totalWithout(int item) {
            return total - 2 * rowSums[item] + variances[item];
        }

        private Result<Double> itemTotal(int item) {
            var rest = totalWithout(item);
            if (variances[item] == 0 || rest <= COUNTS_AS_ZERO * trace) {
                return Result.undefined(Reason.ALL_EQUAL);
            }
            var correlation = (rowSums[item] - variances[item]) / Math.sqrt(variances[item] * rest);
            return Result.of(Math.max(-1, Math.min(1, correlation)));
        }

        private Result<Double> alphaWithout(int item) {
            return variances.length == 2
                    ? Result.undefined(Reason.TOO_FEW_ITEMS)
                    : alpha(variances.length - 1, trace - variances[item], totalWithout(item));
        }
    }
}
