package se.spegla.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.comparison.ItemChange.OfMeans;
import se.spegla.comparison.ItemChange.OfShares;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.ProportionDifference;

/**
 * One item of one unit in two rounds.
 *
 * @param pHolm Holm's p over the items of this unit that have a p
 */
public record ItemComparison(String item, Part baseline, Part followUp, ItemChange change, OptionalDouble pHolm) {
    /** One of the two rounds, and how much of it may be told. */
    public record Part(Detail detail, ItemRound round) {}

    /** The p of the change, not adjusted: of the difference of means, or Fisher's. */
    public OptionalDouble p() {
        if (change instanceof OfMeans means && means.difference() instanceof Estimated known) {
            return OptionalDouble.of(known.p());
        }
        Optional<ProportionDifference> shares =
                change instanceof OfShares known ? known.difference().value() : Optional.empty();
        return shares.map(known -> OptionalDouble.of(known.fisherP())).orElseGet(OptionalDouble::empty);
    }

    public ItemComparison withHolm(double adjusted) {
        return new ItemComparison(item, baseline, followUp, change, OptionalDouble.of(adjusted));
    }
}
