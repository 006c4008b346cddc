package se.spegla.comparison;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.spegla.instrument.Term;
import se.spegla.scoring.Block;
import se.spegla.scoring.Completed;
import se.spegla.scoring.ScaleScore.Scored;
import se.spegla.scoring.ScoredSheet;

/**
 * Whom the published figures of a block are about: the sheets of a unit's round that have every score of the block. Sums
 * over them are whole numbers: an item's completed sum is rounded, half to even, before anything is computed from it, and
 * a score's sum is the sum of those. A fraction left in a sum would tell what one person gave, up to multiples.
 */
public final class Base {
    private final Block block;
    private final ScoredRound round;
    private final BitSet members = new BitSet();
    private final Map<Integer, Long> sums = new HashMap<>();

    Base(Block block, ScoredRound round) {
        this.block = block;
        this.round = round;
        IntStream.range(0, round.size())
                .filter(sheet -> belongs(round.sheet(sheet)))
                .forEach(members::set);
        block.items().forEach(item -> sums.put(item, sum(item, sheet -> true)));
    }

    private boolean belongs(ScoredSheet sheet) {
        return !sheet.isBlank() && block.scores().stream().allMatch(score -> sheet.score(score) instanceof Scored);
    }

    public Block block() {
        return block;
    }

    /** How many sheets there are in it. */
    public int size() {
        return members.cardinality();
    }

    public boolean has(int sheet) {
        return members.get(sheet);
    }

    /** The sheets in it, ascending. */
    public IntStream sheets() {
        return members.stream();
    }

    /** How many in it have an answer to the item, not counting "don't know" where none is right. */
    public int answered(int item) {
        return (int)
                sheets().filter(sheet -> round.sheet(sheet).hasAnswered(item)).count();
    }

    /** The item's completed sum over all of it, in points; where the item is in no score, over those who answered. */
    public long sum(int item) {
        return sums.get(item);
    }

    /** The same of what a term adds. */
    public long sum(Term term) {
        return term.weight() * sum(round.item(term.variable().id()));
    }

    /** What a term adds over some of it. */
    public long sum(Term term, IntPredicate some) {
        return term.weight() * sum(round.item(term.variable().id()), some);
    }

    private long sum(int item, IntPredicate some) {
        var byDivisor = new HashMap<Integer, Long>();
        sheets().filter(some)
                .mapToObj(sheet -> round.sheet(sheet).completed(item))
                .flatMap(value -> value.stream())
                .forEach(value -> byDivisor.merge(value.of(), (long) value.sum(), Long::sum));
        return wholeNumber(byDivisor);
    }

    private static long wholeNumber(Map<Integer, Long> byDivisor) {
        var numerator = BigInteger.ZERO;
        var denominator = BigInteger.ONE;
        for (var part : byDivisor.entrySet()) {
            var divisor = BigInteger.valueOf(part.getKey());
            numerator = numerator
                    .multiply(divisor)
                    .add(BigInteger.valueOf(part.getValue()).multiply(denominator));
            denominator = denominator.multiply(divisor);
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** What a term adds on a sheet of it, completed. */
    public double value(int sheet, Term term) {
        return term.weight()
                * round.sheet(sheet)
                        .completed(round.item(term.variable().id()))
                        .map(Completed::value)
                        .orElse(0.0);
    }
}
