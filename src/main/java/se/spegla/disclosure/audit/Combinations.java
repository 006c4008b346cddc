package se.spegla.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether some combination of rows rests on 1 to threshold - 1 persons, and is not one of those that were possible already.
 *
 * <p>A combination is looked for by deciding, class by class, whether its persons are in it: either they are among the
 * few, or the combination is 0 in all of their columns, which leaves fewer combinations to choose from. A class that is too
 * large for the few must be 0; one class of persons who answered everything leaves hardly anything. The search ends where only what was
 * out before is left, and is exact: arithmetic is {@link Field}'s.
 *
 * <p>Sheets of different rounds that are not linked may be the same persons, so the few are counted as the largest number
 * of their sheets in any one round.
 */
final class Combinations {
    /** Steps that may still be spent; where there are none left, the answer is that it cannot be proved. */
    private long workLeft;

    /** Eight bytes each: a matrix that needs more is not proved either, so that no unit can need more memory than there is. */
    private static final long MOST_NUMBERS = 4_000_000;
    /** Multiplications for one question; a unit may need several. */
    private static final long MOST_WORK = 40_000_000;

    private final int[][] sheets;
    private final int[] columns;
    private final int threshold;

    /**
     * @param sheets by class and round, how many sheets its persons have there
     * @param columns where each class's begin, and where the last one's end
     * @param work multiplications for all questions about the unit together
     */
    Combinations(int[][] sheets, int[] columns, int threshold, long work) {
        this.sheets = sheets;
        this.columns = columns;
        this.threshold = threshold;
        this.workLeft = work;
    }

    /** What of it cannot be decided within the work allowed counts as possible. */
    private static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchWork() {
            super(null, null, false, false);
        }
    }

    /**
     * Whether these rows make a combination on few persons possible that the rows that are out do not.
     *
     * @param out rows that have been told
     * @param more rows that are about to be
     */
    boolean arise(List<long[]> out, List<long[]> more) {
        int width = columns[sheets.length];
        if ((long) (out.size() + more.size()) * (width + more.size()) > MOST_NUMBERS) {
            return !more.isEmpty();
        }
        // The rows stay as they are: most of their numbers are 0, those of a reduced basis are not.
        var known = new Basis(width);
        var rows = new ArrayList<long[]>();
        out.stream().filter(known::add).forEach(row -> rows.add(Arrays.copyOf(row, width + more.size())));
        for (int i = 0; i < more.size(); i++) {
            if (known.add(more.get(i))) {
                var row = Arrays.copyOf(more.get(i), width + more.size());
                row[width + i] = 1; // marks what is new: a combination without a mark was possible already
                rows.add(row);
            }
        }
        long before = workLeft;
        workLeft = Math.min(before, MOST_WORK);
        long given = workLeft;
        try {
            return search(rows, new boolean[sheets.length], new int[sheets.length == 0 ? 0 : sheets[0].length]);
        } catch (TooMuchWork tooMuch) {
            return true;
        } finally {
            workLeft = before - (given - workLeft);
        }
    }

    /**
     * @param decided classes that are among the few, or in which all rows are 0
     * @param few by round, sheets of the classes that are among the few
     */
    private boolean search(List<long[]> rows, boolean[] decided, int[] few) {
        int width = columns[sheets.length];
        if (rows.stream().allMatch(row -> isZero(row, width, row.length))) {
            return false;
        }
        var left = new ArrayList<Integer>();
        for (int person = 0; person < sheets.length; person++) {
            if (!decided[person] && rows.stream().anyMatch(hasIn(person))) {
                left.add(person);
            }
        }
        var all = few.clone();
        left.forEach(person -> add(all, person));
        if (isFew(all)) {
            return true;
        }
        int next = next(left);
        var with = few.clone();
        add(with, next);
        var then = decided.clone();
        then[next] = true;
        return isFew(with) && search(rows, then, with) || search(without(rows, next), then, few);
    }

    private Predicate<long[]> hasIn(int person) {
        return row -> !isZero(row, columns[person], columns[person + 1]);
    }

    private static boolean isZero(long[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (row[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The largest class first: one that is too large leaves one way only, and large ones leave the few soon full. */
    private int next(List<Integer> left) {
        int best = left.get(0);
        for (int person : left) {
            best = weight(person) > weight(best) ? person : best;
        }
        return best;
    }

    private int weight(int person) {
        return Arrays.stream(sheets[person]).max().orElse(0) * sheets[person].length
                + (int) Arrays.stream(sheets[person]).filter(count -> count > 0).count();
    }

    private void add(int[] few, int person) {
        for (int round = 0; round < few.length; round++) {
            few[round] += sheets[person][round];
        }
    }

    private boolean isFew(int[] few) {
        return Arrays.stream(few).max().orElse(0) < threshold;
    }

    /** The combinations that are 0 in all columns of this class. */
    private List<long[]> without(List<long[]> rows, int person) {
        var left = new ArrayList<>(rows);
        var own = new boolean[rows.size()];
        for (int column = columns[person]; column < columns[person + 1] && !left.isEmpty(); column++) {
            int pivot = -1;
            for (int i = 0; i < left.size() && pivot < 0; i++) {
                pivot = left.get(i)[column] != 0 ? i : -1;
            }
            if (pivot >= 0) {
                own = eliminate(left, own, pivot, column);
            }
        }
        return left;
    }

    private boolean[] eliminate(List<long[]> left, boolean[] own, int pivot, int column) {
        var row = left.remove(pivot);
        var rest = new boolean[left.size()];
        System.arraycopy(own, 0, rest, 0, pivot);
        System.arraycopy(own, pivot + 1, rest, pivot, left.size() - pivot);
        long inverse = Field.inverse(row[column]);
        for (int i = 0; i < left.size(); i++) {
            long factor = Field.multiply(left.get(i)[column], inverse);
            if (factor != 0) {
                if (!rest[i]) {
                    left.set(i, left.get(i).clone());
                    rest[i] = true;
                }
                Field.eliminate(left.get(i), row, factor, 0);
                spend(row.length);
            }
        }
        return rest;
    }

    private void spend(int multiplications) {
        workLeft -= multiplications;
        if (workLeft < 0) {
            throw new TooMuchWork();
        }
    }
}
