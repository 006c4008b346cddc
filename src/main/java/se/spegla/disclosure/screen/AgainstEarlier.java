package se.spegla.disclosure.screen;

import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.HeldBack.Why;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;

/**
 * Holds what is about to be told of a unit's round against what has been told of it before. Where one figure differs
 * from its earlier self by so little that a few persons make the difference, nothing of the unit's round is told that
 * has not been told just so before: a score and its items hang together too closely to let one of them through.
 */
record AgainstEarlier(
        Policy policy, Instrument instrument, Earlier earlier, String unit, int round, ScoredRound sheets) {
    HeldBack hold(HeldBack held) {
        if (earlier.isEmpty() || scores().noneMatch(score -> held.score(score(score)).isEmpty() && tellsOfFew(score))
                && items().noneMatch(item -> cell(item, held).filter(cell -> tellsOfFew(item, cell)).isPresent())) {
            return held;
        }
        return onlyAsBefore(held);
    }

    private IntStream scores() {
        return IntStream.range(0, instrument.scores().size());
    }

    private IntStream items() {
        return IntStream.range(0, instrument.items().size());
    }

    private String score(int place) {
        return instrument.scores().get(place).id();
    }

    private String item(int place) {
        return instrument.items().get(place).id();
    }

    private ScoreCell cell(int score) {
        var sample = sheets.sample(score);
        var rounding = policy.rounding();
        var sd = sample.sd().value().map(known -> OptionalDouble.of(rounding.points(known)));
        return new ScoreCell(sample.size(), rounding.points(sample.mean().value().orElseThrow()),
                sd.orElseGet(OptionalDouble::empty));
    }

    /** Those without a whole sheet are counted in by a rule; who has answered everything adds what the items tell anyway. */
    private boolean tellsOfFew(int score) {
        var now = cell(score);
        var before = earlier.score(unit, round, score(score));
        return !before.contains(now) && before.stream().anyMatch(then ->
                policy.few(Math.abs(then.n() - now.n())) || then.n() == now.n() && policy.few(sheets.incomplete(score)));
    }

    /** How the item is about to be told; empty where it is not. */
    private Optional<ItemCell> cell(int item, HeldBack held) {
        var why = held.item(item(item));
        var answered = sheets.describe(item);
        var exact = ItemCell.exact(answered.n(), answered.counts());
        return why.isEmpty() ? Optional.of(exact)
                : why.filter(Why.COARSE::equals).map(coarse -> exact.coarsened());
    }

    private boolean tellsOfFew(int item, ItemCell now) {
        var before = earlier.item(unit, round, item(item));
        return before.stream().noneMatch(now::isIn) && before.stream().anyMatch(then -> apartByFew(then, now));
    }

    /** A coarse one stands for a number of answers that lies a few below that of sheets. */
    private boolean apartByFew(ItemCell one, ItemCell other) {
        return one.n().isEmpty() || other.n().isEmpty()
                || Math.abs(one.n().getAsInt() - other.n().getAsInt()) < policy.threshold();
    }

    /** What has not been told just so is held back too. */
    HeldBack onlyAsBefore(HeldBack held) {
        var scores = new HashMap<>(held.scores());
        scores().filter(score -> held.score(score(score)).isEmpty())
                .filter(score -> !earlier.score(unit, round, score(score)).contains(cell(score)))
                .forEach(score -> scores.put(score(score), Why.TOLD_OTHERWISE));
        var items = new HashMap<>(held.items());
        items().filter(item -> cell(item, held).filter(now -> earlier.item(unit, round, item(item)).stream()
                        .noneMatch(now::isIn)).isPresent())
                .forEach(item -> items.put(item(item), Why.TOLD_OTHERWISE));
        return new HeldBack(scores, items);
    }
}
