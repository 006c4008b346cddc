package se.spegla.comparison;

import java.util.List;
import java.util.Optional;
import se.spegla.statistics.Interval;
import se.spegla.statistics.Result;

/**
 * One score of an area or the whole organisation through the rounds: that of the units that have it in every round.
 *
 * @param area the area's name; empty for the whole organisation
 * @param levels one per round; empty where no unit has the score in every round
 * @param weighedByHeadcount whether the first round's headcounts are the weights; else its numbers of sheets are
 */
public record SameUnitsTrend(
        String score,
        Optional<String> area,
        List<Level> levels,
        boolean weighedByHeadcount,
        List<ComparedUnit> units,
        List<LeftOut> leftOut) {
    /**
     * The units together in one round.
     *
     * @param n scores of all the units
     * @param mean weighted mean of the units' means, in points of the score
     * @param interval 95% confidence interval of the mean
     * @param mean100 the mean on a scale from 0, the lowest possible score, to 100, the highest
     */
    public record Level(int n, double mean, Result<Interval> interval, double mean100) {}

    /**
     * A unit that is not followed.
     *
     * @param round the place of the first round in which its score is missing
     */
    public record LeftOut(ComparedUnit unit, int round, Why why) {
        /** Why a score is missing. */
        public enum Why {
            /** The unit was not part of the round. */
            NOT_PART,
            /** It has too few scores in it. */
            TOO_FEW,
            /** It has enough, and they are held back. */
            HELD_BACK
        }
    }

    public SameUnitsTrend {
        levels = List.copyOf(levels);
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }
}
