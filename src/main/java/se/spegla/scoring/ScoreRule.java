package se.spegla.scoring;

import java.util.Arrays;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score;
import se.spegla.scoring.ScaleScore.NotScored;
import se.spegla.scoring.ScaleScore.Reason;
import se.spegla.scoring.ScaleScore.Scored;

/** How one score is made from item scores, looked up once for all sheets. */
final class ScoreRule {
    private final int[] items;
    private final int needed;
    private final boolean sum;

    ScoreRule(Instrument instrument, Score definition) {
        items = definition.items().stream().mapToInt(instrument.items()::indexOf).toArray();
        needed = definition.leastAnswered();
        sum = definition.as() == Aggregation.SUM;
    }

    int[] items() {
        return items.clone();
    }

    int size() {
        return items.length;
    }

    boolean has(int item) {
        return Arrays.stream(items).anyMatch(own -> own == item);
    }

    ScaleScore score(ScoredSheet sheet) {
        if (sheet.isBlank()) {
            return new NotScored(Reason.NO_ANSWERS);
        }
        int counted = 0;
        for (int item : items) {
            counted += sheet.counts(item) ? 1 : 0;
        }
        return counted < needed ? new NotScored(Reason.TOO_FEW_ITEMS) : new Scored(aggregate(sheet));
    }

    /** Whole numbers are added apart from what is completed, so that a complete sheet has an exact score. */
    private double aggregate(ScoredSheet sheet) {
        int answered = 0;
        double completed = 0;
        for (int item : items) {
            if (sheet.counts(item)) {
                answered += sheet.points(item);
            } else {
                completed += sheet.completed(item).orElseThrow().value();
            }
        }
        double all = answered + completed;
        return sum ? all : all / items.length;
    }

    /** Whether any of the score's items counts. */
    boolean isBegun(ScoredSheet sheet) {
        for (int item : items) {
            if (sheet.counts(item)) {
                return true;
            }
        }
        return false;
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
