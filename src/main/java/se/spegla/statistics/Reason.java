package se.spegla.statistics;

/** Why a figure is not defined, or says less than a reader would expect. The words for it are found elsewhere. */
public enum Reason {
    /** There is not a single value. */
    NO_VALUES,
    /** One value has a mean, but no spread. */
    ONE_VALUE,
    /** One of the two groups has fewer than two values. */
    FEWER_THAN_TWO,
    /** All values are equal: without spread there is no measure of uncertainty. */
    ALL_EQUAL,
    /** All linked values changed by the same amount: the change has no spread. */
    EQUAL_CHANGES,
    /** Fewer linked pairs than are needed. */
    TOO_FEW_PAIRS,
    /** Not one linked value changed. */
    NO_CHANGES,
    /** The values do not overlap, or too little, for the variance of the measure to be estimated. */
    VARIANCE_NOT_POSITIVE,
    /** Fewer complete rows than the figure needs. */
    TOO_FEW_ROWS,
    /** A scale of one item has no inner consistency; what is left of one of two items has none either. */
    TOO_FEW_ITEMS,
    /** No difference with a standard error is there to be weighed together. */
    NOTHING_TO_WEIGH
}
