package se.spegla.disclosure.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.response.Responses;
import se.spegla.response.StoredSheet;

/** What was answered in rounds that are closed; of others nothing is read. */
record ClosedRounds(Rounds rounds, Responses responses) {
    Round find(Round.Id id) {
        var round = rounds.find(id)
                .orElseThrow(() -> new NoResults(NoResults.Why.UNKNOWN_ROUND, "there is no round " + id.value()));
        if (!round.hasResults()) {
            throw new NoResults(NoResults.Why.NOT_CLOSED,
                    "round \"" + round.name() + "\" is " + round.phase() + "; results exist once it is closed");
        }
        return round;
    }

    Instrument instrument(Round round) {
        return rounds.instrumentOf(round.id()).orElseThrow();
    }

    int threshold(Round round) {
        return rounds.findSeries(round.series()).orElseThrow().threshold();
    }

    Map<Unit.Id, Participation> byUnit(Round.Id round) {
        var parts = new LinkedHashMap<Unit.Id, Participation>();
        rounds.participations(round).forEach(part -> parts.put(part.unit(), part));
        return parts;
    }

    static ComparedUnit named(Participation part) {
        return new ComparedUnit(
                part.unit().value(), part.unitName(), Optional.of(part.unitType()), Optional.of(part.areaName()));
    }

    /** @param part null where the unit was not part of the round */
    RoundSheets sheets(Participation part, UnaryOperator<List<Response>> inTerms) {
        if (part == null) {
            return RoundSheets.absent(OptionalInt.empty());
        }
        var stored = responses.sheets(part.round(), part.unit());
        var answered = inTerms.apply(stored.stream().map(StoredSheet::response).toList());
        return RoundSheets.of(IntStream.range(0, stored.size())
                .mapToObj(i -> new Sheet(answered.get(i), stored.get(i).pair())).toList(), part.headcount());
    }
}
