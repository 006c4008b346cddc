package se.spegla.disclosure;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScoredRound;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.scoring.Scorer;

/** Reads units' sheets while a release is made; what is the same for all units of a round is read once. */
final class RoundReader {
    private record Known(Instrument instrument, Scorer scorer, Map<Unit.Id, Participation> parts) {}

    private final ClosedRounds closed;
    private final Map<Round.Id, Known> rounds = new ConcurrentHashMap<>();

    RoundReader(ClosedRounds closed) {
        this.closed = closed;
    }

    private Known known(Round.Id id) {
        return rounds.computeIfAbsent(id, round -> {
            var instrument = closed.instrument(closed.find(round));
            return new Known(instrument, new Scorer(instrument), closed.byUnit(round));
        });
    }

    /** The units that took part, as they were named then. */
    Map<Unit.Id, Participation> parts(Round.Id round) {
        return known(round).parts();
    }

    /** The unit's sheets, scored by the round's own questionnaire; none where the unit was not part of it. */
    ScoredRound sheets(Round.Id id, Unit.Id unit) {
        var round = known(id);
        var part = round.parts().get(unit);
        return new ScoredRound(
                round.instrument(),
                round.scorer(),
                part == null ? RoundSheets.absent(OptionalInt.empty()) : closed.sheets(part));
    }
}
