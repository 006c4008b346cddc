package se.spegla.instrument.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.spegla.fault.Fault;

/** What was found wrong with one file so far. */
final class Faults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    public Faults(String file) {
        this.file = file;
    }

    public void add(int line, String message) {
        found.add(new Fault(file, line, message));
    }

    /** How many there are now; for {@link #noneSince}. */
    public int mark() {
        return found.size();
    }

    public boolean noneSince(int mark) {
        return found.size() == mark;
    }

    public List<Fault> inOrderOfLines() {
        return found.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }
}
