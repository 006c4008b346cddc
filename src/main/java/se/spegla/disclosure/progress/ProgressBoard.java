package se.spegla.disclosure.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Responses;

/** Progress of rounds that are not closed, counted anew once an hour at most. The same for every role. */
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
        var now = clock.instant();
        var current = counted.compute(round, (id, last) -> last == null || last.isOld(now) ? count(id) : last);
        return Progress.of(current.answers.getOrDefault(unit, 0), series.threshold());
    }

    private Counted count(Round.Id round) {
        return new Counted(clock.instant(), Map.copyOf(responses.counts(round)));
    }

    private record Counted(Instant at, Map<Unit.Id, Integer> answers) {
        boolean isOld(Instant now) {
            return !now.isBefore(at.plus(INTERVAL));
        }
    }
}
