package se.spegla.instrument;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One statement or question that is answered.
 *
 * @param reversed scored as {@code min + max - answer}
 * @param correct the value of the right answer, for items that have one
 * @param source where the right answer is found; present exactly when {@code correct} is
 * @param background whether it only tells who answered, as profession or years in the job: it is neither scored nor
 * compared, and known for the whole organisation at most
 */
public record Variable(
        String id, Scale scale, boolean reversed, OptionalInt correct, Optional<String> source, Text text,
        boolean background) {
    /** An item that is measured. */
    public Variable(String id, Scale scale, boolean reversed, OptionalInt correct, Optional<String> source, Text text) {
        this(id, scale, reversed, correct, source, text, false);
    }

    /** Whether the item is scored 1 (right) or 0 (wrong, skipped, don't know). */
    public boolean hasRightAnswer() {
        return correct.isPresent();
    }

    /** The lowest item score: 0 for an item with a right answer, else the scale's minimum. */
    public int lowest() {
        return hasRightAnswer() ? 0 : scale.min();
    }

    /** The highest item score: 1 for an item with a right answer, else the scale's maximum. */
    public int highest() {
        return hasRightAnswer() ? 1 : scale.max();
    }

    Variable withText(Text other) {
        return new Variable(id, scale, reversed, correct, source, other, background);
    }
}
