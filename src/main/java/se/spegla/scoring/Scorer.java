package se.spegla.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.response.Response;

/**
 * Scores answer sheets of one instrument.
 *
 * <p>A scale score is the sum (or mean) of its items' scores. Where enough of its items are answered, the person's own mean
 * stands in for each that is not ({@link ScoredSheet#completed}: person-mean substitution, item by item). An item with a
 * right answer scores 1 or 0.
 */
public final class Scorer {
    /** Counted up whenever the same sheet would get another score: what was released before is then made anew. */
    public static final int VERSION = 2;

    private final List<ItemRule> items;
    private final List<ScoreRule> scores;
    private final List<List<ScoreRule>> scoresOf;

    public Scorer(Instrument instrument) {
        items = instrument.variables().stream().map(ItemRule::new).toList();
        scores = instrument.scores().stream()
                .map(score -> new ScoreRule(instrument, score))
                .toList();
        scoresOf =
                IntStream.range(0, items.size()).mapToObj(this::fromTheSmallest).toList();
    }

    /** Of equally large scores the first of the file comes first. */
    private List<ScoreRule> fromTheSmallest(int item) {
        return scores.stream()
                .filter(score -> score.standsInFor(item))
                .sorted(Comparator.comparingInt(ScoreRule::size))
                .toList();
    }

    /** @param response of the same instrument */
    public ScoredSheet score(Response response) {
        return new ScoredSheet(this, response);
    }

    /** The places in the instrument of the items that make a score. */
    public int[] itemsOf(int score) {
        return scores.get(score).items();
    }

    /**
     * The items whose mean stands in for this one on a sheet where it does not count: those answered of the smallest score that
     * holds it and has any; see {@link ScoredSheet#completed}.
     */
    public List<Integer> standIns(ScoredSheet sheet, int item) {
        return scoresOf.get(item).stream()
                .filter(score -> score.isBegun(sheet))
                .findFirst()
                .map(score -> IntStream.of(score.items())
                        .filter(sheet::counts)
                        .boxed()
                        .toList())
                .orElse(List.of());
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
