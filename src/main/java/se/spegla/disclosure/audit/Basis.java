package se.spegla.disclosure.audit;

import java.util.ArrayList;
import java.util.List;

/** Tells which rows are made up of others. */
final class Basis {
    private final int width;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Basis(int width) {
        this.width = width;
    }

    /** Takes the row in; false where those that are in make it up. */
    boolean add(long[] row) {
        var rest = row.clone();
        for (int i = 0; i < rows.size(); i++) {
            Field.eliminate(rest, rows.get(i), rest[pivots.get(i)], pivots.get(i));
        }
        int pivot = 0;
        while (pivot < width && rest[pivot] == 0) {
            pivot++;
        }
        if (pivot == width) {
            return false;
        }
        long inverse = Field.inverse(rest[pivot]);
        for (int i = pivot; i < width; i++) {
            rest[i] = rest[i] == 0 ? 0 : Field.multiply(rest[i], inverse);
        }
        rows.add(rest);
        pivots.add(pivot);
        return true;
    }
}
