package se.spegla.attack;

/** Exact arithmetic modulo a prime: what is 0 here is 0 but for one chance in two thousand million. */
final class Modulo {
    static final long PRIME = 2_147_483_629L;

    private Modulo() {}

    static long of(Fraction fraction) {
        return of(fraction.numerator()) * inverse(of(fraction.denominator())) % PRIME;
    }

    static long of(long whole) {
        return Math.floorMod(whole, PRIME);
    }

    static long inverse(long value) {
        long result = 1;
        long base = value;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            if ((power & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }

    /** Takes so many times one row from another. */
    static void subtract(long[] from, long times, long[] row, int start) {
        long plus = PRIME - times;
        for (int i = start; i < from.length; i++) {
            if (row[i] != 0) {
                from[i] = (from[i] + plus * row[i]) % PRIME;
            }
        }
    }

    /** The fraction with small numerator and denominator that this stands for. */
    static Fraction fraction(long value) {
        long r0 = PRIME;
        long r1 = value;
        long s0 = 0;
        long s1 = 1;
        while (r1 * r1 * 2 > PRIME) {
            long quotient = r0 / r1;
            long r = r0 - quotient * r1;
            r0 = r1;
            r1 = r;
            long s = s0 - quotient * s1;
            s0 = s1;
            s1 = s;
        }
        return Fraction.of(r1, s1);
    }
}
