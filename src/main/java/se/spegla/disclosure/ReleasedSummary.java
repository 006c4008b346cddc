package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.disclosure.json.Fields;

/**
 * One score of one unit, or of the same units of a trend together, in one round. The mean never stands without its n; figures are as the gate's policy lets them
 * be shown: rounded on the server, exact for {@code compare}.
 */
public final class ReleasedSummary {
    private final int n;
    private final double mean;
    private final OptionalDouble sd;
    private final OptionalDouble low;
    private final OptionalDouble high;
    private final OptionalDouble median;
    private final OptionalDouble q1;
    private final OptionalDouble q3;
    private final OptionalDouble floor;
    private final OptionalDouble ceiling;
    private final double mean100;
    private final Optional<Reason> why;

    ReleasedSummary(
            int n, double mean, OptionalDouble sd, OptionalDouble low, OptionalDouble high, OptionalDouble median,
            OptionalDouble q1, OptionalDouble q3, OptionalDouble floor, OptionalDouble ceiling, double mean100,
            Optional<Reason> why) {
        this.n = n;
        this.mean = mean;
        this.sd = sd;
        this.low = low;
        this.high = high;
        this.median = median;
        this.q1 = q1;
        this.q3 = q3;
        this.floor = floor;
        this.ceiling = ceiling;
        this.mean100 = mean100;
        this.why = why;
    }

    /** As it is stored. */
    public Fields form() {
        return Fields.empty().put("n", n).put("mean", mean).put("sd", sd).put("low", low).put("high", high)
                .put("median", median).put("q1", q1).put("q3", q3).put("floor", floor).put("ceiling", ceiling)
                .put("mean100", mean100).put("why", why);
    }

    /** What was stored. */
    public static ReleasedSummary of(Fields from) {
        return new ReleasedSummary(from.whole("n"), from.number("mean"), from.numberIf("sd"), from.numberIf("low"),
                from.numberIf("high"), from.numberIf("median"), from.numberIf("q1"), from.numberIf("q3"),
                from.numberIf("floor"), from.numberIf("ceiling"), from.number("mean100"),
                from.oneIf(Reason.class, "why"));
    }

    /** The number of sheets that have this score. */
    public int n() {
        return n;
    }

    /** The mean, in points of the score. */
    public double mean() {
        return mean;
    }

    /** The standard deviation (n - 1); absent for one score and for several units together. */
    public OptionalDouble sd() {
        return sd;
    }

    /** Lower 95% confidence limit of the mean (t); absent where {@link #why} says so. */
    public OptionalDouble low() {
        return low;
    }

    /** Upper 95% confidence limit of the mean (t). */
    public OptionalDouble high() {
        return high;
    }

    /** The median; absent below 20 scores on the server. */
    public OptionalDouble median() {
        return median;
    }

    /** The lower quartile (R's type 7); absent like the median. */
    public OptionalDouble q1() {
        return q1;
    }

    /** The upper quartile (R's type 7); absent like the median. */
    public OptionalDouble q3() {
        return q3;
    }

    /** The share with the lowest possible score, 0 to 1; absent like the median. */
    public OptionalDouble floor() {
        return floor;
    }

    /** The share with the highest possible score, 0 to 1; absent like the median. */
    public OptionalDouble ceiling() {
        return ceiling;
    }

    /** The mean on a scale from 0 (lowest possible) to 100 (highest possible). */
    public double mean100() {
        return mean100;
    }

    /** Why the confidence limits are absent, where they are. */
    public Optional<Reason> why() {
        return why;
    }
}
