package se.spegla.comparison.figures;

import java.util.Map;
import java.util.Optional;

/**
 * What of a unit in one round is not told, and why; by the ids of scores and items. It goes into no figure over several
 * units either.
 */
public record HeldBack(Map<String, Why> scores, Map<String, Why> items) {
    /** Everything may be told. */
    public static final HeldBack NOTHING = new HeldBack(Map.of(), Map.of());

    /** Why something is not told. */
    public enum Why {
        /** Fewer than the threshold have it. */
        TOO_FEW,
        /** So many gave the same that it would be known of each. */
        UNANIMOUS,
        /** A few could be told apart by taking it from another figure. */
        PROTECTS_FEW,
        /** It has been told before, computed otherwise, and the difference would be that of a few. */
        TOLD_OTHERWISE,
        /** Of an item: its shares may be told in coarse steps, nothing else. */
        COARSE
    }

    public HeldBack {
        scores = Map.copyOf(scores);
        items = Map.copyOf(items);
    }

    public Optional<Why> score(String id) {
        return Optional.ofNullable(scores.get(id));
    }

    public Optional<Why> item(String id) {
        return Optional.ofNullable(items.get(id));
    }
}
