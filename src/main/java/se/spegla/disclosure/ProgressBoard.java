package se.spegla.disclosure;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Responses;

/**
 * Progress of rounds that are not closed, counted anew once an hour at most, and what of it is told once they are. The
 * same for every role, and the same after a restart.
 */
public final class ProgressBoard {
    /** How long a count stands. */
    public static final Duration INTERVAL = ProgressCount.INTERVAL;

    private final Responses responses;
    private final ProgressCounts counts;
    private final InstantSource clock;
    private final Map<Round.Id, ProgressCount> known = new ConcurrentHashMap<>();

    public ProgressBoard(Responses responses, ProgressCounts counts, InstantSource clock) {
        this.responses = responses;
        this.counts = counts;
        this.clock = clock;
    }

    /** How far a unit has come in a round of its series. */
    public Progress of(Series series, Round.Id round, Unit.Id unit) {
        return Progress.of(current(series, round).atLeast().getOrDefault(unit, 0), series.threshold());
    }

    /**
     * How many of a unit's people have not answered at most, by the steps in which progress is told: the exact number
     * would tell who has just answered.
     */
    public int left(Series series, Round.Id round, Unit.Id unit, int people) {
        return Math.max(0, people - of(series, round, unit).atLeast());
    }

    /** How many of a round of its series have answered on paper, in all units together. */
    public Progress onPaper(Series series, Round.Id round) {
        return Progress.of(current(series, round).onPaper(), series.threshold());
    }

    /**
     * How many of a closed round's sheets were filled in on paper, in all units together; empty where they are fewer
     * than the threshold of its series, none included: it may be one small unit that answered on paper. Empty, too, where
     * they are all but a few: these would be told apart from the rest of their colleagues.
     *
     * @throws IllegalStateException where the round is not closed
     */
    public OptionalInt finallyOnPaper(Series series, Round round) {
        if (!round.hasResults()) {
            throw new IllegalStateException("round " + round.id().value() + " is not closed; ask for its progress");
        }
        int sheets = responses.onPaper(round.id());
        int others = responses.counts(round.id()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                - sheets;
        boolean tellsOfFew = sheets < series.threshold() || others > 0 && others < series.threshold();
        return tellsOfFew ? OptionalInt.empty() : OptionalInt.of(sheets);
    }

    /** A unit has begun anew: it has sent nothing. The others keep their counts until their hour is over. */
    public void startAnew(Round.Id round, Unit.Id unit) {
        known.computeIfPresent(round, (id, last) -> last.without(unit));
    }

    private ProgressCount current(Series series, Round.Id round) {
        var now = clock.instant();
        return known.compute(round, (id, last) -> {
            if (last != null && !last.isOld(now)) {
                return last;
            }
            return counts.find(id).filter(kept -> !kept.isOld(now)).orElseGet(() -> count(series, id));
        });
    }

    private ProgressCount count(Series series, Round.Id round) {
        var atLeast = new HashMap<Unit.Id, Integer>();
        responses.counts(round).forEach((unit, sheets) -> {
            if (Progress.of(sheets, series.threshold()) instanceof Progress.AtLeast step) {
                atLeast.put(unit, step.answers());
            }
        });
        int onPaper = Progress.of(responses.onPaper(round), series.threshold()).atLeast();
        var counted = new ProgressCount(clock.instant().truncatedTo(ChronoUnit.MILLIS), atLeast, onPaper);
        counts.keep(round, counted);
        return counted;
    }
}
