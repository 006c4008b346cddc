package se.spegla.attack;

import java.util.List;
import java.util.Map;
import se.spegla.scoring.ScoredSheet;

/**
 * The sheets of a unit in a round that no figure can tell apart: they have and lack the same answers, and so have the
 * sheets that they are linked to. What the attacker does not know is the sum of their answers; who is in which group is
 * taken to be known to him.
 *
 * @param partners by round, the sheet that the first of them is linked to; the others' have and lack the same answers
 */
record Group(String unit, int round, Map<Integer, ScoredSheet> partners, List<ScoredSheet> sheets) {
    int size() {
        return sheets.size();
    }

    boolean has(int item) {
        return sheets.get(0).counts(item);
    }

    double sum(int item) {
        return sheets.stream().mapToInt(sheet -> sheet.points(item)).sum();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
