package se.spegla.comparison;

import java.util.List;
import java.util.Optional;
import se.spegla.statistics.LikeForLike;
import se.spegla.statistics.Result;

/**
 * The change of one score in an area or the whole organisation: that of the same units in both rounds.
 *
 * @param area the area's name; empty for the whole organisation
 * @param judgement present where there is a change
 * @param weighedByHeadcount whether baseline headcounts are the weights; else the numbers of baseline sheets are
 */
public record TotalChange(
        String score,
        Optional<String> area,
        Result<LikeForLike> change,
        Optional<Judgement> judgement,
        boolean weighedByHeadcount,
        List<ComparedUnit> units,
        List<LeftOut> leftOut) {
    /** A unit that is not part of the change, and why. */
    public record LeftOut(ComparedUnit unit, Judgement why) {}

    public TotalChange {
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }
}
