package se.spegla.disclosure.audit;

/**
 * Whole numbers modulo the prime 2^61 - 1: exact where fractions are needed, and as fast as whole numbers. A figure that is
 * not 0 as a fraction is 0 here only if the prime divides its numerator, which numbers of persons and items do not reach.
 */
final class Field {
    static final long PRIME = (1L << 61) - 1;

    private Field() {}

    static long of(long value) {
        long rest = value % PRIME;
        return rest < 0 ? rest + PRIME : rest;
    }

    static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    /** 2^61 is 1 here, so the upper half of the product is added to the lower. */
    static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** By Fermat: a to the power of the prime less 2. */
    static long inverse(long a) {
        if (a == 0) {
            throw new ArithmeticException("0 has no inverse");
        }
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = multiply(result, power);
            }
            power = multiply(power, power);
        }
        return result;
    }

    /** {@code row -= factor * other}, from this place on. */
    static void eliminate(long[] row, long[] other, long factor, int from) {
        if (factor == 0) {
            return;
        }
        for (int i = from; i < row.length; i++) {
            if (other[i] != 0) {
                row[i] = subtract(row[i], multiply(factor, other[i]));
            }
        }
    }
}
