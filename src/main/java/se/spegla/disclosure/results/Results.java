package se.spegla.disclosure.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import se.spegla.comparison.Agreement;
import se.spegla.comparison.Comparer;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.Terms;
import se.spegla.comparison.UnitSheets;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.response.Responses;

/** What may be known of closed rounds, through the gate. The same for every role; a role sees a part of it. */
public final class Results {
    private final Rounds rounds;
    private final Responses responses;

    public Results(Rounds rounds, Responses responses) {
        this.rounds = rounds;
        this.responses = responses;
    }

    /**
     * One round by itself, without verdicts.
     *
     * @throws NoResults where the round is unknown or not closed
     */
    public ReleasedComparison of(Round.Id id) {
        var round = closed(id);
        var instrument = instrument(round);
        var units = rounds.participations(id).stream()
                .map(part -> new UnitSheets(
                        named(part), sheets(part, UnaryOperator.identity()), RoundSheets.absent(OptionalInt.empty())))
                .toList();
        return release(round, instrument, Optional.empty(), instrument, units);
    }

    /**
     * Two rounds of a series held against each other. Units have the name, type and area that they had at the
     * follow-up.
     *
     * @throws NoResults where a round is unknown or not closed, or the two cannot be compared
     */
    public ReleasedComparison of(Round.Id baselineId, Round.Id followUpId) {
        var baseline = closed(baselineId);
        var followUp = closed(followUpId);
        if (!baseline.series().equals(followUp.series()) || baselineId.equals(followUpId)) {
            throw new NoResults(NoResults.Why.NOT_OF_ONE_SERIES, "rounds \"" + baseline.name() + "\" and \""
                    + followUp.name() + "\" are not two rounds of one series; choose two of the same");
        }
        var agreement = comparable(instrument(baseline), instrument(followUp));
        return release(baseline, agreement.baseline(), Optional.of(followUp), agreement.followUp(),
                units(baselineId, followUpId, agreement));
    }

    private Round closed(Round.Id id) {
        var round = rounds.find(id)
                .orElseThrow(() -> new NoResults(NoResults.Why.UNKNOWN_ROUND, "there is no round " + id.value()));
        if (!round.hasResults()) {
            throw new NoResults(NoResults.Why.NOT_CLOSED,
                    "round \"" + round.name() + "\" is " + round.phase() + "; results exist once it is closed");
        }
        return round;
    }

    private Instrument instrument(Round round) {
        return rounds.instrumentOf(round.id()).orElseThrow();
    }

    private static Agreement comparable(Instrument baseline, Instrument followUp) {
        var agreement = new Agreement(baseline, followUp);
        var differences = agreement.differences();
        if (!differences.isEmpty()) {
            throw new NoResults(NoResults.Why.NOT_COMPARABLE,
                    "the rounds cannot be compared: " + String.join("; ", differences));
        }
        return agreement;
    }

    private List<UnitSheets> units(Round.Id baseline, Round.Id followUp, Agreement agreement) {
        var first = byUnit(baseline);
        var second = byUnit(followUp);
        var all = new LinkedHashMap<>(first);
        all.putAll(second);
        var units = new ArrayList<UnitSheets>();
        all.forEach((unit, part) -> units.add(new UnitSheets(
                named(part),
                sheets(first.get(unit), agreement::inFollowUpTerms),
                sheets(second.get(unit), UnaryOperator.identity()))));
        return units;
    }

    private Map<Unit.Id, Participation> byUnit(Round.Id round) {
        var parts = new LinkedHashMap<Unit.Id, Participation>();
        rounds.participations(round).forEach(part -> parts.put(part.unit(), part));
        return parts;
    }

    private static ComparedUnit named(Participation part) {
        return new ComparedUnit(
                part.unit().value(), part.unitName(), Optional.of(part.unitType()), Optional.of(part.areaName()));
    }

    /** @param part null where the unit was not part of the round */
    private RoundSheets sheets(Participation part, UnaryOperator<List<Response>> inTerms) {
        if (part == null) {
            return RoundSheets.absent(OptionalInt.empty());
        }
        var answered = inTerms.apply(responses.of(part.round(), part.unit()));
        return RoundSheets.of(answered.stream().map(Sheet::unlinked).toList(), part.headcount());
    }

    private ReleasedComparison release(
            Round baseline, Instrument baselineInstrument, Optional<Round> followUp, Instrument instrument,
            List<UnitSheets> units) {
        int threshold = rounds.findSeries(baseline.series()).orElseThrow().threshold();
        var comparison = new Comparer(new Terms(instrument, threshold)).compare(units);
        return new Gate(new Published(threshold), instrument).release(
                new RoundName(baseline.name(), baselineInstrument.wording()),
                followUp.map(round -> new RoundName(round.name(), instrument.wording())),
                comparison);
    }
}
