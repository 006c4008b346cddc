package se.spegla.comparison;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import se.spegla.statistics.Sample;

/**
 * The values of one score or item over the sheets of a unit in a round.
 *
 * @param places for each sheet its place in the sample, {@link #NONE} where it has no value
 */
record Column(Sample sample, int[] places) {
    static final int NONE = -1;

    static Column of(int sheets, IntPredicate counts, IntToDoubleFunction value) {
        var values = new double[sheets];
        var places = new int[sheets];
        int n = 0;
        for (int sheet = 0; sheet < sheets; sheet++) {
            places[sheet] = counts.test(sheet) ? n : NONE;
            if (places[sheet] != NONE) {
                values[n++] = value.applyAsDouble(sheet);
            }
        }
        return new Column(Sample.of(Arrays.copyOf(values, n)), places);
    }
}
