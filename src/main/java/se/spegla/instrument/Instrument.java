package se.spegla.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checked questionnaire: items, scales and how they are scored, with the texts that are in force.
 *
 * @param version counted up by whoever edits the file
 * @param about shown before the first item
 * @param rights shown wherever the items are shown
 * @param items what is answered on a scale, background items included
 * @param scores at least one; the first is the main one, from which a unit's verdict is taken
 * @param comments what is answered in free words; asked after the items
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
        List<Variable> items,
        List<Score> scores,
        List<CommentField> comments) {
    private static final int SECONDS_PER_ITEM = 20;
    private static final int LEAST_MINUTES = 2;

    public Instrument {
        scales = List.copyOf(scales);
        items = List.copyOf(items);
        scores = List.copyOf(scores);
        comments = List.copyOf(comments);
    }

    /** An instrument that asks for no comments. */
    public Instrument(
            String id, int version, Text title, Text about, String source, Text rights, WordingKind wordingKind,
            List<Scale> scales, List<Variable> items, List<Score> scores) {
        this(id, version, title, about, source, rights, wordingKind, scales, items, scores, List.of());
    }

    /** The items that results are about: all but the background items. */
    public List<Variable> measured() {
        return items.stream().filter(item -> !item.background()).toList();
    }

    /** The items that tell who answered. */
    public List<Variable> background() {
        return items.stream().filter(Variable::background).toList();
    }

    /** What a respondent is asked, by id, in the order of asking: items, then comments. */
    public Map<String, Text> texts() {
        var texts = new LinkedHashMap<String, Text>();
        items.forEach(item -> texts.put(item.id(), item.text()));
        comments.forEach(comment -> texts.put(comment.id(), comment.text()));
        return Collections.unmodifiableMap(texts);
    }

    /** Whether at least one item can be answered in this language; items that lack it are marked one by one. */
    public boolean speaks(String language) {
        return items.stream().anyMatch(item -> item.text().has(language)
                && item.scale().options().stream().allMatch(option -> option.label().has(language)));
    }

    /** A plain loop, since it is asked for every answer of every sheet. */
    public Optional<Variable> item(String itemId) {
        for (var item : items) {
            if (item.id().equals(itemId)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    public Optional<CommentField> comment(String commentId) {
        return comments.stream().filter(comment -> comment.id().equals(commentId)).findFirst();
    }

    public Optional<Score> score(String scoreId) {
        return scores.stream().filter(score -> score.id().equals(scoreId)).findFirst();
    }

    /** About how many minutes it takes to answer, rounded up. */
    public int minutes() {
        return Math.max(LEAST_MINUTES, (texts().size() * SECONDS_PER_ITEM + 59) / 60);
    }

    public Score mainScore() {
        return scores.get(0);
    }

    /**
     * The scores in blocks: those of a block are tied together by items that they share, directly or through other scores,
     * and share none with another block's. Blocks and their scores in the order of the file.
     */
    public List<List<Score>> blocks() {
        var blocks = new ArrayList<List<Score>>();
        for (var score : scores) {
            var tied = blocks.stream().filter(block -> block.stream().anyMatch(score::sharesItemsWith)).toList();
            blocks.removeAll(tied);
            blocks.add(Stream.concat(tied.stream().flatMap(List::stream), Stream.of(score))
                    .sorted(Comparator.comparing(scores::indexOf)).toList());
        }
        blocks.sort(Comparator.comparing(block -> scores.indexOf(block.get(0))));
        return List.copyOf(blocks);
    }

    /** The wording in force: named on the questionnaire, every result and every export. */
    public Wording wording() {
        return new Wording(id, version, wordingKind, WordingHash.of(this));
    }

    /**
     * The same instrument in the words that an organisation is licensed to use.
     *
     * @param texts by the id of an item or comment; one that is not named keeps its text
     * @throws IllegalArgumentException for an id that the instrument does not have
     */
    public Instrument withLicensedTexts(Map<String, Text> texts) {
        texts.keySet().stream().filter(key -> !texts().containsKey(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("instrument " + id + " has no item " + key);
        });
        var reworded = items.stream().map(item -> item.withText(texts.getOrDefault(item.id(), item.text()))).toList();
        var byId = reworded.stream().collect(Collectors.toMap(Variable::id, item -> item));
        var rescored = scores.stream()
                .map(s -> new Score(s.id(), s.title(), s.items().stream().map(i -> byId.get(i.id())).toList(),
                        s.as(), s.better(), s.missing()))
                .toList();
        var comments = this.comments.stream()
                .map(comment -> new CommentField(comment.id(), texts.getOrDefault(comment.id(), comment.text())))
                .toList();
        return new Instrument(
                id, version, title, about, source, rights, WordingKind.LICENSED, scales, reworded, rescored, comments);
    }
}
