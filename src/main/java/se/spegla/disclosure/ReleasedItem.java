package se.spegla.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One statement or question of one unit.
 *
 * @param item the item's id in the instrument
 * @param baseline the first round
 * @param followUp the second round
 * @param change the difference of the means; withheld for an item with a right answer, which has a proportion
 * @param proportion the difference of the shares of right answers
 * @param verdict whether it changed for certain, decided on unrounded figures; present where a change or a proportion is
 */
public record ReleasedItem(
        String item,
        Released<Round> baseline,
        Released<Round> followUp,
        Released<ReleasedChange> change,
        Optional<Proportion> proportion,
        Optional<Verdict> verdict) {
    /**
     * One item in one round of one unit.
     *
     * @param n how many sheets count; absent where only coarse shares may be shown
     * @param missing how many sheets skipped it or chose "not applicable"; absent like n
     * @param unknown how many answered "don't know", for an item with a right answer
     * @param mean the mean after reversing; absent for an item with a right answer
     * @param sd the standard deviation; absent like the mean
     * @param mean100 the mean on a scale from 0 to 100; absent like the mean
     * @param positiveShare share (0 to 1) above the middle of the scale after reversing, of all who answered, "don't know"
     * included; with a right answer, the share right of all
     * @param counts number of sheets by option value as answered; empty where counts may not be shown
     * @param shares share (0 to 1) by option value as answered, of all who answered, "don't know" included; empty where not
     * shown
     * @param coarse whether the shares are rounded to steps of 0.1 and n is left out
     */
    public record Round(
            OptionalInt n,
            OptionalInt missing,
            OptionalInt unknown,
            OptionalDouble mean,
            OptionalDouble sd,
            OptionalDouble mean100,
            OptionalDouble positiveShare,
            Map<Integer, Integer> counts,
            Map<Integer, Double> shares,
            boolean coarse) {
        public Round {
            counts = Collections.unmodifiableMap(new TreeMap<>(counts));
            shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        }
    }

    /**
     * The change of an item with a right answer: shares of right answers, 0 to 1.
     *
     * @param baseline share right in the first round
     * @param followUp share right in the second round
     * @param estimate follow-up minus baseline
     * @param low lower 95% limit (Newcombe 1998, method 10)
     * @param high upper 95% limit
     * @param fisherP Fisher's exact test, two-sided p
     * @param pHolm the p adjusted by Holm's method over the items of the unit; absent in releases of earlier rules
     */
    public record Proportion(
            double baseline,
            double followUp,
            double estimate,
            double low,
            double high,
            double fisherP,
            OptionalDouble pHolm) {}
}
