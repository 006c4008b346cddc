package se.spegla.comparison;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.figures.Comparison;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.ScaleQuality;
import se.spegla.comparison.figures.UnitComparison;
import se.spegla.scoring.Scorer;

/** Holds the sheets of two rounds against each other, unit by unit. */
public final class Comparer {
    private record Scored(
            UnitSheets unit, ScoredRound baseline, ScoredRound followUp, HeldBack baselineHeld,
            HeldBack followUpHeld) {}

    private final Terms terms;
    private final Scorer scorer;

    public Comparer(Terms terms) {
        this.terms = terms;
        this.scorer = new Scorer(terms.instrument());
    }

    /**
     * Compares all units. To describe one round by itself, let every unit be absent from the follow-up.
     *
     * @param units with responses to the instrument of the terms; in the order in which they are to be shown
     */
    public Comparison compare(List<UnitSheets> units) {
        var scored = units.parallelStream().map(this::score).toList();
        var compared = scored.parallelStream().map(this::compare).toList();
        var adjusted = HolmAdjusted.scores(compared, terms.instrument().scores().size());
        return new Comparison(adjusted, new Totals(terms.instrument(), adjusted).perScore(), quality(scored));
    }

    private List<ScaleQuality> quality(List<Scored> units) {
        var instrument = terms.instrument();
        var baseline = new Quality(instrument, scorer, true, units.stream()
                .map(unit -> new Quality.Part(unit.baseline(), unit.baselineHeld())).toList());
        var followUp = new Quality(instrument, scorer, false, units.stream()
                .map(unit -> new Quality.Part(unit.followUp(), unit.followUpHeld())).toList());
        return IntStream.range(0, instrument.scores().size()).boxed().parallel()
                .flatMap(score -> Stream.of(baseline.of(score), followUp.of(score))).toList();
    }

    private Scored score(UnitSheets unit) {
        var key = unit.unit().key();
        var baseline = round(unit.baseline());
        var followUp = round(unit.followUp());
        return new Scored(unit, baseline, followUp,
                terms.screening().of(key, 0, baseline), terms.screening().of(key, 1, followUp));
    }

    private ScoredRound round(RoundSheets sheets) {
        return new ScoredRound(terms.instrument(), scorer, sheets);
    }

    private UnitComparison compare(Scored scored) {
        return new UnitComparer(terms, scored.unit(), scored.baseline(), scored.followUp(),
                scored.baselineHeld(), scored.followUpHeld()).compare();
    }
}
