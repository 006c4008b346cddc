package se.spegla.scoring;

import java.util.OptionalInt;
import se.spegla.response.Response;
import se.spegla.scoring.ItemScore.Counted;
import se.spegla.scoring.ItemScore.CountedAsWrong;
import se.spegla.scoring.ItemScore.Gap;
import se.spegla.scoring.ItemScore.NotCounted;

/** One answer sheet with the scores of its items and scales. Items and scores are named by their place in the instrument. */
public final class ScoredSheet {
    private final Scorer scorer;
    private final Response response;
    private final ItemScore[] items;
    private final boolean blank;

    ScoredSheet(Scorer scorer, Response response) {
        this.scorer = scorer;
        this.response = response;
        items = new ItemScore[scorer.items()];
        boolean answered = false;
        for (int i = 0; i < items.length; i++) {
            items[i] = scorer.item(i).score(response.answer(i));
            answered |= isAnswered(items[i]);
        }
        blank = !answered;
    }

    private static boolean isAnswered(ItemScore item) {
        if (item instanceof Counted) {
            return true;
        }
        var gap = item instanceof CountedAsWrong wrong ? wrong.gap() : ((NotCounted) item).gap();
        return gap == Gap.UNKNOWN;
    }

    /** Whether no item has an answer ("not applicable" is none). Such a sheet has no scores, not even of 0 right answers. */
    public boolean isBlank() {
        return blank;
    }

    public Score score(int score) {
        return scorer.score(score).score(this);
    }

    public ItemScore item(int item) {
        return items[item];
    }

    /** The option chosen, as answered. */
    public OptionalInt answer(int item) {
        return response.answer(item);
    }

    /** Whether every item of the score counts, none being substituted. */
    public boolean isComplete(int score) {
        return !blank && scorer.score(score).isComplete(this);
    }

    /** Whether the item has a score on this sheet. */
    public boolean counts(int item) {
        return !blank && !(items[item] instanceof NotCounted);
    }

    /**
     * The item's score, after reversing.
     *
     * @throws IllegalStateException where it does not count
     */
    public int points(int item) {
        if (items[item] instanceof Counted counted) {
            return counted.value();
        }
        if (items[item] instanceof CountedAsWrong) {
            return 0;
        }
        throw new IllegalStateException("item " + item + " has no score on this sheet");
    }
}
