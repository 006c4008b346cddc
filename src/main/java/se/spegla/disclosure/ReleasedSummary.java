package se.spegla.disclosure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One score of one unit, or of the same units of a trend together, in one round. The mean never stands without its n; figures are as the gate's policy lets them
 * be shown: rounded on the server, exact for {@code compare}.
 *
 * @param n the number of sheets that have this score
 * @param mean the mean, in points of the score
 * @param sd the standard deviation (n - 1); absent for one score and for several units together
 * @param low lower 95% confidence limit of the mean (t); absent where {@link #why} says so
 * @param high upper 95% confidence limit of the mean (t)
 * @param median the median; absent below 20 scores on the server
 * @param q1 the lower quartile (R's type 7); absent like the median
 * @param q3 the upper quartile (R's type 7); absent like the median
 * @param floor the share with the lowest possible score, 0 to 1; absent like the median
 * @param ceiling the share with the highest possible score, 0 to 1; absent like the median
 * @param mean100 the mean on a scale from 0 (lowest possible) to 100 (highest possible)
 * @param why why the confidence limits are absent, where they are
 */
public record ReleasedSummary(
        int n,
        double mean,
        OptionalDouble sd,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble median,
        OptionalDouble q1,
        OptionalDouble q3,
        OptionalDouble floor,
        OptionalDouble ceiling,
        double mean100,
        Optional<Reason> why) {}
