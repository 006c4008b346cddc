package se.spegla.disclosure.screen;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;

/**
 * What a told score leaves, less everything that is told inside it: the sum of the answers to items that are hidden, and of what
 * stands in for those who skipped an item whose answers are told. Where it lies so near an end that the others cannot make up for
 * a person at the other end, it leaves that person's answers less room than any figure does by itself.
 *
 * @param hidden of the score, and of no told score inside it
 * @param answered of the others, those of which only the sum of the answers is told
 */
record Rest(RoundDetails details, Score score, List<Term> hidden, List<Term> answered) {
    private static final double ROUNDING = 1e-9;

    static Rest of(RoundDetails details, Score score) {
        var inside = details.instrument().scores().stream()
                .filter(other -> details.of(other).hasMean()
                        && other.terms().size() < score.terms().size()
                        && score.terms().containsAll(other.terms()))
                .toList();
        var own = score.terms().stream()
                .filter(term -> inside.stream().noneMatch(other -> other.has(term.variable())))
                .toList();
        return new Rest(
                details,
                score,
                own.stream()
                        .filter(term -> !details.of(term.variable()).hasMean())
                        .toList(),
                own.stream().filter(term -> !details.isOverAll(term.variable())).toList());
    }

    /** To anybody, or to one of those who answered; not where nothing but the score is told. */
    boolean isTooNear() {
        return hidden.size() < score.terms().size()
                && (isNear(this::points) || isNear((sheet, term) -> most(sheet, term) - points(sheet, term)));
    }

    /** @param distance from that end, of what a sheet has of an item */
    private boolean isNear(ToDoubleBiFunction<Integer, Term> distance) {
        var distances =
                base().sheets().mapToDouble(sheet -> sum(sheet, distance)).summaryStatistics();
        double own = details.policy().countsTheReader() ? distances.getMax() : 0;
        return distances.getSum() - own
                < base().sheets()
                                .mapToDouble(sheet -> sum(sheet, this::most))
                                .max()
                                .orElse(0)
                        - ROUNDING;
    }

    /** Of what a sheet has in it: what stands in for a hidden answer follows from other answers, and cannot make up for anything. */
    private double sum(int sheet, ToDoubleBiFunction<Integer, Term> of) {
        return Stream.concat(
                        hidden.stream().filter(term -> hasAnswered(sheet, term)),
                        answered.stream().filter(term -> !hasAnswered(sheet, term)))
                .mapToDouble(term -> of.applyAsDouble(sheet, term))
                .sum();
    }

    private Base base() {
        return details.base(score);
    }

    private boolean hasAnswered(int sheet, Term term) {
        return details.round().sheet(sheet).hasAnswered(details.place(term.variable()));
    }

    /** Above the least. */
    private double points(int sheet, Term term) {
        return base().value(sheet, term) - term.lowest();
    }

    private double most(int sheet, Term term) {
        return details.most(sheet, List.of(term)) - term.lowest();
    }
}
