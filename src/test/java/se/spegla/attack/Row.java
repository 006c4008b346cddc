package se.spegla.attack;

import java.util.Map;

/**
 * What one published figure says: a sum over answers, or over products of answers.
 *
 * @param figure where it was read
 * @param terms what each unknown is worth in the sum
 * @param value what was published, as the sum that it stands for
 * @param truth what the sum truly is
 * @param isWhole whether the sum as it is published is a whole number
 * @param slack how far the truth may lie outside because items' sums are rounded to whole numbers
 */
record Row(String figure, Map<Column, Fraction> terms, Range value, double truth, boolean isWhole, double slack) {
    /** Whether the figure was read rightly. */
    boolean fits() {
        return truth >= value.low() - slack - 1e-6 && truth <= value.high() + slack + 1e-6;
    }

    /** Whether some whole number lies in what was published. */
    boolean holdsWholeNumber() {
        return Math.floor(value.high() + 1e-6) >= value.low() - 1e-6;
    }

    /** The whole numbers that it can be. */
    Range wholeNumbers() {
        return new Range(Math.ceil(value.low() - 1e-6), Math.floor(value.high() + 1e-6));
    }
}
