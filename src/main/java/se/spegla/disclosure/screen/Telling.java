package se.spegla.disclosure.screen;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Whether a sum tells what everybody said though it rests on many: where it lies at an end of what it could be, all of
 * them, or all but the reader, stand there.
 *
 * @param sum as it is told
 * @param own what each person adds to it
 * @param lowest the least that one person can add
 * @param highest the most that one person can add
 * @param within so close to the end, in points, tells as much
 * @param reader whether the reader may be one of them
 */
record Telling(double sum, double[] own, double lowest, double highest, double within, boolean reader) {
    /** So close to the end a sum of several outcomes tells as much. */
    static final double POINT = 1;

    /** A twentieth of what one person's values can range over. */
    private static final double LEAST_SPREAD = 1.0 / 20;
    private static final double ROUNDING = 1e-9;

    /** Together, or with any one person left out. */
    boolean tells() {
        return isAtAnEnd(sum, own.length) || reader && DoubleStream.of(own).anyMatch(one -> isAtAnEnd(sum - one, own.length - 1));
    }

    private boolean isAtAnEnd(double some, int persons) {
        return isClose(Math.min(some - persons * lowest, persons * highest - some), within);
    }

    static boolean isClose(double distance, double within) {
        return distance <= within + ROUNDING;
    }

    /** Whether so nearly all are alike, together or with any one person left out, that the spread tells each. */
    boolean isNarrow() {
        double least = (highest - lowest) * LEAST_SPREAD;
        return sd(own) < least || reader && IntStream.range(0, own.length).anyMatch(one -> sd(without(one)) < least);
    }

    private double[] without(int one) {
        return IntStream.range(0, own.length).filter(other -> other != one).mapToDouble(other -> own[other]).toArray();
    }

    private static double sd(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1));
    }
}
