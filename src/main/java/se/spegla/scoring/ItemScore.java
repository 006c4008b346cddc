package se.spegla.scoring;

/** What one answer sheet gives on one item. */
public sealed interface ItemScore {
    /** Why an item has no score, or scores 0 without having been answered wrong. */
    enum Gap {
        /** No option was chosen, or "not applicable". */
        MISSING,
        /** "Don't know" was chosen. */
        UNKNOWN
    }

    /** The item counts, from its lowest to its highest, after reversing; 1 or 0 where there is a right answer. */
    record Counted(int value) implements ItemScore {}

    /** The item counts as 0 because it has a right answer that was not given. */
    record CountedAsWrong(Gap gap) implements ItemScore {}

    /** The item does not count. */
    record NotCounted(Gap gap) implements ItemScore {}
}
