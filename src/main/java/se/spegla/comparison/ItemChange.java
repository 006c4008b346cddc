package se.spegla.comparison;

import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.ProportionDifference;
import se.spegla.statistics.Result;

/** How an item changed between two rounds. */
public sealed interface ItemChange {
    /** Fewer answers than the threshold in one of the rounds. */
    record NotCompared() implements ItemChange {}

    /** The difference of the means, after reversing. */
    record OfMeans(MeanDifference difference) implements ItemChange {}

    /** The difference of the shares of right answers. */
    record OfShares(Result<ProportionDifference> difference) implements ItemChange {}
}
