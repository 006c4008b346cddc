package se.spegla.comparison;

import java.util.List;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.figures.ScaleQuality;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.scoring.ScoredSheet;
import se.spegla.scoring.Scorer;
import se.spegla.statistics.CronbachAlpha;

/** Tells how well a score measures, on the complete sheets of all units of a round together that are not held back. */
record Quality(Instrument instrument, Scorer scorer, boolean ofBaseline, List<Part> units) {
    /** A unit's sheets. */
    record Part(ScoredRound sheets, HeldBack held) {}

    ScaleQuality of(int score) {
        var definition = instrument.scores().get(score);
        var sheets = units.stream().filter(unit -> unit.held().score(definition.id()).isEmpty())
                .flatMap(unit -> unit.sheets().complete(score).stream()).toList();
        var items = definition.items().stream().map(Item::id).toList();
        return new ScaleQuality(definition.id(), ofBaseline, sheets.size(), items,
                CronbachAlpha.of(columns(sheets, scorer.itemsOf(score))));
    }

    /** The values of each item: {@code columns[item][sheet]}. */
    private static double[][] columns(List<ScoredSheet> sheets, int[] items) {
        var columns = new double[items.length][sheets.size()];
        for (int row = 0; row < sheets.size(); row++) {
            for (int i = 0; i < items.length; i++) {
                columns[i][row] = sheets.get(row).points(items[i]);
            }
        }
        return columns;
    }
}
