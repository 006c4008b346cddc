package se.spegla.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;

/**
 * A connected part of an instrument: items that scores tie together. Figures of different blocks have no item in common, so
 * nothing can be computed from one about another. An item that is in no score is a block of its own; background items
 * are in none.
 *
 * @param scores places in the instrument, ascending
 * @param items places in the instrument, ascending
 */
public record Block(List<Integer> scores, List<Integer> items) {
    public Block {
        scores = List.copyOf(scores);
        items = List.copyOf(items);
    }

    /** All blocks, in the order of their first items. */
    public static List<Block> of(Instrument instrument) {
        var items = instrument.variables();
        var tied = instrument.blocks().stream()
                .map(scores -> new Block(
                        scores.stream().map(instrument.scores()::indexOf).toList(),
                        IntStream.range(0, items.size())
                                .filter(item -> scores.stream().anyMatch(score -> score.has(items.get(item))))
                                .boxed()
                                .toList()));
        var single = instrument.measured().stream()
                .filter(item -> instrument.scores().stream().noneMatch(score -> score.has(item)))
                .map(item -> new Block(List.of(), List.of(items.indexOf(item))));
        return Stream.concat(tied, single)
                .sorted(Comparator.comparing(block -> block.items().get(0)))
                .toList();
    }
}
