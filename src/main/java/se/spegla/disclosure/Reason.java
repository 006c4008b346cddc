package se.spegla.disclosure;

/** Why a figure is not there, or why a verdict is not more certain. Worded by the message {@link #messageKey}. */
public enum Reason {
    /** Fewer scores or answers than the threshold. */
    TOO_FEW,
    /** The unit was not part of the first round. */
    NO_BASELINE,
    /** The unit was not part of the second round, or there is no second round. */
    NO_FOLLOW_UP,
    /** The confidence interval of the difference covers 0. */
    COVERS_ZERO,
    /** All answers are equal, so that chance cannot be judged. */
    ALL_EQUAL,
    /** Everybody's change is the same (or nobody's answers vary), so that chance cannot be judged. */
    NO_STANDARD_ERROR,
    /** None of the linked persons changed. */
    NO_CHANGES,
    /** The variance of the estimate cannot be computed from these answers. */
    NO_VARIANCE,
    /** An item with a right answer has shares in place of means. */
    RIGHT_ANSWER,
    /** Fewer than 20 complete sheets. */
    TOO_FEW_COMPLETE,
    /** A scale of one item has no inner consistency. */
    ONE_ITEM,
    /** No unit can be included. */
    NO_UNITS,
    /** All, or all but a few, gave the same answer. */
    UNANIMOUS,
    /** So few differ from another figure that the difference would give them away. */
    PROTECTS_FEW;

    /** {@code reason.} and the name in lower case with hyphens. */
    public String messageKey() {
        return "reason." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
