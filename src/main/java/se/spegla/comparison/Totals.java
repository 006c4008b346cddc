package se.spegla.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.TotalChange.LeftOut;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.statistics.LikeForLike;
import se.spegla.statistics.LikeForLike.Part;

/** Weighs the units' changes together, per score: for the whole organisation and for each area. */
final class Totals {
    private final Instrument instrument;
    private final List<UnitComparison> units;

    Totals(Instrument instrument, List<UnitComparison> units) {
        this.instrument = instrument;
        this.units = units;
    }

    List<TotalChange> perScore() {
        var areas = units.stream()
                .flatMap(unit -> unit.unit().area().stream())
                .distinct()
                .map(Optional::of);
        var scopes = Stream.concat(Stream.of(Optional.<String>empty()), areas).toList();
        return IntStream.range(0, instrument.scores().size())
                .boxed()
                .flatMap(score -> scopes.stream().map(area -> total(score, area)))
                .toList();
    }

    private TotalChange total(int score, Optional<String> area) {
        var definition = instrument.scores().get(score);
        var inScope = units.stream()
                .filter(unit -> area.isEmpty() || unit.unit().area().equals(area))
                .toList();
        var included = inScope.stream()
                .filter(unit -> of(unit, score).estimated().isPresent())
                .toList();
        var leftOut = inScope.stream()
                .filter(unit -> of(unit, score).estimated().isEmpty())
                .map(unit -> new LeftOut(unit.unit(), of(unit, score).judgement()))
                .toList();
        return total(definition, area, score, included, leftOut);
    }

    private static TotalChange total(
            Score definition, Optional<String> area, int score, List<UnitComparison> included, List<LeftOut> leftOut) {
        boolean byHeadcount =
                included.stream().allMatch(unit -> unit.baseline().headcount().orElse(0) > 0);
        ToIntFunction<UnitComparison> weight = byHeadcount
                ? unit -> unit.baseline().headcount().orElseThrow()
                : unit -> unit.baseline().sheets();
        var change = LikeForLike.of(included.stream()
                .map(unit -> new Part(of(unit, score).estimated().orElseThrow(), weight.applyAsInt(unit)))
                .toList());
        var judgement = change.value().map(known -> Judging.of(known.interval(), definition.better()));
        var names = included.stream().<ComparedUnit>map(UnitComparison::unit).toList();
        return new TotalChange(definition.id(), area, change, judgement, byHeadcount, names, leftOut);
    }

    private static ScoreComparison of(UnitComparison unit, int score) {
        return unit.scores().get(score);
    }
}
