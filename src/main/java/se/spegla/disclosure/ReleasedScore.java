package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One score of one unit: each round by itself, what changed, and the verdict.
 *
 * @param score the score's id in the instrument
 * @param baseline the first round; shown by itself even where the other is withheld
 * @param followUp the second round; withheld with {@link Reason#NO_FOLLOW_UP} where only one round is shown
 * @param change the difference; withheld unless both rounds are shown
 * @param effect effect sizes, where there is a difference
 * @param linked the linked persons, where there are enough of them
 * @param verdict the verdict, decided on unrounded figures; absent where only one round is looked at
 * @param why what keeps the verdict from being an improvement or a worsening
 */
public record ReleasedScore(
        String score,
        Released<ReleasedSummary> baseline,
        Released<ReleasedSummary> followUp,
        Released<ReleasedChange> change,
        Optional<Effect> effect,
        Optional<Linked> linked,
        Optional<Verdict> verdict,
        Optional<Reason> why) {
    /**
     * Effect sizes, counted as if no answers were linked.
     *
     * @param hedgesG Hedges' g; absent where nobody's score differs from another's
     * @param gLow lower 95% limit of g
     * @param gHigh upper 95% limit of g
     * @param cliffsDelta Cliff's delta: the share of pairs of sheets that are higher at follow-up, less the share that are
     * lower
     * @param deltaLow lower 95% limit of delta
     * @param deltaHigh upper 95% limit of delta
     * @param mannWhitneyP Mann-Whitney's two-sided p
     * @param why why a figure is absent, where one is
     */
    public record Effect(
            OptionalDouble hedgesG,
            OptionalDouble gLow,
            OptionalDouble gHigh,
            OptionalDouble cliffsDelta,
            OptionalDouble deltaLow,
            OptionalDouble deltaHigh,
            OptionalDouble mannWhitneyP,
            Optional<Reason> why) {}

    /**
     * The persons whose two sheets are linked.
     *
     * @param pairs the number of linked persons with this score both times
     * @param meanChange their mean change, in points
     * @param sdChange the standard deviation of their changes
     * @param wilcoxonP Wilcoxon's signed rank, two-sided p; absent where nobody changed
     * @param icc31 ICC(3,1) of the scale; absent where persons do not differ
     * @param sem standard error of measurement for a single person; holds true change too
     * @param sdc95 smallest detectable change for a single person, 1.96 x sqrt(2) x SEM
     * @param why why a figure is absent, where one is
     */
    public record Linked(
            int pairs,
            double meanChange,
            double sdChange,
            OptionalDouble wilcoxonP,
            OptionalDouble icc31,
            double sem,
            double sdc95,
            Optional<Reason> why) {}
}
