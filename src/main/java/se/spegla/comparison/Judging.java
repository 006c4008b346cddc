package se.spegla.comparison;

import java.util.Optional;
import se.spegla.instrument.Score.Direction;
import se.spegla.statistics.Interval;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.MeanDifference.Estimated;

/** Decides what a change amounts to. */
public final class Judging {
    private Judging() {}

    /**
     * @param difference absent where one of the rounds has too few scores, or may not tell their spread
     */
    static Judgement of(ScreenedUnit unit, int threshold, Optional<MeanDifference> difference, Direction better) {
        if (!unit.before().tookPart()) {
            return Judgement.NO_BASELINE;
        }
        if (!unit.after().tookPart()) {
            return Judgement.NO_FOLLOW_UP;
        }
        return difference.map(known -> of(known, better)).orElseGet(() -> without(unit, threshold));
    }

    /** Where everything may be told, nothing is held back: then there are too few scores. */
    private static Judgement without(ScreenedUnit unit, int threshold) {
        return unit.baseline().screened().isOpen()
                        || Math.min(unit.before().sheets(), unit.after().sheets()) < threshold
                ? Judgement.TOO_FEW
                : Judgement.HELD_BACK;
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
