package se.spegla.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import se.spegla.comparison.ItemChange;
import se.spegla.comparison.ItemChange.OfMeans;
import se.spegla.comparison.ItemChange.OfShares;
import se.spegla.comparison.ItemComparison;
import se.spegla.comparison.ItemComparison.Part;
import se.spegla.comparison.ItemRound;
import se.spegla.comparison.Judging;
import se.spegla.comparison.Turnout;
import se.spegla.comparison.UnitComparison;
import se.spegla.disclosure.Released.Shown;
import se.spegla.disclosure.Released.Withheld;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Rounding;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score.Direction;
import se.spegla.instrument.Variable;
import se.spegla.statistics.Interval;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.ProportionDifference;

/** What may be known of one item of one unit. */
final class ItemGate {
    private final Policy policy;
    private final Rounding rounding;
    private final ScoreGate scores;
    private final Instrument instrument;

    ItemGate(Policy policy, Instrument instrument) {
        this.policy = policy;
        this.rounding = policy.rounding();
        this.scores = new ScoreGate(policy);
        this.instrument = instrument;
    }

    ReleasedItem release(UnitComparison unit, ItemComparison compared) {
        var item = instrument.variable(compared.item()).orElseThrow();
        var baseline = round(item, unit.baseline(), compared.baseline(), Reason.NO_BASELINE);
        var followUp = round(item, unit.followUp(), compared.followUp(), Reason.NO_FOLLOW_UP);
        var change = baseline.isShown() && followUp.isShown() ? compared.change() : new ItemChange.NotCompared();
        return new ReleasedItem(
                item.id(),
                baseline,
                followUp,
                change instanceof OfMeans means
                        ? scores.change(means.difference(), compared.pHolm())
                        : new Withheld<>(whyNotCompared(item, unit, baseline, followUp)),
                proportion(change, compared.pHolm()),
                verdict(change, instrument.better(item)));
    }

    private Released<ReleasedItem.Round> round(Variable item, Turnout turnout, Part part, Reason absent) {
        if (!turnout.tookPart()) {
            return new Withheld<>(absent);
        }
        var round = part.round();
        if (!part.detail().hasMean() || !policy.enough(round.n())) {
            return new Withheld<>(scores.whyNot(turnout));
        }
        return new Shown<>(
                switch (part.detail()) {
                    case ALL -> all(item, round);
                    case COARSE -> coarse(item, round);
                    default -> mean(item, round);
                });
    }

    private ReleasedItem.Round all(Variable item, ItemRound round) {
        var mean = mean(item, round);
        return new ReleasedItem.Round(
                OptionalInt.of(round.n()),
                policy.holdsBack() && !item.hasRightAnswer() ? OptionalInt.empty() : OptionalInt.of(round.missing()),
                item.hasRightAnswer() ? OptionalInt.of(round.unknown()) : OptionalInt.empty(),
                mean.mean(),
                item.hasRightAnswer()
                        ? OptionalDouble.empty()
                        : figure(round.moments().sd().value(), rounding::points),
                mean.mean100(),
                OptionalDouble.of(rounding.share((double) round.positive() / answered(item, round))),
                round.counts(),
                shares(item, round, rounding::share),
                false);
    }

    /** Where a few did not answer: neither how many did, nor how they lie. */
    private ReleasedItem.Round mean(Variable item, ItemRound round) {
        var none = OptionalDouble.empty();
        double range = item.highest() - item.lowest();
        double mean = round.moments().mean();
        return item.hasRightAnswer()
                ? item(
                        none,
                        none,
                        OptionalDouble.of(rounding.share((double) round.positive() / round.n())),
                        Map.of(),
                        false)
                : item(
                        OptionalDouble.of(rounding.points(mean)),
                        OptionalDouble.of(rounding.points(100 * (mean - item.lowest()) / range)),
                        none,
                        Map.of(),
                        false);
    }

    private ReleasedItem.Round coarse(Variable item, ItemRound round) {
        var mean = mean(item, round);
        var positive = item.hasRightAnswer()
                ? mean.positiveShare()
                : OptionalDouble.of(rounding.to(1, (double) round.positive() / answered(item, round)));
        return item(mean.mean(), mean.mean100(), positive, shares(item, round, share -> rounding.to(1, share)), true);
    }

    private static ReleasedItem.Round item(
            OptionalDouble mean,
            OptionalDouble mean100,
            OptionalDouble positive,
            Map<Integer, Double> shares,
            boolean coarse) {
        return new ReleasedItem.Round(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                mean,
                OptionalDouble.empty(),
                mean100,
                positive,
                Map.of(),
                shares,
                coarse);
    }

    /** All shares of an item are of the same persons: who chose an option that is an answer, "don't know" included. */
    private static Map<Integer, Double> shares(Variable item, ItemRound round, DoubleUnaryOperator rounded) {
        int all = chosen(item, round);
        var shares = new LinkedHashMap<Integer, Double>();
        item.scale().options().stream()
                .filter(option -> all > 0 && !option.missing())
                .forEach(option -> shares.put(
                        option.value(),
                        rounded.applyAsDouble((double) round.counts().get(option.value()) / all)));
        return shares;
    }

    private static int chosen(Variable item, ItemRound round) {
        return item.scale().options().stream()
                .filter(option -> !option.missing())
                .mapToInt(option -> round.counts().get(option.value()))
                .sum();
    }

    /** Of an item with a right answer everybody is counted: who skipped it did not know. */
    private static int answered(Variable item, ItemRound round) {
        return item.hasRightAnswer() ? round.n() : chosen(item, round);
    }

    private static OptionalDouble figure(Optional<Double> value, DoubleUnaryOperator round) {
        return value.map(known -> OptionalDouble.of(round.applyAsDouble(known))).orElseGet(OptionalDouble::empty);
    }

    private static Reason whyNotCompared(
            Variable item,
            UnitComparison unit,
            Released<ReleasedItem.Round> baseline,
            Released<ReleasedItem.Round> followUp) {
        if (!unit.baseline().tookPart()) {
            return Reason.NO_BASELINE;
        }
        if (!unit.followUp().tookPart()) {
            return Reason.NO_FOLLOW_UP;
        }
        return baseline.reason()
                .or(followUp::reason)
                .orElse(item.hasRightAnswer() ? Reason.RIGHT_ANSWER : Reason.NO_DISTRIBUTION);
    }

    private Optional<ReleasedItem.Proportion> proportion(ItemChange change, OptionalDouble pHolm) {
        return shareDifference(change)
                .map(known -> new ReleasedItem.Proportion(
                        rounding.share(known.baseline()),
                        rounding.share(known.followUp()),
                        rounding.share(known.estimate()),
                        rounding.share(known.interval().low()),
                        rounding.share(known.interval().high()),
                        rounding.p(known.fisherP()),
                        scores.p(pHolm)));
    }

    private static Optional<ProportionDifference> shareDifference(ItemChange change) {
        return change instanceof OfShares shares ? shares.difference().value() : Optional.empty();
    }

    private static Optional<Verdict> verdict(ItemChange change, Direction better) {
        if (change instanceof OfMeans means) {
            return Optional.of(
                    means.difference() instanceof Estimated known
                            ? verdict(known.interval(), better)
                            : Verdict.UNCERTAIN);
        }
        return shareDifference(change).map(known -> verdict(known.interval(), Direction.HIGHER));
    }

    private static Verdict verdict(Interval interval, Direction better) {
        return Verdict.of(Judging.of(interval, better));
    }
}
