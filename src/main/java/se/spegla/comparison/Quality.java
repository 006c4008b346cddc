package se.spegla.comparison;

import java.util.List;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;
import se.spegla.scoring.ScoredSheet;
import se.spegla.statistics.CronbachAlpha;

/**
 * Tells how well a score measures, on the complete sheets of all units of a round together; of those units only that have as
 * many as the terms ask for.
 */
record Quality(Terms terms, boolean ofBaseline, List<ScreenedRound> units) {
    /** A unit's complete sheets, and the terms of the score with their places on them. */
    private record Part(List<Term> terms, int[] places, int base, List<ScoredSheet> complete) {
        int incomplete() {
            return base - complete.size();
        }
    }

    ScaleQuality of(Score definition) {
        var parts = units.stream()
                .map(unit -> part(unit, definition))
                .filter(part -> part.complete().size() >= terms.leastComplete())
                .toList();
        int incomplete = parts.stream().mapToInt(Part::incomplete).sum();
        boolean tellsOfFew = incomplete > 0 && incomplete < terms.leastIncomplete();
        var told = parts.size() >= terms.leastUnits() && !tellsOfFew ? parts : List.<Part>of();
        int sheets = told.stream().mapToInt(part -> part.complete().size()).sum();
        var items = definition.variables().stream().map(Variable::id).toList();
        return new ScaleQuality(
                definition.id(), ofBaseline, sheets, items, CronbachAlpha.of(columns(told, items.size(), sheets)));
    }

    private static Part part(ScreenedRound unit, Score definition) {
        int score = unit.sheets().score(definition.id());
        return new Part(
                unit.sheets().instrument().scores().get(score).terms(),
                unit.sheets().scorer().itemsOf(score),
                unit.base(definition.id()),
                unit.complete(definition.id()));
    }

    /** What each item adds: {@code columns[item][sheet]}. */
    private static double[][] columns(List<Part> parts, int items, int sheets) {
        var columns = new double[items][sheets];
        int row = 0;
        for (var part : parts) {
            for (var sheet : part.complete()) {
                for (int i = 0; i < items; i++) {
                    columns[i][row] = part.terms().get(i).weight() * sheet.points(part.places()[i]);
                }
                row++;
            }
        }
        return columns;
    }
}
