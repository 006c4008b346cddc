package se.spegla.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Responses;

/** What was answered in rounds that are closed; of others nothing is read. */
record ClosedRounds(Rounds rounds, Responses responses) {
    Round find(Round.Id id) {
        var round = rounds.find(id)
                .orElseThrow(() -> new NoResults(NoResults.Why.UNKNOWN_ROUND, "there is no round " + id.value()));
        if (!round.hasResults()) {
            throw new NoResults(
                    NoResults.Why.NOT_CLOSED,
                    "round \"" + round.name() + "\" is " + round.phase() + "; results exist once it is closed");
        }
        return round;
    }

    Instrument instrument(Round round) {
        return rounds.instrumentOf(round.id()).orElseThrow();
    }

    Series series(Round round) {
        return rounds.findSeries(round.series()).orElseThrow();
    }

    int threshold(Round round) {
        return series(round).threshold();
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

    RoundSheets sheets(Participation part) {
        return RoundSheets.of(
                responses.sheets(part.round(), part.unit()).stream()
                        .map(stored -> new Sheet(stored.response(), stored.pair()))
                        .toList(),
                part.headcount());
    }

    /** All rounds of the series that have results, by time. */
    List<Round> ofSeries(Series.Id series) {
        return rounds.ofSeries(series).stream().filter(Round::hasResults).toList();
    }
}
