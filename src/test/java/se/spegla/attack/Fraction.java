package se.spegla.attack;

/** An exact number; the denominator is above 0 and has nothing in common with the numerator. */
record Fraction(long numerator, long denominator) {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    static Fraction of(long numerator, long denominator) {
        long common = common(Math.abs(numerator), Math.abs(denominator)) * (denominator < 0 ? -1 : 1);
        return new Fraction(numerator / common, denominator / common);
    }

    private static long common(long a, long b) {
        return b == 0 ? Math.max(1, a) : common(b, a % b);
    }

    Fraction plus(Fraction other) {
        return of(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    Fraction times(Fraction other) {
        return of(Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    Fraction times(long factor) {
        return times(of(factor));
    }

    boolean isZero() {
        return numerator == 0;
    }

    double value() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
