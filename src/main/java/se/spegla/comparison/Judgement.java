package se.spegla.comparison;

/** What a change amounts to, decided on unrounded figures. */
public enum Judgement {
    /** The whole 95% interval lies on the better side of 0. */
    IMPROVED,
    /** The whole 95% interval lies on the worse side of 0. */
    WORSENED,
    /** The interval covers 0. */
    COVERS_ZERO,
    /** The standard error counts as zero, so that there is no interval. */
    NO_STANDARD_ERROR,
    /** Fewer scores than the threshold in one of the rounds. */
    TOO_FEW,
    /** The score is held back in one of the rounds, though it has enough. */
    HELD_BACK,
    /** The unit was not part of the first round. */
    NO_BASELINE,
    /** The unit was not part of the second round. */
    NO_FOLLOW_UP
}
