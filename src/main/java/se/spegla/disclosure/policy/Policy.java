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
        UNANIMOUS,
        /** Nothing: with a score of the same unit it would tell those few who skipped it. */
        PROTECTS_FEW
    }

    /** No figure for fewer scores or answers than this. */
    int threshold();

    /** Whether a figure over this many persons may be shown. */
    default boolean enough(int n) {
        return n >= threshold();
    }

    /** Whether so many persons are somebody, and too few to be told apart from others. */
    default boolean few(int n) {
        return n > 0 && !enough(n);
    }

    /** Whether anything is held back from figures over several units. */
    boolean holdsBack();

    /**
     * Whether what is common is known of everybody.
     *
     * @param largest how many have what most have
     */
    boolean unanimous(int n, int largest);

    /**
     * How much of an item may be shown.
     *
     * @param n how many sheets count
     * @param sheets how many sheets the unit gave
     * @param largest how many chose the option that most chose
     * @param inScore whether a score that holds the item is shown of the unit: a score holds those who skipped the item
     */
    ItemDetail item(int n, int sheets, int largest, boolean inScore);

    /** Sheets are linked where in each round none is left unlinked, or at least this many. */
    int leastUnlinked();

    /** Whether it may be known how many sheets a unit gave. */
    boolean showsTurnout(int sheets);

    /** Whether median, quartiles, floor and ceiling may be shown: with few scores they are single persons. */
    boolean showsOrderStatistics(int n);

    /** How figures are rounded before they leave. */
    Rounding rounding();
}
