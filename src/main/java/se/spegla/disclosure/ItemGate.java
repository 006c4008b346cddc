package se.spegla.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import se.spegla.comparison.Judging;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.HeldBack.Why;
import se.spegla.comparison.figures.ItemChange;
import se.spegla.comparison.figures.ItemChange.OfMeans;
import se.spegla.comparison.figures.ItemChange.OfShares;
import se.spegla.comparison.figures.ItemComparison;
import se.spegla.comparison.figures.ItemRound;
import se.spegla.comparison.figures.Turnout;
import se.spegla.comparison.figures.UnitComparison;
import se.spegla.disclosure.Released.Shown;
import se.spegla.disclosure.Released.Withheld;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.policy.Rounding;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition.Direction;
import se.spegla.statistics.Interval;
import se.spegla.statistics.MeanDifference.Estimated;
import se.spegla.statistics.ProportionDifference;

/** What may be known of one item of one unit. */
final class ItemGate {
    private final Policy policy;
    private final Rounding rounding;
    private final ScoreGate scores;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Direction> better = new HashMap<>();

    ItemGate(Policy policy, Instrument instrument) {
        this.policy = policy;
        this.rounding = policy.rounding();
        this.scores = new ScoreGate(policy);
        instrument.items().forEach(item -> items.put(item.id(), item));
        instrument.scores().forEach(score -> score.items().forEach(
                item -> better.putIfAbsent(item.id(), score.better())));
    }

    ReleasedItem release(UnitComparison unit, ItemComparison compared) {
        var item = items.get(compared.item());
        var baseline = held(compared.baseline(), unit.baselineHeld(), item);
        var followUp = held(compared.followUp(), unit.followUpHeld(), item);
        var released = baseline.or(() -> followUp).isEmpty() ? compared.change() : new ItemChange.NotCompared();
        return new ReleasedItem(
                item.id(),
                round(item, unit.baseline(), compared.baseline(), baseline, Reason.NO_BASELINE),
                round(item, unit.followUp(), compared.followUp(), followUp, Reason.NO_FOLLOW_UP),
                change(item, unit, released, compared.pHolm(), baseline.or(() -> followUp)),
                proportion(released, compared.pHolm()),
                verdict(released, better(item)));
    }

    private Optional<Why> held(ItemRound round, HeldBack held, Item item) {
        return held.item(item.id()).or(() -> Optional.of(Why.TOO_FEW).filter(why -> !policy.enough(round.n())));
    }

    private Released<ReleasedItem.Round> round(
            Item item, Turnout turnout, ItemRound round, Optional<Why> held, Reason absent) {
        if (!turnout.tookPart()) {
            return new Withheld<>(absent);
        }
        if (held.isEmpty()) {
            return new Shown<>(exact(item, round));
        }
        return held.get() == Why.COARSE ? new Shown<>(coarse(item, round)) : new Withheld<>(Reason.of(held.get()));
    }

    private ReleasedItem.Round exact(Item item, ItemRound round) {
        var mean = item.hasRightAnswer() ? Optional.<Double>empty() : round.points().mean().value();
        double range = item.highest() - item.lowest();
        return new ReleasedItem.Round(
                OptionalInt.of(round.n()),
                OptionalInt.of(round.missing()),
                item.hasRightAnswer() ? OptionalInt.of(round.unknown()) : OptionalInt.empty(),
                figure(mean, rounding::points),
                figure(mean.flatMap(known -> round.points().sd().value()), rounding::points),
                figure(mean.map(known -> 100 * (known - item.lowest()) / range), rounding::points),
                OptionalDouble.of(rounding.share((double) round.positive() / answered(item, round))),
                round.counts(),
                shares(item, round, rounding::share),
                false);
    }

    private ReleasedItem.Round coarse(Item item, ItemRound round) {
        var none = OptionalDouble.empty();
        return new ReleasedItem.Round(
                OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), none, none, none, none, Map.of(),
                shares(item, round, share -> rounding.to(1, share)), true);
    }

    /** All shares of an item are of the same persons: who chose an option that is an answer, "don't know" included. */
    private static Map<Integer, Double> shares(Item item, ItemRound round, DoubleUnaryOperator rounded) {
        int all = chosen(item, round);
        var shares = new LinkedHashMap<Integer, Double>();
        item.scale().options().stream().filter(option -> all > 0 && !option.missing()).forEach(option -> shares.put(
                option.value(), rounded.applyAsDouble((double) round.counts().get(option.value()) / all)));
        return shares;
    }

    private static int chosen(Item item, ItemRound round) {
        return item.scale().options().stream().filter(option -> !option.missing())
                .mapToInt(option -> round.counts().get(option.value())).sum();
    }

    /** Of an item with a right answer everybody is counted: who skipped it did not know. */
    private static int answered(Item item, ItemRound round) {
        return item.hasRightAnswer() ? round.n() : chosen(item, round);
    }

    private static OptionalDouble figure(Optional<Double> value, DoubleUnaryOperator round) {
        return value.map(known -> OptionalDouble.of(round.applyAsDouble(known))).orElseGet(OptionalDouble::empty);
    }

    private Released<ReleasedChange> change(
            Item item, UnitComparison unit, ItemChange change, OptionalDouble pHolm, Optional<Why> held) {
        if (change instanceof OfMeans means) {
            return scores.change(means.difference(), pHolm);
        }
        return new Withheld<>(whyNotCompared(item, unit, held));
    }

    private static Reason whyNotCompared(Item item, UnitComparison unit, Optional<Why> held) {
        if (!unit.baseline().tookPart()) {
            return Reason.NO_BASELINE;
        }
        if (!unit.followUp().tookPart()) {
            return Reason.NO_FOLLOW_UP;
        }
        return held.map(Reason::of).orElse(item.hasRightAnswer() ? Reason.RIGHT_ANSWER : Reason.TOO_FEW);
    }

    private Optional<ReleasedItem.Proportion> proportion(ItemChange change, OptionalDouble pHolm) {
        return shareDifference(change).map(known -> new ReleasedItem.Proportion(
                rounding.share(known.baseline()), rounding.share(known.followUp()), rounding.share(known.estimate()),
                rounding.share(known.interval().low()), rounding.share(known.interval().high()),
                rounding.p(known.fisherP()), scores.p(pHolm)));
    }

    private static Optional<ProportionDifference> shareDifference(ItemChange change) {
        return change instanceof OfShares shares ? shares.difference().value() : Optional.empty();
    }

    private static Optional<Verdict> verdict(ItemChange change, Direction better) {
        if (change instanceof OfMeans means) {
            return Optional.of(means.difference() instanceof Estimated known
                    ? verdict(known.interval(), better)
                    : Verdict.UNCERTAIN);
        }
        return shareDifference(change).map(known -> verdict(known.interval(), Direction.HIGHER));
    }

    private static Verdict verdict(Interval interval, Direction better) {
        return Verdict.of(Judging.of(interval, better));
    }

    /** An item improves the way its first score does; one that is in no score, upwards. */
    private Direction better(Item item) {
        return better.getOrDefault(item.id(), Direction.HIGHER);
    }
}
