package se.spegla.disclosure.results;

import java.util.List;
import java.util.Optional;
import se.spegla.disclosure.json.Fields;

/** All trends of a series, or why there are none. */
public final class ReleasedTrends {
    private final List<String> rounds;
    private final Optional<Why> why;
    private final boolean wordingsDiffer;
    private final boolean versionsDiffer;
    private final List<ReleasedTrend> trends;

    ReleasedTrends(
            List<String> rounds, Optional<Why> why, boolean wordingsDiffer, boolean versionsDiffer,
            List<ReleasedTrend> trends) {
        this.rounds = List.copyOf(rounds);
        this.why = why;
        this.wordingsDiffer = wordingsDiffer;
        this.versionsDiffer = versionsDiffer;
        this.trends = List.copyOf(trends);
    }

    Fields form() {
        return Fields.empty().putTexts("rounds", rounds).put("why", why)
                .put("wordingsDiffer", wordingsDiffer).put("versionsDiffer", versionsDiffer)
                .put("trends", trends.stream().map(ReleasedTrend::form).toList());
    }

    static ReleasedTrends of(Fields from) {
        return new ReleasedTrends(from.texts("rounds"), from.oneIf(Why.class, "why"), from.yes("wordingsDiffer"),
                from.yes("versionsDiffer"), from.children("trends").stream().map(ReleasedTrend::of).toList());
    }

    /** The names of the rounds, by time. */
    public List<String> rounds() {
        return rounds;
    }

    /** Why there are no trends, where there are none. */
    public Optional<Why> why() {
        return why;
    }

    /** Whether not all rounds were answered to the same words; every page must say so. */
    public boolean wordingsDiffer() {
        return wordingsDiffer;
    }

    /** Whether not all rounds used the same version of the instrument; every page must say so. */
    public boolean versionsDiffer() {
        return versionsDiffer;
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
