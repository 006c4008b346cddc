package se.spegla.instrument;

/** What becomes of a score when some of its items have no answer. */
public sealed interface MissingRule {
    /** Only a sheet with all items answered has the score. */
    record Complete() implements MissingRule {}

    /**
     * Person-mean substitution: {@code mean(answered) x items}, where enough of the items are answered.
     *
     * @param atLeast the least share of the items that must be answered, above 0 and at most 1
     */
    record PersonMean(double atLeast) implements MissingRule {}
}
