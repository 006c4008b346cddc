package se.spegla.scoring;

import java.util.Arrays;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.scoring.ScaleScore.NotScored;
import se.spegla.scoring.ScaleScore.Reason;
import se.spegla.scoring.ScaleScore.Scored;

/** How one score is made from item scores, looked up once for all sheets. */
final class ScoreRule {
    private final int[] items;
    private final int[] weights;
    private final int needed;
    private final int divisor;
    private final boolean plain;

    ScoreRule(Instrument instrument, Score definition) {
        items = definition.variables().stream()
                .mapToInt(instrument.variables()::indexOf)
                .toArray();
        weights = definition.terms().stream().mapToInt(Term::weight).toArray();
        needed = definition.leastAnswered();
        divisor = definition.divisor();
        plain = definition.isPlain();
    }

    int[] items() {
        return items.clone();
    }

    int size() {
        return items.length;
    }

    /** Whether its items can stand in for this one where that is not answered. */
    boolean standsInFor(int item) {
        return plain && Arrays.stream(items).anyMatch(own -> own == item);
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
        for (int i = 0; i < items.length; i++) {
            if (sheet.counts(items[i])) {
                answered += weights[i] * sheet.points(items[i]);
            } else {
                completed +=
                        weights[i] * sheet.completed(items[i]).orElseThrow().value();
            }
        }
        return (answered + completed) / divisor;
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
