package se.spegla.comparison;

/** How much of a score or an item goes into figures. */
public enum Detail {
    /** Nothing. */
    NOTHING,
    /** How many there are, and their mean. */
    MEAN,
    /** The mean and, of an item, roughly how the answers lie. */
    COARSE,
    /** The mean, the spread and, of an item, how the answers lie. */
    ALL;

    public boolean hasMean() {
        return this != NOTHING;
    }
}
