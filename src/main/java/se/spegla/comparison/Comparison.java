package se.spegla.comparison;

import java.util.List;

/**
 * Everything that two rounds give, held against each other.
 *
 * @param totals per score: the whole organisation, then each area
 * @param quality per score, baseline before follow-up
 */
public record Comparison(List<UnitComparison> units, List<TotalChange> totals, List<ScaleQuality> quality) {
    public Comparison {
        units = List.copyOf(units);
        totals = List.copyOf(totals);
        quality = List.copyOf(quality);
    }
}
