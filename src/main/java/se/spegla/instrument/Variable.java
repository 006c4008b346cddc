package se.spegla.instrument;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is answered: one choice on a scale. Its id is the key of the stored answer, the column of a CSV file, and the name of
 * its figures.
 *
 * @param reversed whether the better answer is to disagree
 * @param correct the value of the right answer, for variables that have one
 * @param source where the right answer is found; present exactly when {@code correct} is
 * @param background whether it only tells who answered, as profession or years in the job: it is neither scored nor
 * compared, and known for the whole organisation at most
 */
public record Variable(
        String id, Scale scale, boolean reversed, OptionalInt correct, Optional<String> source, boolean background) {
    /** One that is measured, and without a right answer. */
    public Variable(String id, Scale scale, boolean reversed) {
        this(id, scale, reversed, OptionalInt.empty(), Optional.empty(), false);
    }

    /** Whether it is worth 1 (right) or 0 (wrong, skipped, don't know). */
    public boolean hasRightAnswer() {
        return correct.isPresent();
    }

    /**
     * What a choice is worth: the option's value or, reversed, {@code min + max - value}; none where no option that counts was
     * chosen. Where there is a right answer, that one is worth 1, and anything else 0.
     *
     * @param chosen empty where nothing was
     */
    public OptionalInt points(Optional<Option> chosen) {
        if (hasRightAnswer()) {
            return OptionalInt.of(
                    chosen.filter(option -> option.value() == correct.getAsInt())
                                    .isPresent()
                            ? 1
                            : 0);
        }
        return chosen.filter(Option::counts)
                .map(option -> OptionalInt.of(reversed ? scale.min() + scale.max() - option.value() : option.value()))
                .orElseGet(OptionalInt::empty);
    }

    /** The fewest points. */
    public int lowest() {
        return hasRightAnswer() ? 0 : scale.min();
    }

    /** The most points. */
    public int highest() {
        return hasRightAnswer() ? 1 : scale.max();
    }

    /** Whether so many points lie strictly above the middle. */
    public boolean isPositive(int points) {
        return 2 * points > lowest() + highest();
    }

    /** By itself, as its own figures count it. */
    public Term alone() {
        return new Term(this, 1);
    }
}
