package se.spegla.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Score;

/**
 * A connected part of a questionnaire: items that scores tie together, or an item that is in no score.
 *
 * @param items by place in the instrument, in its order
 * @param itemsOfScores of all scores of the instrument
 * @param scores by place in the instrument
 */
record Block(Instrument instrument, List<Integer> items, List<Integer> scores, List<List<Integer>> itemsOfScores) {
    static List<Block> of(Instrument instrument) {
        var itemsOfScores = instrument.scores().stream()
                .map(score -> score.variables().stream()
                        .map(instrument.variables()::indexOf)
                        .toList())
                .toList();
        var left = new TreeSet<Integer>();
        IntStream.range(0, instrument.variables().size())
                .filter(item -> !instrument.variable(item).background())
                .forEach(left::add);
        var blocks = new ArrayList<Block>();
        while (!left.isEmpty()) {
            var block = around(instrument, itemsOfScores, left.first());
            left.removeAll(block.items());
            blocks.add(block);
        }
        return blocks;
    }

    private static Block around(Instrument instrument, List<List<Integer>> itemsOfScores, int first) {
        var items = new TreeSet<>(List.of(first));
        var scores = new TreeSet<Integer>();
        int before;
        do {
            before = items.size() + scores.size();
            for (int score = 0; score < instrument.scores().size(); score++) {
                var its = itemsOfScores.get(score);
                if (its.stream().anyMatch(items::contains)) {
                    scores.add(score);
                    items.addAll(its);
                }
            }
        } while (items.size() + scores.size() > before);
        return new Block(instrument, List.copyOf(items), List.copyOf(scores), itemsOfScores);
    }

    List<Integer> itemsOf(int score) {
        return itemsOfScores.get(score);
    }

    Score score(int score) {
        return instrument.scores().get(score);
    }

    /** The scores with this item, the smallest first; of two as small the first in the file. */
    List<Integer> scoresWith(int item) {
        return scores.stream()
                .filter(score -> itemsOf(score).contains(item))
                .sorted(Comparator.comparingInt(
                        (Integer score) -> itemsOf(score).size()))
                .toList();
    }

    /** How many of a score's items must count on a sheet that has the score. */
    int needed(int score) {
        int all = itemsOf(score).size();
        return score(score).missing() instanceof MissingRule.PersonMean mean
                ? Math.max(1, (int) Math.ceil(mean.atLeast() * all - 1e-9))
                : all;
    }
}
