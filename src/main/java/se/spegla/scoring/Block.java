package se.spegla.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        int[] block = IntStream.range(0, instrument.items().size()).toArray();
        instrument.scores().forEach(score -> score.items().forEach(item ->
                merge(block, instrument.items().indexOf(score.items().get(0)), instrument.items().indexOf(item))));
        return IntStream.range(0, block.length).filter(item -> !instrument.items().get(item).background())
                .map(item -> block[item]).distinct().mapToObj(one -> of(instrument, block, one)).toList();
    }

    private static void merge(int[] block, int one, int other) {
        int from = block[other];
        int to = block[one];
        for (int i = 0; i < block.length; i++) {
            block[i] = block[i] == from ? to : block[i];
        }
    }

    private static Block of(Instrument instrument, int[] block, int one) {
        var items = new ArrayList<Integer>();
        IntStream.range(0, block.length).filter(item -> block[item] == one).forEach(items::add);
        var scores = IntStream.range(0, instrument.scores().size()).filter(score ->
                block[instrument.items().indexOf(instrument.scores().get(score).items().get(0))] == one).boxed().toList();
        return new Block(scores, items);
    }
}
