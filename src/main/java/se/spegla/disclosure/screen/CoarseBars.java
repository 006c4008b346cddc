package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import se.spegla.comparison.Detail;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;

/**
 * Lets out how the answers to an item lie, in steps of 10 points, where a few of the base skipped it. Its completed sum, less what these
 * steps leave open for the others, says how large the stand-ins of those few can be. Alone that is little; but who skips several items
 * has the same stand-in in all of a score, so items that the same few skipped are judged together, and items that only some
 * of the same persons skipped are not told side by side.
 */
final class CoarseBars {
    private static final double LEAST_OPEN_ALONE = 1.0 / 2;
    private static final double ROUNDING = 1.0 / 2;

    /**
     * What is known of the stand-ins of those who skipped an item.
     *
     * @param score whose answers they are the mean of
     * @param low the least that their sum can be
     * @param high the most
     */
    private record StandIns(BitSet skipped, Optional<Score> score, double low, double high) {
        boolean touch(StandIns other) {
            return skipped.intersects(other.skipped)
                    && score.stream().anyMatch(own -> other.score.stream().anyMatch(own::sharesWith));
        }

        boolean areThose(StandIns other) {
            return skipped.equals(other.skipped) && score.equals(other.score);
        }

        StandIns and(StandIns other) {
            return new StandIns(skipped, score, Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    private final RoundDetails details;
    private final List<StandIns> told = new ArrayList<>();

    CoarseBars(RoundDetails details) {
        this.details = details;
    }

    /** Of the items whose mean is told. */
    void letOut() {
        var items = details.instrument().measured();
        // Where enough skipped an item, a score less its other items leaves their stand-ins' sum.
        items.stream()
                .filter(item -> details.of(item) == Detail.ALL && !details.isOfAll(item))
                .forEach(item -> told.add(standIns(item, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        items.stream()
                .filter(item -> details.of(item) == Detail.MEAN
                        && details.policy().few((int) details.skipped(item).count())
                        && details.policy()
                                .showsCoarse((int) details.answered(item).count()))
                .filter(this::mayBeTold)
                .forEach(item -> details.put(item, Detail.COARSE));
    }

    private boolean mayBeTold(Variable item) {
        var steps = new CoarseSteps(item, details.counts(item));
        double all = details.skipped(item).count() * (item.highest() - item.lowest());
        if (steps.highest() - steps.lowest() < all * LEAST_OPEN_ALONE) {
            return false;
        }
        if (item.hasRightAnswer()) {
            return true; // who skipped it has 0
        }
        var own = standIns(item, steps);
        var touched = told.stream().filter(own::touch).toList();
        var together = touched.stream().reduce(own, StandIns::and);
        if (!touched.stream().allMatch(own::areThose) || !isOpen(item, together)) {
            return false;
        }
        told.add(own);
        return true;
    }

    /** Whether what is left of the few stays open, all together or with any one of them, who knows the own answers, left out. */
    private boolean isOpen(Variable item, StandIns known) {
        int range = item.highest() - item.lowest();
        int few = (int) details.skipped(item).count();
        return known.high() - known.low() >= few * range * Bounds.LEAST_OPEN
                && (!details.policy().countsTheReader()
                        || few == 1
                        || details.skipped(item)
                                .mapToDouble(sheet -> details.base(item).value(sheet, item.alone()))
                                .allMatch(own -> Math.min(known.high() - own, (few - 1) * item.highest())
                                                - Math.max(known.low() - own, (few - 1) * item.lowest())
                                        >= (few - 1) * range * Bounds.LEAST_OPEN));
    }

    private StandIns standIns(Variable item, CoarseSteps steps) {
        long few = details.skipped(item).count();
        long sum = details.base(item).sum(item.alone());
        return standIns(
                item,
                Math.max(few * item.lowest(), sum - ROUNDING - steps.highest()),
                Math.min(few * item.highest(), sum + ROUNDING - steps.lowest()));
    }

    private StandIns standIns(Variable item, double low, double high) {
        var skipped = details.skipped(item).collect(BitSet::new, BitSet::set, BitSet::or);
        return new StandIns(
                skipped,
                ItemGroups.smallest(
                        details.instrument().scores().stream()
                                .filter(Score::isPlain)
                                .toList(),
                        item),
                low,
                high);
    }
}
