package se.spegla.attack;

/** Where a number lies. */
record Range(double low, double high) {
    /** What was rounded to this value, half of the last decimal away at most. */
    static Range around(double value, double half) {
        return new Range(value - half, value + half);
    }

    double width() {
        return high - low;
    }

    double half() {
        return width() / 2;
    }

    double mid() {
        return (low + high) / 2;
    }

    Range times(double factor) {
        return new Range(Math.min(low * factor, high * factor), Math.max(low * factor, high * factor));
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    /** Where both say that it lies; a point where they only just meet. */
    Range and(Range other) {
        double from = Math.max(low, other.low);
        double to = Math.min(high, other.high);
        return from <= to ? new Range(from, to) : around((from + to) / 2, 0);
    }

    Range or(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Of a number from 0 on. */
    Range squared() {
        return new Range(Math.max(0, low) * Math.max(0, low), high * high);
    }
}
