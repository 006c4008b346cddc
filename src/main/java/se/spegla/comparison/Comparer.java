package se.spegla.comparison;

import java.util.List;
import java.util.stream.Stream;

/** Holds the sheets of two rounds against each other, unit by unit. */
public final class Comparer {
    private final Terms terms;

    public Comparer(Terms terms) {
        this.terms = terms;
    }

    /**
     * Compares all units. To describe one round by itself, let every unit be absent from the follow-up.
     *
     * @param units in the order in which they are to be shown
     */
    public Comparison compare(List<ScreenedUnit> units) {
        var compared = units.parallelStream()
                .map(unit -> new UnitComparer(terms, unit).compare())
                .toList();
        var adjusted = HolmAdjusted.scores(compared, terms.instrument().scores().size());
        return new Comparison(adjusted, new Totals(terms.instrument(), adjusted).perScore(), quality(units));
    }

    private List<ScaleQuality> quality(List<ScreenedUnit> units) {
        var baseline = new Quality(
                terms, true, units.stream().map(ScreenedUnit::baseline).toList());
        var followUp = new Quality(
                terms, false, units.stream().map(ScreenedUnit::followUp).toList());
        return terms.instrument().scores().parallelStream()
                .flatMap(score -> Stream.of(baseline.of(score), followUp.of(score)))
                .toList();
    }
}
