package se.spegla.fault;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * The first faults of a file in the order in which they are found, and how many there are besides: whoever mends a file mends the
 * first ones first, and a file in which every line is wrong must not need more memory than one in which one is.
 */
public final class FirstFaults extends AbstractList<Fault> {
    /** How many are kept. */
    public static final int MOST = 50;

    private final String file;
    private final List<Fault> kept = new ArrayList<>();
    private int more;

    /** @param file its name as the person knows it */
    public FirstFaults(String file) {
        this.file = file;
    }

    /** Keeps the fault, or counts it. */
    @Override
    public boolean add(Fault fault) {
        if (kept.size() < MOST) {
            kept.add(fault);
        } else {
            more++;
        }
        modCount++;
        return true;
    }

    /** The kept ones, and last how many there are besides. */
    @Override
    public Fault get(int index) {
        return index < kept.size() || more == 0 ? kept.get(index) : new Fault(file, 0,
                "and " + more + " more faults, which are not shown; mend these first and try again",
                "och " + more + " fel till, som inte visas; rätta de här först och försök igen");
    }

    @Override
    public int size() {
        return kept.size() + (more == 0 ? 0 : 1);
    }
}
