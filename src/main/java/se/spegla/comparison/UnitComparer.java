package se.spegla.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.figures.Contrast;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.HeldBack.Why;
import se.spegla.comparison.figures.ItemChange;
import se.spegla.comparison.figures.ItemChange.NotCompared;
import se.spegla.comparison.figures.ItemChange.OfMeans;
import se.spegla.comparison.figures.ItemChange.OfShares;
import se.spegla.comparison.figures.ItemComparison;
import se.spegla.comparison.figures.ItemRound;
import se.spegla.comparison.figures.ScoreComparison;
import se.spegla.comparison.figures.ScoreSummary;
import se.spegla.comparison.figures.UnitComparison;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.statistics.LinkedChange;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.Pairs;
import se.spegla.statistics.ProportionDifference;
import se.spegla.statistics.ProportionDifference.Count;
import se.spegla.statistics.Summary;
import se.spegla.statistics.UnlinkedEffect;

/** Compares the scored rounds of one unit. */
final class UnitComparer {
    private final Terms terms;
    private final UnitSheets unit;
    private final ScoredRound baseline;
    private final ScoredRound followUp;
    private final HeldBack baselineHeld;
    private final HeldBack followUpHeld;
    private final Linking linking;

    UnitComparer(
            Terms terms, UnitSheets unit, ScoredRound baseline, ScoredRound followUp, HeldBack baselineHeld,
            HeldBack followUpHeld) {
        this.terms = terms;
        this.unit = unit;
        this.baseline = baseline;
        this.followUp = followUp;
        this.baselineHeld = baselineHeld;
        this.followUpHeld = followUpHeld;
        this.linking = Linking.of(unit.baseline().sheets(), unit.followUp().sheets());
    }

    UnitComparison compare() {
        var instrument = terms.instrument();
        return new UnitComparison(
                unit.unit(),
                unit.baseline().turnout(),
                unit.followUp().turnout(),
                baselineHeld,
                followUpHeld,
                IntStream.range(0, instrument.scores().size()).mapToObj(this::score).toList(),
                HolmAdjusted.items(IntStream.range(0, instrument.items().size())
                        .filter(index -> !instrument.items().get(index).background())
                        .mapToObj(this::item)
                        .toList()));
    }

    private ScoreComparison score(int index) {
        var definition = terms.instrument().scores().get(index);
        var first = baseline.score(index);
        var second = followUp.score(index);
        boolean held = isHeld(definition.id(), HeldBack::score);
        var contrast = held ? Optional.<Contrast>empty() : contrast(first, second, definition);
        return new ScoreComparison(
                definition.id(),
                summary(first, definition),
                summary(second, definition),
                contrast,
                OptionalDouble.empty(),
                Judging.of(unit, isKept(definition.id()), contrast.map(Contrast::difference), definition.better()));
    }

    private static Optional<ScoreSummary> summary(Column column, ScoreDefinition definition) {
        double lowest = definition.lowest();
        double highest = definition.highest();
        var sample = column.sample();
        return Summary.of(sample).value().map(summary -> new ScoreSummary(
                summary,
                sample.shareAt(lowest).value().orElseThrow(),
                sample.shareAt(highest).value().orElseThrow(),
                100 * (summary.mean() - lowest) / (highest - lowest)));
    }

    private Optional<Contrast> contrast(Column first, Column second, ScoreDefinition definition) {
        if (!enough(first, second)) {
            return Optional.empty();
        }
        var pairs = pairs(first, second);
        return Optional.of(new Contrast(
                difference(first, second, pairs, definition.highest() - definition.lowest()),
                UnlinkedEffect.between(first.sample(), second.sample()),
                LinkedChange.of(first.sample(), second.sample(), pairs, terms.leastPairs())));
    }

    private boolean isHeld(String id, BiFunction<HeldBack, String, Optional<Why>> of) {
        return of.apply(baselineHeld, id).isPresent() || of.apply(followUpHeld, id).isPresent();
    }

    /** Held back for another reason than that there are too few. */
    private boolean isKept(String score) {
        return Stream.of(baselineHeld, followUpHeld).flatMap(held -> held.score(score).stream())
                .allMatch(why -> why != Why.TOO_FEW)
                && isHeld(score, HeldBack::score);
    }

    /** Who is linked, or nobody: a few who are not could be told by taking the linked ones away from all. */
    private Pairs pairs(Column first, Column second) {
        var pairs = linking.pairs(first, second);
        return terms.mayStayUnlinked(first.sample().size() - pairs.size())
                && terms.mayStayUnlinked(second.sample().size() - pairs.size()) ? pairs : Pairs.none();
    }

    private boolean enough(Column first, Column second) {
        return Math.min(first.sample().size(), second.sample().size()) >= terms.threshold();
    }

    private MeanDifference difference(Column first, Column second, Pairs pairs, double range) {
        return MeanDifference.between(first.sample(), second.sample(), pairs, range, terms.leastPairs());
    }

    private ItemComparison item(int index) {
        var item = terms.instrument().items().get(index);
        var first = baseline.item(index);
        var second = followUp.item(index);
        var before = baseline.describe(index, first);
        var after = followUp.describe(index, second);
        return new ItemComparison(item.id(), before, after,
                enough(first, second) && !isHeld(item.id(), HeldBack::item) ? change(item, first, before, second, after) : new NotCompared(),
                OptionalDouble.empty());
    }

    private ItemChange change(Item item, Column first, ItemRound before, Column second, ItemRound after) {
        if (item.hasRightAnswer()) {
            return new OfShares(ProportionDifference.between(rights(before), rights(after)));
        }
        return new OfMeans(difference(first, second, pairs(first, second), item.highest() - item.lowest()));
    }

    private static Count rights(ItemRound round) {
        return new Count(round.positive(), round.n());
    }
}
