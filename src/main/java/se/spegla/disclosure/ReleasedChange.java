package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.disclosure.json.Fields;

/** A difference between two rounds, follow-up minus baseline, with its caveats. */
public final class ReleasedChange {
    private final double estimate;
    private final OptionalDouble low;
    private final OptionalDouble high;
    private final OptionalDouble se;
    private final OptionalDouble t;
    private final OptionalDouble df;
    private final OptionalDouble p;
    private final OptionalDouble pHolm;
    private final int pairs;
    private final Method method;
    private final OptionalDouble detectable;
    private final Optional<Reason> why;

    ReleasedChange(
            double estimate, OptionalDouble low, OptionalDouble high, OptionalDouble se, OptionalDouble t,
            OptionalDouble df, OptionalDouble p, OptionalDouble pHolm, int pairs, Method method,
            OptionalDouble detectable, Optional<Reason> why) {
        this.estimate = estimate;
        this.low = low;
        this.high = high;
        this.se = se;
        this.t = t;
        this.df = df;
        this.p = p;
        this.pHolm = pHolm;
        this.pairs = pairs;
        this.method = method;
        this.detectable = detectable;
        this.why = why;
    }

    Fields form() {
        return Fields.empty().put("estimate", estimate).put("low", low).put("high", high).put("se", se).put("t", t)
                .put("df", df).put("p", p).put("pHolm", pHolm).put("pairs", pairs).put("method", method.name())
                .put("detectable", detectable).put("why", why);
    }

    static ReleasedChange of(Fields from) {
        return new ReleasedChange(from.number("estimate"), from.numberIf("low"), from.numberIf("high"),
                from.numberIf("se"), from.numberIf("t"), from.numberIf("df"), from.numberIf("p"),
                from.numberIf("pHolm"), from.whole("pairs"), from.one(Method.class, "method"),
                from.numberIf("detectable"), from.oneIf(Reason.class, "why"));
    }

    /** Follow-up mean minus baseline mean, in points. */
    public double estimate() {
        return estimate;
    }

    /** Lower 95% confidence limit; absent where the standard error is zero. */
    public OptionalDouble low() {
        return low;
    }

    /** Upper 95% confidence limit; absent like the lower. */
    public OptionalDouble high() {
        return high;
    }

    /** The standard error, in points. */
    public OptionalDouble se() {
        return se;
    }

    /** The test statistic. */
    public OptionalDouble t() {
        return t;
    }

    /** The degrees of freedom. */
    public OptionalDouble df() {
        return df;
    }

    /** Two-sided p value. */
    public OptionalDouble p() {
        return p;
    }

    /**
     * The p value adjusted by Holm's method: of a score over all units with a released p for it, of an item over the
     * items of its unit.
     */
    public OptionalDouble pHolm() {
        return pHolm;
    }

    /** How many persons' two sheets were linked and used; 0 where all counted as different persons. */
    public int pairs() {
        return pairs;
    }

    /** Which case of the estimator applied. */
    public Method method() {
        return method;
    }

    /** The smallest true change that would have been found with 80% power, in points. */
    public OptionalDouble detectable() {
        return detectable;
    }

    /** Why the limits are absent, where they are. */
    public Optional<Reason> why() {
        return why;
    }

    /** Which case of the t test for partially overlapping samples applied. */
    public enum Method {
        /** Nobody is linked: Welch's test. */
        WELCH("welch"),
        /** Everybody is linked: the paired t test. */
        PAIRED("paired"),
        /** Some are linked. */
        PARTIALLY_OVERLAPPING("partially-overlapping");

        private final String json;

        Method(String json) {
            this.json = json;
        }

        /** The name in JSON and CSV. */
        public String json() {
            return json;
        }
    }
}
