package se.spegla.disclosure.screen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.spegla.comparison.ScoredRound;
import se.spegla.instrument.Term;

/**
 * Whether a sum tells what everybody said though it rests on many: where it lies at an end of what it could be, all of
 * them, or all but the reader, stand there.
 *
 * @param sum as it is told
 * @param own what each person adds to it
 * @param most the most that each person can add: nothing, where it is known that a question was skipped
 * @param lowest the least that one person can add
 * @param highest the most that any person can add
 * @param within so close to the end, in points, tells as much
 * @param reader whether the reader may be one of them
 */
record Telling(double sum, double[] own, double[] most, double lowest, double highest, double within, boolean reader) {
    /** So close to the end a sum of several outcomes tells as much. */
    static final double POINT = 1;

    /** A twentieth of what one person's values can range over. */
    private static final double LEAST_SPREAD = 1.0 / 20;

    private static final double ROUNDING = 1e-9;

    /** Where all can add as much. */
    Telling(double sum, double[] own, double lowest, double highest, double within, boolean reader) {
        this(
                sum,
                own,
                DoubleStream.generate(() -> highest).limit(own.length).toArray(),
                lowest,
                highest,
                within,
                reader);
    }

    /** The most that a sheet can have of these: everybody knows that who skipped a question with a right answer has nothing of it. */
    static double most(ScoredRound round, int sheet, List<Term> terms) {
        return terms.stream()
                .mapToInt(term -> term.variable().hasRightAnswer()
                                && !round.sheet(sheet)
                                        .hasAnswered(round.item(term.variable().id()))
                        ? 0
                        : term.highest())
                .sum();
    }

    /** Together, or with any one person left out. */
    boolean tells() {
        double all = DoubleStream.of(most).sum();
        return isAtAnEnd(sum, own.length, all)
                || reader
                        && IntStream.range(0, own.length)
                                .anyMatch(one -> isAtAnEnd(sum - own[one], own.length - 1, all - most[one]));
    }

    private boolean isAtAnEnd(double some, int persons, double all) {
        return isClose(Math.min(some - persons * lowest, all - some), within);
    }

    static boolean isClose(double distance, double within) {
        return distance <= within + ROUNDING;
    }

    /**
     * Whether so nearly all are alike, together or with any one person left out, that the spread tells each. Who can only have the least
     * is known already, and spreads nobody: such persons do not count.
     */
    boolean isNarrow() {
        double least = (highest - lowest) * LEAST_SPREAD;
        var open = IntStream.range(0, own.length)
                .filter(one -> most[one] > lowest)
                .mapToDouble(one -> own[one])
                .toArray();
        return sd(open) < least
                || reader && IntStream.range(0, open.length).anyMatch(one -> sd(without(open, one)) < least);
    }

    private static double[] without(double[] values, int one) {
        return IntStream.range(0, values.length)
                .filter(other -> other != one)
                .mapToDouble(other -> values[other])
                .toArray();
    }

    private static double sd(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1));
    }
}
