package se.spegla.instrument;

/** What becomes of a score when some of its items have no answer. */
public sealed interface MissingRule {
    /**
     * Only a sheet with all items answered has the score. An item with a right answer is always scored: skipped or
     * "don't know" is 0, so a score made of such items is there for every sheet that has any answer.
     */
    record Complete() implements MissingRule {}

    /**
     * Person-mean substitution, item by item, where enough of the items are answered: see
     * {@code scoring.ScoredSheet.completed}.
     *
     * @param atLeast the least share of the items that must be answered, above 0 and at most 1
     */
    record PersonMean(double atLeast) implements MissingRule {}
}
