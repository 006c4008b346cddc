package se.spegla.comparison;

import java.util.List;
import se.spegla.comparison.figures.ScaleQuality;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.statistics.CronbachAlpha;

/** Tells how well a score measures, on the complete sheets of all units of a round together. */
record Quality(Instrument instrument, boolean ofBaseline, List<ScoredRound> units) {
    ScaleQuality of(int score) {
        var definition = instrument.scores().get(score);
        var columns = columns(score, definition);
        var items = definition.items().stream().map(Item::id).toList();
        return new ScaleQuality(
                definition.id(), ofBaseline, columns[0].length, items, CronbachAlpha.of(columns));
    }

    /** The values of each item, complete sheets only: {@code columns[item][sheet]}. */
    private double[][] columns(int score, ScoreDefinition definition) {
        int complete = units.stream().mapToInt(unit -> unit.complete(score)).sum();
        var columns = new double[definition.items().size()][complete];
        int filled = 0;
        for (var unit : units) {
            filled = unit.fillComplete(score, columns, filled);
        }
        return columns;
    }
}
