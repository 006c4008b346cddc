package se.spegla.measurement;

import java.util.List;
import se.spegla.fault.Fault;

/**
 * What a line of a file of units does.
 *
 * @param line counted from 1, the header is line 1
 * @param name as in the file, and so are type and area
 * @param newArea whether the area comes into being with this line
 * @param faults what is wrong with the line; empty unless its effect is {@link Effect#REFUSED}
 */
public record ImportLine(
        int line, String name, String type, String area, Effect effect, boolean newArea, List<Fault> faults) {
    /** What becomes of the unit. */
    public enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public ImportLine {
        faults = List.copyOf(faults);
    }
}
