package se.spegla.disclosure;

import java.util.Locale;
import java.util.Optional;
import se.spegla.comparison.Judgement;

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
    /** The unit's change has no standard error, so that it cannot be weighed with others. */
    NO_STANDARD_ERROR,
    /** All linked persons changed by the same amount, so that chance cannot be judged. */
    EQUAL_CHANGES,
    /** None of the linked persons changed. */
    NO_CHANGES,
    /** The two rounds overlap too little for an interval to be computed. */
    NO_VARIANCE,
    /** An item with a right answer has shares in place of means. */
    RIGHT_ANSWER,
    /** Of a statement: without knowing how the answers lie in both rounds, chance cannot be judged. */
    NO_DISTRIBUTION,
    /** Fewer than 20 complete sheets. */
    TOO_FEW_COMPLETE,
    /** A scale of one item has no inner consistency; nor has what is left of two. */
    TOO_FEW_ITEMS,
    /** No unit can be included. */
    NO_UNITS,
    /** It would tell of single persons. Why exactly is never told: the reason would tell what the figure may not. */
    PROTECTED,
    /** In releases of the first rules: all, or all but one, gave the same answer. Told as {@link #PROTECTED} is. */
    UNANIMOUS,
    /** In releases of the first rules: few differ from another figure. Told as {@link #PROTECTED} is. */
    PROTECTS_FEW,
    /** In releases of the first rules: it was shown before, counted otherwise. Told as {@link #PROTECTED} is. */
    SHOWN_OTHERWISE;

    /** {@code reason.} and the name in lower case with hyphens. */
    public String messageKey() {
        return "reason." + told().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason as it is told: what releases of the first rules gave as reasons of their own is {@link #PROTECTED}. */
    public Reason told() {
        return switch (this) {
            case UNANIMOUS, PROTECTS_FEW, SHOWN_OTHERWISE -> PROTECTED;
            default -> this;
        };
    }

    /** The same to readers who may not know how single persons answered: then what is alike has one reason only. */
    Reason where(boolean holdsBack) {
        return switch (this) {
            case ALL_EQUAL, EQUAL_CHANGES, NO_CHANGES, NO_STANDARD_ERROR, NO_VARIANCE -> holdsBack ? PROTECTED : this;
            default -> this;
        };
    }

    /** Why a judgement is neither an improvement nor a worsening. */
    static Optional<Reason> of(Judgement judgement) {
        return switch (judgement) {
            case IMPROVED, WORSENED -> Optional.empty();
            case COVERS_ZERO -> Optional.of(COVERS_ZERO);
            case NO_STANDARD_ERROR -> Optional.of(NO_STANDARD_ERROR);
            case TOO_FEW -> Optional.of(TOO_FEW);
            case HELD_BACK -> Optional.of(PROTECTED);
            case NO_BASELINE -> Optional.of(NO_BASELINE);
            case NO_FOLLOW_UP -> Optional.of(NO_FOLLOW_UP);
        };
    }

    static Reason of(se.spegla.statistics.Reason reason) {
        return switch (reason) {
            case NO_VALUES, ONE_VALUE, FEWER_THAN_TWO, TOO_FEW_PAIRS -> TOO_FEW;
            case ALL_EQUAL -> ALL_EQUAL;
            case EQUAL_CHANGES -> EQUAL_CHANGES;
            case NO_CHANGES -> NO_CHANGES;
            case VARIANCE_NOT_POSITIVE -> NO_VARIANCE;
            case TOO_FEW_ROWS -> TOO_FEW_COMPLETE;
            case TOO_FEW_ITEMS -> TOO_FEW_ITEMS;
            case NOTHING_TO_WEIGH -> NO_UNITS;
        };
    }
}
