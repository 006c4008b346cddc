package se.spegla.disclosure.audit;

import java.util.ArrayList;
import java.util.List;

/** Independent rows, each with a place at which all later ones are 0. */
final class Basis {
    private final int width;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    Basis(int width) {
        this.width = width;
    }

    List<long[]> rows() {
        return rows;
    }

    /** Takes the row in, less what the others say already; a row that they make up adds nothing. */
    void add(long[] row) {
        var rest = row.clone();
        for (int i = 0; i < rows.size(); i++) {
            Field.eliminate(rest, rows.get(i), rest[pivots.get(i)], pivots.get(i));
        }
        int pivot = 0;
        while (pivot < width && rest[pivot] == 0) {
            pivot++;
        }
        if (pivot < width) {
            long inverse = Field.inverse(rest[pivot]);
            for (int i = pivot; i < width; i++) {
                rest[i] = rest[i] == 0 ? 0 : Field.multiply(rest[i], inverse);
            }
            rows.add(rest);
            pivots.add(pivot);
        }
    }
}
