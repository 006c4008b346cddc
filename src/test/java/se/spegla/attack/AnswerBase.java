package se.spegla.attack;

import java.util.List;
import java.util.stream.IntStream;
import se.spegla.instrument.Variable;

/** The sheets of a unit's round that all figures of one block are over. */
record AnswerBase(int round, Block block, List<AnswerSheet> sheets) {
    int size() {
        return sheets.size();
    }

    Variable item(int item) {
        return block.instrument().variable(item);
    }

    /** A person's answer to an item, or what stands in for it. */
    double completed(AnswerSheet sheet, int item) {
        return sheet.value(sheet.completed(block, item));
    }

    double score(AnswerSheet sheet, int score) {
        return block.itemsOf(score).stream()
                .mapToDouble(item -> completed(sheet, item))
                .sum();
    }

    /** Rounded to a whole number, half to even. */
    long itemSum(int item) {
        return whole(
                sheets.stream().mapToDouble(sheet -> completed(sheet, item)).sum());
    }

    long scoreSum(int score) {
        return block.itemsOf(score).stream().mapToLong(this::itemSum).sum();
    }

    /** What is a whole number and a half but for floating point counts as one. */
    static long whole(double sum) {
        return Math.round(Math.rint(Math.rint(sum * 1e7) / 1e7));
    }

    int lowest(int score) {
        return block.itemsOf(score).stream()
                .mapToInt(item -> item(item).lowest())
                .sum();
    }

    int highest(int score) {
        return block.itemsOf(score).stream()
                .mapToInt(item -> item(item).highest())
                .sum();
    }

    /** The most that a person can have of an item: who skipped a question with a right answer has nothing, as everybody knows. */
    int most(AnswerSheet sheet, int item) {
        return item(item).hasRightAnswer() && !sheet.answered(item)
                ? item(item).lowest()
                : item(item).highest();
    }

    /** The most that all can have of these items. */
    double most(List<Integer> items) {
        return sheets.stream()
                .mapToDouble(sheet ->
                        items.stream().mapToInt(item -> most(sheet, item)).sum())
                .sum();
    }

    static List<AnswerBase> of(UnitSheets unit, int round) {
        return IntStream.range(0, unit.blocks(round).size())
                .mapToObj(place -> new AnswerBase(round, unit.block(round, place), unit.base(round, place)))
                .toList();
    }
}
