package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * The change of an area or of the whole organisation, like for like: the weighted mean of its units' differences.
 *
 * @param score the score's id
 * @param area the area's name; absent for the whole organisation
 * @param change the change; withheld where no unit can be included
 * @param verdict decided on unrounded figures; present where the change is shown
 * @param weighting what the units' differences are weighted by
 * @param units the keys of the units that are included
 * @param leftOut the units that are not, each with the reason
 */
public record ReleasedTotal(
        String score,
        Optional<String> area,
        Released<Change> change,
        Optional<Verdict> verdict,
        Weighting weighting,
        List<String> units,
        List<LeftOut> leftOut) {
    public ReleasedTotal {
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A like-for-like change, follow-up minus baseline.
     *
     * @param estimate in points of the score
     * @param low lower 95% confidence limit
     * @param high upper 95% confidence limit
     * @param se the standard error
     * @param df degrees of freedom (Satterthwaite)
     * @param p two-sided p value
     */
    public record Change(double estimate, double low, double high, double se, double df, double p) {}

    /**
     * A unit that is not part of the change.
     *
     * @param unit the unit's key
     */
    public record LeftOut(String unit, String name, Reason why) {}

    /** What the units' differences are weighted by. */
    public enum Weighting {
        /** Headcounts at the baseline, known for every included unit. */
        HEADCOUNT,
        /** Numbers of baseline sheets. */
        ANSWERS
    }
}
