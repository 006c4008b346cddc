package se.spegla.disclosure.screen;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.HeldBack.Why;
import se.spegla.comparison.figures.ItemRound;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;

/**
 * Which items of a unit's round are held back, given the scores that are not.
 *
 * <p>An item that nearly all answered alike must not come back as its score less the other items. So another item of
 * the same scores is held back with it, the one that leaves most open; where there is none, the last score.
 */
final class ItemScreen {
    /**
     * How much of a sum must be left open, in points to both ends of the scale: less would say "all, or all but one".
     */
    private static final int LEAST_OPEN = 2;

    private final Policy policy;
    private final Instrument instrument;
    private final ScoredRound sheets;
    private final Map<String, Why> scores;
    private final Map<String, Why> items = new LinkedHashMap<>();
    private final Map<String, ItemRound> rounds = new HashMap<>();
    private final Predicate<String> isOut;

    /**
     * @param scores those that are held back by themselves; more may come to it
     * @param isOut whether an item has been told exactly before: then it cannot hide another any more
     */
    ItemScreen(
            Policy policy, Instrument instrument, ScoredRound sheets, Map<String, Why> scores,
            Predicate<String> isOut) {
        this.policy = policy;
        this.instrument = instrument;
        this.sheets = sheets;
        this.scores = scores;
        this.isOut = isOut;
        for (int item = 0; item < instrument.items().size(); item++) {
            rounds.put(instrument.items().get(item).id(), sheets.describe(item));
        }
    }

    HeldBack held() {
        instrument.items().forEach(item -> why(item).ifPresent(why -> items.put(item.id(), why)));
        instrument.items().stream().filter(item -> items.get(item.id()) == Why.UNANIMOUS)
                .filter(item -> !isOut.test(item.id())).forEach(this::protect);
        while (!isOpen() && holdOneMore()) {
            continue;
        }
        return new HeldBack(scores, items);
    }

    private boolean isOpen() {
        var shown = instrument.scores().stream().map(ScoreDefinition::id)
                .filter(id -> !scores.containsKey(id)).toList();
        var hidden = items.keySet().stream().filter(id -> items.get(id) != Why.COARSE).toList();
        return new OpenSheets(sheets, instrument, Set.copyOf(shown), Set.copyOf(hidden)).isOpen();
    }

    /** Holds back the item that leaves most open; after the last one nothing is left to be put together. */
    private boolean holdOneMore() {
        var most = instrument.items().stream()
                .filter(item -> items.getOrDefault(item.id(), Why.COARSE) == Why.COARSE && !isOut.test(item.id()))
                .max(Comparator.comparingDouble(item -> open(List.of(item))));
        most.ifPresent(item -> items.put(item.id(), Why.PROTECTS_FEW));
        return most.isPresent();
    }

    private Optional<Why> why(Item item) {
        var round = rounds.get(item.id());
        return switch (policy.item(round.n(), round.sheets(), largest(item, round), !shownScores(item).isEmpty())) {
            case ALL -> Optional.empty();
            case COARSE -> Optional.of(hidesFew(item, round) ? Why.COARSE : Why.PROTECTS_FEW);
            case TOO_FEW -> Optional.of(Why.TOO_FEW);
            case UNANIMOUS -> Optional.of(Why.UNANIMOUS);
            case PROTECTS_FEW -> Optional.of(Why.PROTECTS_FEW);
        };
    }

    /** To skip an item that has a right answer is an answer as well: it gives 0 points. */
    private static int largest(Item item, ItemRound round) {
        int chosen = round.counts().isEmpty() ? 0 : Collections.max(round.counts().values());
        return item.hasRightAnswer() ? Math.max(chosen, round.missing()) : chosen;
    }

    /**
     * Whether coarse shares leave at least half open of what those few can have answered on average who skipped the
     * item: in a score their other answers stand in for it.
     */
    private boolean hidesFew(Item item, ItemRound round) {
        int few = round.sheets() - round.n();
        return shownScores(item).isEmpty()
                || 2 * new CoarseSteps(item, round.counts()).open() >= few * (item.highest() - item.lowest());
    }

    private List<ScoreDefinition> shownScores(Item item) {
        return instrument.scores().stream()
                .filter(score -> !scores.containsKey(score.id()) && score.items().contains(item)).toList();
    }

    private void protect(Item item) {
        while (!shownScores(item).isEmpty() && isGivenAway(item)) {
            alike(item).filter(other -> !items.containsKey(other.id()) && !isOut.test(other.id()))
                    .max(Comparator.comparingDouble(other -> open(List.of(other))))
                    .ifPresentOrElse(partner -> items.put(partner.id(), Why.PROTECTS_FEW), () -> holdLastScore(item));
        }
    }

    /** Whether what the scores leave over for the items that are held back tells what this one is. */
    private boolean isGivenAway(Item item) {
        var hidden = alike(item)
                .filter(other -> items.containsKey(other.id()) && !isOut.test(other.id())).toList();
        return hidden.size() < 2 || open(hidden) < LEAST_OPEN;
    }

    /** The item and all others that stand in the same shown scores: only their sum can be found by subtraction. */
    private Stream<Item> alike(Item item) {
        var own = shownScores(item);
        return instrument.items().stream().filter(other -> shownScores(other).equals(own));
    }

    /** How far the sum of these items lies from the nearest end of what is possible. */
    private double open(List<Item> some) {
        return Math.min(
                sum(some, item -> mean(item) - item.lowest()), sum(some, item -> item.highest() - mean(item)));
    }

    private double sum(List<Item> some, ToDoubleFunction<Item> perAnswer) {
        return some.stream().filter(item -> rounds.get(item.id()).n() > 0)
                .mapToDouble(item -> rounds.get(item.id()).n() * perAnswer.applyAsDouble(item)).sum();
    }

    private double mean(Item item) {
        return rounds.get(item.id()).points().mean().value().orElseThrow();
    }

    /** Of the shown scores that share an item with this one's, the last: the main score stands first. */
    private void holdLastScore(Item item) {
        var own = shownScores(item);
        instrument.scores().stream().filter(score -> !scores.containsKey(score.id()))
                .filter(score -> own.stream().anyMatch(one -> sharesItem(one, score)))
                .reduce((one, later) -> later).ifPresent(last -> scores.put(last.id(), Why.PROTECTS_FEW));
    }

    private static boolean sharesItem(ScoreDefinition one, ScoreDefinition other) {
        return one.items().stream().anyMatch(other.items()::contains);
    }
}
