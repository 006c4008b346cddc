package se.spegla.statistics;

/** A 95% confidence interval, in the unit of the figure that it belongs to. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("limits must be finite and in order, but are " + low + " and " + high);
        }
    }

    /** Whether all of the interval lies above 0, or all of it below. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
