package se.spegla.comparison;

import java.util.Optional;
import se.spegla.comparison.figures.Judgement;
import se.spegla.instrument.ScoreDefinition.Direction;
import se.spegla.statistics.Interval;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.MeanDifference.Estimated;

/** Decides what a change amounts to. */
public final class Judging {
    private Judging() {}

    /**
     * @param heldBack whether the score is held back in one of the rounds
     * @param difference absent where it is, or one of the rounds has too few scores
     */
    static Judgement of(UnitSheets unit, boolean heldBack, Optional<MeanDifference> difference, Direction better) {
        if (!unit.baseline().tookPart()) {
            return Judgement.NO_BASELINE;
        }
        if (!unit.followUp().tookPart()) {
            return Judgement.NO_FOLLOW_UP;
        }
        return difference.map(known -> of(known, better)).orElse(heldBack ? Judgement.HELD_BACK : Judgement.TOO_FEW);
    }

    private static Judgement of(MeanDifference difference, Direction better) {
        return difference instanceof Estimated estimated
                ? of(estimated.interval(), better)
                : Judgement.NO_STANDARD_ERROR;
    }

    /** What a 95% confidence interval of a change says. */
    public static Judgement of(Interval interval, Direction better) {
        if (!interval.excludesZero()) {
            return Judgement.COVERS_ZERO;
        }
        return interval.low() > 0 == (better == Direction.HIGHER) ? Judgement.IMPROVED : Judgement.WORSENED;
    }
}
