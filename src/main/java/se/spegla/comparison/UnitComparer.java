package se.spegla.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.comparison.ItemChange.NotCompared;
import se.spegla.comparison.ItemChange.OfMeans;
import se.spegla.comparison.ItemChange.OfShares;
import se.spegla.comparison.ItemComparison.Part;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;
import se.spegla.statistics.LinkedChange;
import se.spegla.statistics.MeanDifference;
import se.spegla.statistics.Pairs;
import se.spegla.statistics.ProportionDifference;
import se.spegla.statistics.ProportionDifference.Count;
import se.spegla.statistics.Result;
import se.spegla.statistics.Summary;
import se.spegla.statistics.UnlinkedEffect;

/** Compares the rounds of one unit. */
final class UnitComparer {
    private final Terms terms;
    private final ScreenedUnit unit;
    private final ScreenedRound baseline;
    private final ScreenedRound followUp;
    private final Linking linking;

    UnitComparer(Terms terms, ScreenedUnit unit) {
        this.terms = terms;
        this.unit = unit;
        this.baseline = unit.baseline();
        this.followUp = unit.followUp();
        this.linking = Linking.of(baseline.sheets().given(), followUp.sheets().given());
    }

    UnitComparison compare() {
        var instrument = terms.instrument();
        return new UnitComparison(
                unit.unit(),
                unit.before(),
                unit.after(),
                instrument.scores().stream().map(this::score).toList(),
                HolmAdjusted.items(
                        instrument.measured().stream().map(this::item).toList()));
    }

    private ScoreComparison score(Score definition) {
        var contrast = contrast(definition);
        return new ScoreComparison(
                definition.id(),
                summary(baseline, definition),
                summary(followUp, definition),
                contrast,
                OptionalDouble.empty(),
                Judging.of(unit, terms.threshold(), contrast.map(Contrast::difference), definition.better()));
    }

    private static Optional<ScoreSummary> summary(ScreenedRound round, Score definition) {
        var detail = round.detail(definition.id());
        if (!detail.hasMean()) {
            return Optional.empty();
        }
        double lowest = definition.lowest();
        double highest = definition.highest();
        var sample = round.scores(definition.id()).sample();
        return Summary.of(round.moments(definition.id()), sample)
                .value()
                .map(summary -> new ScoreSummary(
                        detail,
                        summary,
                        sample.shareAt(lowest).value().orElseThrow(),
                        sample.shareAt(highest).value().orElseThrow(),
                        100 * (summary.mean() - lowest) / (highest - lowest)));
    }

    private Optional<Contrast> contrast(Score definition) {
        var id = definition.id();
        if (!isTold(id)) {
            return Optional.empty();
        }
        var first = baseline.scores(id);
        var second = followUp.scores(id);
        var before = baseline.moments(id);
        var after = followUp.moments(id);
        if (Math.min(before.n(), after.n()) < terms.threshold()) {
            return Optional.empty();
        }
        var pairs = pairs(id, first, second);
        return Optional.of(new Contrast(
                MeanDifference.between(
                        before,
                        first.sample(),
                        after,
                        second.sample(),
                        pairs,
                        definition.highest() - definition.lowest(),
                        terms.leastPairs()),
                UnlinkedEffect.between(before, first.sample(), after, second.sample()),
                linked(id, first, second, pairs)));
    }

    private boolean isTold(String id) {
        return baseline.detail(id) == Detail.ALL && followUp.detail(id) == Detail.ALL;
    }

    private Pairs pairs(String id, Column first, Column second) {
        return unit.linked().contains(id) ? linking.pairs(first, second) : Pairs.none();
    }

    private Result<LinkedChange> linked(String id, Column first, Column second, Pairs pairs) {
        var change = LinkedChange.of(first.sample(), second.sample(), pairs, terms.leastPairs());
        return baseline.screened().isOpen()
                ? change
                : change.map(known -> known.withMeanChange(linking.meanChange(id, baseline, first, followUp, second)));
    }

    private ItemComparison item(Variable item) {
        var before = baseline.item(item.id());
        var after = followUp.item(item.id());
        return new ItemComparison(
                item.id(),
                new Part(baseline.detail(item.id()), before),
                new Part(followUp.detail(item.id()), after),
                Math.min(before.n(), after.n()) < terms.threshold() ? new NotCompared() : change(item, before, after),
                OptionalDouble.empty());
    }

    private ItemChange change(Variable item, ItemRound before, ItemRound after) {
        if (item.hasRightAnswer()) {
            return baseline.detail(item.id()).hasMean()
                            && followUp.detail(item.id()).hasMean()
                    ? new OfShares(ProportionDifference.between(rights(before), rights(after)))
                    : new NotCompared();
        }
        if (!isTold(item.id())) {
            return new NotCompared();
        }
        var first = baseline.items(item.id());
        var second = followUp.items(item.id());
        return new OfMeans(MeanDifference.between(
                before.moments(),
                first.sample(),
                after.moments(),
                second.sample(),
                pairs(item.id(), first, second),
                item.highest() - item.lowest(),
                terms.leastPairs()));
    }

    private static Count rights(ItemRound round) {
        return new Count(round.positive(), round.n());
    }
}
