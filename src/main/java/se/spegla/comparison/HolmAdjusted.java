package se.spegla.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import se.spegla.statistics.Holm;
import se.spegla.statistics.MeanDifference.Estimated;

/** Adjusts p values: those of a score over all units that have one, those of items over the items of their unit. */
final class HolmAdjusted {
    private HolmAdjusted() {}

    static List<UnitComparison> scores(List<UnitComparison> units, int scores) {
        var columns = IntStream.range(0, scores)
                .mapToObj(score -> adjust(column(units, score)))
                .toList();
        return IntStream.range(0, units.size())
                .mapToObj(unit -> units.get(unit)
                        .withScores(columns.stream().map(c -> c.get(unit)).toList()))
                .toList();
    }

    private static List<ScoreComparison> column(List<UnitComparison> units, int score) {
        return units.stream().map(unit -> unit.scores().get(score)).toList();
    }

    private static List<ScoreComparison> adjust(List<ScoreComparison> column) {
        var p = column.stream()
                .flatMap(score -> score.estimated().stream())
                .mapToDouble(Estimated::p)
                .toArray();
        var adjusted = Arrays.stream(Holm.adjust(p)).iterator();
        return column.stream()
                .map(score -> score.estimated().isPresent() ? score.withHolm(adjusted.nextDouble()) : score)
                .toList();
    }

    static List<ItemComparison> items(List<ItemComparison> items) {
        var p = items.stream()
                .map(ItemComparison::p)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        var adjusted = Arrays.stream(Holm.adjust(p)).iterator();
        return items.stream()
                .map(item -> item.p().isPresent() ? item.withHolm(adjusted.nextDouble()) : item)
                .toList();
    }
}
