package se.spegla.scoring;

import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.response.Response;
import se.spegla.scoring.ItemScore.Counted;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;

/**
 * One answer sheet with the scores of its items and scales. Items and scores are named by their place in the
 * instrument.
 */
public final class ScoredSheet {
    private final Scorer scorer;
    private final Response response;
    private final int[] points;
    private final boolean blank;

    ScoredSheet(Scorer scorer, Response response) {
        this.scorer = scorer;
        this.response = response;
        points = new int[scorer.items()];
        boolean answered = false;
        for (int i = 0; i < points.length; i++) {
            points[i] = scorer.item(i).points(response.answer(i));
            answered = answered || !scorer.item(i).isBackground() && isAnswered(i);
        }
        blank = !answered;
    }

    private boolean isAnswered(int item) {
        if (response.answer(item).isEmpty()) {
            return false;
        }
        var score = item(item);
        return score instanceof Counted
                || score instanceof CountedAsWrong wrong && wrong.gap() == Gap.UNKNOWN
                || score instanceof NotCounted none && none.gap() == Gap.UNKNOWN;
    }

    /**
     * Whether no item that is measured has an answer ("not applicable" is none). Such a sheet has no scores, not even of 0 right
     * answers.
     */
    public boolean isBlank() {
        return blank;
    }

    public ScaleScore score(int score) {
        return scorer.score(score).score(this);
    }

    public ItemScore item(int item) {
        return scorer.item(item).score(response.answer(item));
    }

    /** The option chosen, as answered. */
    public OptionalInt answer(int item) {
        return response.answer(item);
    }

    /** Whether every item of the score counts, none being substituted. */
    public boolean isComplete(int score) {
        return scorer.score(score).isComplete(this);
    }

    /**
     * Whether an option was chosen that is an answer to the item: where one option is right also "don't know", which is worth 0;
     * elsewhere that is none.
     */
    public boolean hasAnswered(int item) {
        var score = item(item);
        return !blank
                && (score instanceof Counted || score instanceof CountedAsWrong wrong && wrong.gap() == Gap.UNKNOWN);
    }

    /** Whether the item has a score on this sheet. */
    public boolean counts(int item) {
        return !blank && points[item] != ItemRule.NO_POINTS;
    }

    /**
     * The item's score after reversing or, where it does not count, what stands in for it: the person's mean over the
     * answered items of the smallest score that holds the item; where none of them is answered, of the next larger one.
     * Empty where no score that holds it has an answer. So a whole is always the sum of its parts.
     */
    public Optional<Completed> completed(int item) {
        if (counts(item)) {
            return Optional.of(new Completed(points[item], 1));
        }
        var standIns = scorer.standIns(this, item);
        return standIns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Completed(
                        standIns.stream().mapToInt(one -> points[one]).sum(), standIns.size()));
    }

    /**
     * The item's score, after reversing.
     *
     * @throws IllegalStateException where it does not count
     */
    public int points(int item) {
        if (!counts(item)) {
            throw new IllegalStateException("item " + item + " has no score on this sheet");
        }
        return points[item];
    }
}
