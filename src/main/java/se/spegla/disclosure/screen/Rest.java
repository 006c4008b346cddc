package se.spegla.disclosure.screen;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.instrument.Score;
import se.spegla.instrument.Variable;

/**
 * What a told score leaves, less everything that is told inside it: the sum of the answers to items that are hidden, and of what
 * stands in for those who skipped an item whose answers are told. Where it lies so near an end that the others cannot make up for
 * a person at the other end, it leaves that person's answers less room than any figure does by itself.
 *
 * @param hidden of the score, and of no told score inside it
 * @param answered of the others, those of which only the sum of the answers is told
 */
record Rest(RoundDetails details, Score score, List<Variable> hidden, List<Variable> answered) {
    private static final double ROUNDING = 1e-9;

    static Rest of(RoundDetails details, Score score) {
        var inside = details.instrument().scores().stream().filter(other -> details.of(other).hasMean()
                && other.items().size() < score.items().size() && score.items().containsAll(other.items())).toList();
        var own = score.items().stream().filter(item -> inside.stream().noneMatch(other -> other.items().contains(item))).toList();
        return new Rest(details, score, own.stream().filter(item -> !details.of(item).hasMean()).toList(),
                own.stream().filter(item -> !details.isOverAll(item)).toList());
    }

    /** To anybody, or to one of those who answered; not where nothing but the score is told. */
    boolean isTooNear() {
        return hidden.size() < score.items().size()
                && (isNear(this::points) || isNear((sheet, item) -> most(sheet, item) - points(sheet, item)));
    }

    /** @param distance from that end, of what a sheet has of an item */
    private boolean isNear(ToDoubleBiFunction<Integer, Variable> distance) {
        var distances = base().sheets().mapToDouble(sheet -> sum(sheet, distance)).summaryStatistics();
        double own = details.policy().countsTheReader() ? distances.getMax() : 0;
        return distances.getSum() - own < base().sheets().mapToDouble(sheet -> sum(sheet, this::most)).max().orElse(0) - ROUNDING;
    }

    /** Of what a sheet has in it: what stands in for a hidden answer follows from other answers, and cannot make up for anything. */
    private double sum(int sheet, ToDoubleBiFunction<Integer, Variable> of) {
        return Stream.concat(hidden.stream().filter(item -> hasAnswered(sheet, item)), answered.stream().filter(item -> !hasAnswered(sheet, item)))
                .mapToDouble(item -> of.applyAsDouble(sheet, item)).sum();
    }

    private Base base() {
        return details.base(score);
    }

    private boolean hasAnswered(int sheet, Variable item) {
        return details.round().sheet(sheet).hasAnswered(details.place(item));
    }

    /** Above the least. */
    private double points(int sheet, Variable item) {
        return base().value(sheet, details.place(item)) - item.lowest();
    }

    private double most(int sheet, Variable item) {
        return details.most(sheet, List.of(item)) - item.lowest();
    }
}
