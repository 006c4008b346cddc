package se.spegla.disclosure.policy;

/**
 * The rules by which the gate lets figures out. The program has two, {@link Published} and {@link RawFile}; a third may
 * stand in tests only, where a gate is weakened to see that the break is found.
 */
public interface Policy {
    /** How much of one item may be shown. */
    enum ItemDetail {
        /** Counts, means, everything. */
        ALL,
        /** Only shares in steps of 10 points, without n. */
        COARSE,
        /** Nothing: too few answers. */
        TOO_FEW,
        /** Nothing: what almost everybody answered would be known of each. */
        UNANIMOUS
    }

    /** No figure for fewer scores or answers than this. */
    int threshold();

    /** Whether a figure over this many persons may be shown. */
    default boolean enough(int n) {
        return n >= threshold();
    }

    /** Whether it may be known how many sheets a unit gave. */
    boolean showsTurnout(int sheets);

    /** Whether median, quartiles, floor and ceiling may be shown: with few scores they are single persons. */
    boolean showsOrderStatistics(int n);

    /**
     * How much of an item may be shown.
     *
     * @param n how many sheets count
     * @param sheets how many sheets the unit gave
     * @param largest how many chose the option that most chose
     */
    ItemDetail item(int n, int sheets, int largest);

    /** How figures are rounded before they leave. */
    Rounding rounding();
}
