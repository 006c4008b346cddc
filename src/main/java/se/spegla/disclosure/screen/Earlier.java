package se.spegla.disclosure.screen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What has been told before of the units in the rounds that are looked at, in all releases together. */
public final class Earlier {
    private record Place(String unit, int round, String id) {}

    private final Map<Place, Set<ScoreCell>> scores = new HashMap<>();
    private final Map<Place, Set<ItemCell>> items = new HashMap<>();

    /** Nothing yet. */
    public static Earlier nothing() {
        return new Earlier();
    }

    /** @param round the round's place among those that are looked at, from 0 */
    public void add(String unit, int round, String score, ScoreCell cell) {
        scores.computeIfAbsent(new Place(unit, round, score), place -> new HashSet<>()).add(cell);
    }

    /** @param round the round's place among those that are looked at, from 0 */
    public void add(String unit, int round, String item, ItemCell cell) {
        items.computeIfAbsent(new Place(unit, round, item), place -> new HashSet<>()).add(cell);
    }

    boolean isEmpty() {
        return scores.isEmpty() && items.isEmpty();
    }

    Set<ScoreCell> score(String unit, int round, String id) {
        return scores.getOrDefault(new Place(unit, round, id), Set.of());
    }

    boolean toldExactly(String unit, int round, String item) {
        return item(unit, round, item).stream().anyMatch(cell -> cell.n().isPresent());
    }

    Set<ItemCell> item(String unit, int round, String id) {
        return items.getOrDefault(new Place(unit, round, id), Set.of());
    }
}
