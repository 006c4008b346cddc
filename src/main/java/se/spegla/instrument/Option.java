package se.spegla.instrument;

/**
 * One answer option of a scale.
 *
 * @param value the code that is stored and exported
 * @param missing "not applicable": chosen, yet no answer; never scored, outside the scale's minimum and maximum
 * @param unknown "don't know": 0 on an item with a right answer, a missing answer on all other items
 */
public record Option(int value, Text label, boolean missing, boolean unknown) {
    /** Whether the option is a step of the scale itself. */
    public boolean counts() {
        return !missing && !unknown;
    }
}
