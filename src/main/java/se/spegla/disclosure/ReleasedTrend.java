package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * One score of an area or of the whole organisation through all rounds, like for like: the weighted mean of the means
 * of the units that may be shown in every round. It holds nothing of a unit that is withheld in one of them.
 *
 * @param score the score's id
 * @param area the area's name; absent for the whole organisation
 * @param means one per round, n over all units that are followed; empty where no unit can be followed
 * @param weighting what the units' means are weighted by in every round: figures of the first
 * @param units the names of the units that are followed
 * @param leftOut the units that are not, each with the reason
 */
public record ReleasedTrend(
        String score,
        Optional<String> area,
        List<ReleasedSummary> means,
        ReleasedTotal.Weighting weighting,
        List<String> units,
        List<LeftOut> leftOut) {
    public ReleasedTrend {
        means = List.copyOf(means);
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A unit that is not followed.
     *
     * @param round the name of the first round that the reason holds for
     */
    public record LeftOut(String name, String round, Why why) {}

    /** Why a unit is not followed. */
    public enum Why {
        /** It was not part of a round. */
        NOT_PART,
        /** It has too few answers in a round. */
        TOO_FEW,
        /** It has enough, but showing them would give a few persons away. */
        HELD_BACK
    }
}
