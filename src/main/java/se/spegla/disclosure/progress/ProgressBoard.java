package se.spegla.disclosure.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * same for every role.
 */
public final class ProgressBoard {
    /** How long a count stands. */
    public static final Duration INTERVAL = Duration.ofHours(1);

    private final Responses responses;
    private final InstantSource clock;
    private final Map<Round.Id, Counted> counted = new ConcurrentHashMap<>();

    public ProgressBoard(Responses responses, InstantSource clock) {
        this.responses = responses;
        this.clock = clock;
    }

    /** How far a unit has come in a round of its series. */
    public Progress of(Series series, Round.Id round, Unit.Id unit) {
        return Progress.of(current(round).answers.getOrDefault(unit, 0), series.threshold());
    }

    /** How many of a round of its series have answered on paper, in all units together. */
    public Progress onPaper(Series series, Round.Id round) {
        return Progress.of(current(round).onPaper, series.threshold());
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
        int others = responses.counts(round.id()).values().stream().mapToInt(Integer::intValue).sum() - sheets;
        boolean tellsOfFew = sheets < series.threshold() || others > 0 && others < series.threshold();
        return tellsOfFew ? OptionalInt.empty() : OptionalInt.of(sheets);
    }

    /** A unit begins anew: it has sent nothing. The others keep their counts until their hour is over. */
    public void startAnew(Round.Id round, Unit.Id unit) {
        counted.computeIfPresent(round, (id, last) -> last.without(unit));
    }

    private Counted current(Round.Id round) {
        var now = clock.instant();
        return counted.compute(round, (id, last) -> last == null || last.isOld(now) ? count(id) : last);
    }

    private Counted count(Round.Id round) {
        return new Counted(clock.instant(), Map.copyOf(responses.counts(round)), responses.onPaper(round));
    }

    private record Counted(Instant at, Map<Unit.Id, Integer> answers, int onPaper) {
        Counted without(Unit.Id unit) {
            var others = new HashMap<>(answers);
            others.remove(unit);
            return new Counted(at, Map.copyOf(others), onPaper);
        }

        boolean isOld(Instant now) {
            return !now.isBefore(at.plus(INTERVAL));
        }
    }
}
