package se.spegla.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Independent rows, each with a place at which all later ones are 0. */
final class Basis {
    private final int width;
    private final int room;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** @param room for so many marks behind each row */
    Basis(int width, int room) {
        this.width = width;
        this.room = room;
    }

    List<long[]> rows() {
        return rows;
    }

    /** Takes the row in, less what the others say already; a row that they make up adds nothing. */
    void add(long[] row) {
        var rest = Arrays.copyOf(row, width + room);
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
