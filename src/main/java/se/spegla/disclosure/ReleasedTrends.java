package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * All trends of a series, or why there are none.
 *
 * @param rounds the names of the rounds, by time
 * @param why why there are no trends, where there are none
 * @param wordingsDiffer whether not all rounds were answered to the same words; every page must say so
 * @param versionsDiffer whether not all rounds used the same version of the instrument; every page must say so
 */
public record ReleasedTrends(
        List<String> rounds,
        Optional<Why> why,
        boolean wordingsDiffer,
        boolean versionsDiffer,
        List<ReleasedTrend> trends) {
    public ReleasedTrends {
        rounds = List.copyOf(rounds);
        trends = List.copyOf(trends);
    }

    /** Of one score: the whole organisation first, then its areas. */
    public List<ReleasedTrend> of(String score) {
        return trends.stream().filter(trend -> trend.score().equals(score)).toList();
    }

    /** Why a series has no trend. */
    public enum Why {
        /** Fewer than two closed rounds. */
        ONE_ROUND,
        /** Items or answer options differ between rounds. */
        NOT_COMPARABLE
    }
}
