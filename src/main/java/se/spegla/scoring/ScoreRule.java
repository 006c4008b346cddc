package se.spegla.scoring;

import se.spegla.instrument.Instrument;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.instrument.ScoreDefinition.Aggregation;
import se.spegla.scoring.Score.NotScored;
import se.spegla.scoring.Score.Reason;
import se.spegla.scoring.Score.Scored;

/** How one score is made from item scores, looked up once for all sheets. */
final class ScoreRule {
    private final int[] items;
    private final int needed;
    private final boolean sum;

    ScoreRule(Instrument instrument, ScoreDefinition definition) {
        items = definition.items().stream().mapToInt(instrument.items()::indexOf).toArray();
        needed = definition.leastAnswered();
        sum = definition.as() == Aggregation.SUM;
    }

    int[] items() {
        return items.clone();
    }

    Score score(ScoredSheet sheet) {
        if (sheet.isBlank()) {
            return new NotScored(Reason.NO_ANSWERS);
        }
        int counted = 0;
        int points = 0;
        for (int item : items) {
            if (sheet.counts(item)) {
                counted++;
                points += sheet.points(item);
            }
        }
        return counted < needed ? new NotScored(Reason.TOO_FEW_ITEMS) : new Scored(aggregate(points, counted));
    }

    private double aggregate(int points, int counted) {
        if (!sum) {
            return (double) points / counted;
        }
        return counted == items.length ? points : (double) points / counted * items.length;
    }

    boolean isComplete(ScoredSheet sheet) {
        for (int item : items) {
            if (!sheet.counts(item)) {
                return false;
            }
        }
        return true;
    }
}
