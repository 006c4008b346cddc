package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A difference between two rounds, follow-up minus baseline, with its caveats.
 *
 * @param estimate follow-up mean minus baseline mean, in points
 * @param low lower 95% confidence limit; absent where the standard error is zero
 * @param high upper 95% confidence limit; absent like the lower
 * @param se the standard error, in points
 * @param t the test statistic
 * @param df the degrees of freedom
 * @param p two-sided p value
 * @param pHolm the p value adjusted by Holm's method: of a score over all units with a released p for it, of an item over the
 * items of its unit
 * @param pairs how many persons' two sheets were linked and used; 0 where all counted as different persons
 * @param method which case of the estimator applied
 * @param detectable the smallest true change that would have been found with 80% power, in points
 * @param why why the limits are absent, where they are
 */
public record ReleasedChange(
        double estimate,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble se,
        OptionalDouble t,
        OptionalDouble df,
        OptionalDouble p,
        OptionalDouble pHolm,
        int pairs,
        Method method,
        OptionalDouble detectable,
        Optional<Reason> why) {
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
