package se.spegla.disclosure;

import se.spegla.comparison.Judgement;

/** The verdict on a change, in words that a unit manager can repeat. */
public enum Verdict {
    /** The whole 95% confidence interval lies on the better side of 0. */
    IMPROVED("improved"),
    /** The whole 95% confidence interval lies on the worse side of 0. */
    WORSENED("worsened"),
    /** The interval covers 0, or there is none. */
    UNCERTAIN("uncertain"),
    /** Too few scores in one of the rounds. */
    WITHHELD("withheld"),
    /** There are enough scores, but showing them would give a few persons away. */
    PROTECTED("protected"),
    /** The unit was not part of the first round. */
    NO_BASELINE("no-baseline"),
    /** The unit was not part of the second round. */
    NO_FOLLOW_UP("no-follow-up");

    private final String json;

    Verdict(String json) {
        this.json = json;
    }

    /** The name in JSON and CSV; {@code verdict.} and this name is the message key. */
    public String json() {
        return json;
    }

    public String messageKey() {
        return "verdict." + json;
    }

    static Verdict of(Judgement judgement) {
        return switch (judgement) {
            case IMPROVED -> IMPROVED;
            case WORSENED -> WORSENED;
            case COVERS_ZERO, NO_STANDARD_ERROR -> UNCERTAIN;
            case TOO_FEW -> WITHHELD;
            case HELD_BACK -> PROTECTED;
            case NO_BASELINE -> NO_BASELINE;
            case NO_FOLLOW_UP -> NO_FOLLOW_UP;
        };
    }
}
