package se.spegla.scoring;

import java.util.List;
import se.spegla.instrument.Instrument;
import se.spegla.response.Response;

/**
 * Scores answer sheets of one instrument.
 *
 * <p>A scale score is the sum (or mean) of its items' scores; with answers missing, the mean of the answered items
 * stands in for the missing ones where enough are answered (person-mean substitution). An item with a right answer
 * scores 1 or 0.
 */
public final class Scorer {
    /** Counted up whenever the same sheet would get another score: what was released before is then made anew. */
    public static final int VERSION = 1;

    private final List<ItemRule> items;
    private final List<ScoreRule> scores;

    public Scorer(Instrument instrument) {
        items = instrument.items().stream().map(ItemRule::new).toList();
        scores = instrument.scores().stream().map(score -> new ScoreRule(instrument, score)).toList();
    }

    /** @param response of the same instrument */
    public ScoredSheet score(Response response) {
        return new ScoredSheet(this, response);
    }

    /** Whether an item's score lies strictly above the middle of its scale. */
    public boolean isPositive(int item, int points) {
        return items.get(item).isPositive(points);
    }

    /** The places in the instrument of the items that make a score. */
    public int[] itemsOf(int score) {
        return scores.get(score).items();
    }

    /** The place on the item's scale of the option with this value. */
    public int option(int item, int value) {
        return items.get(item).option(value);
    }

    int items() {
        return items.size();
    }

    ItemRule item(int index) {
        return items.get(index);
    }

    ScoreRule score(int index) {
        return scores.get(index);
    }
}
