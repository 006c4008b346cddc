package se.spegla.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A checked questionnaire: items, scales and how they are scored, with the texts that are in force.
 *
 * @param version counted up by whoever edits the file
 * @param about shown before the first item
 * @param rights shown wherever the items are shown
 * @param scores at least one; the first is the main one, from which a unit's verdict is taken
 */
public record Instrument(
        String id,
        int version,
        Text title,
        Text about,
        String source,
        Text rights,
        WordingKind wordingKind,
        List<Scale> scales,
        List<Item> items,
        List<ScoreDefinition> scores) {
    private static final int SECONDS_PER_ITEM = 20;
    private static final int LEAST_MINUTES = 2;

    public Instrument {
        scales = List.copyOf(scales);
        items = List.copyOf(items);
        scores = List.copyOf(scores);
    }

    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    public Optional<ScoreDefinition> score(String scoreId) {
        return scores.stream().filter(score -> score.id().equals(scoreId)).findFirst();
    }

    /** About how many minutes it takes to answer, rounded up. */
    public int minutes() {
        return Math.max(LEAST_MINUTES, (items.size() * SECONDS_PER_ITEM + 59) / 60);
    }

    public ScoreDefinition mainScore() {
        return scores.get(0);
    }

    /** The wording in force: named on the questionnaire, every result and every export. */
    public Wording wording() {
        return new Wording(id, version, wordingKind, WordingHash.of(this));
    }

    /**
     * The same instrument in the words that an organisation is licensed to use.
     *
     * @param texts by item id; an item that is not named keeps its text
     * @throws IllegalArgumentException for an item id that the instrument does not have
     */
    public Instrument withLicensedTexts(Map<String, Text> texts) {
        texts.keySet().stream().filter(key -> item(key).isEmpty()).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("instrument " + id + " has no item " + key);
        });
        var reworded = items.stream().map(item -> item.withText(texts.getOrDefault(item.id(), item.text()))).toList();
        var byId = reworded.stream().collect(Collectors.toMap(Item::id, item -> item));
        var rescored = scores.stream()
                .map(s -> new ScoreDefinition(s.id(), s.title(), s.items().stream().map(i -> byId.get(i.id())).toList(),
                        s.as(), s.better(), s.missing()))
                .toList();
        return new Instrument(
                id, version, title, about, source, rights, WordingKind.LICENSED, scales, reworded, rescored);
    }
}
