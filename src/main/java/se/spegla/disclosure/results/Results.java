package se.spegla.disclosure.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import se.spegla.comparison.Agreement;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.policy.Published;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.response.Responses;

/** What may be known of closed rounds, through the gate. The same for every role; a role sees a part of it. */
public final class Results {
    private final ClosedRounds rounds;

    public Results(Rounds rounds, Responses responses) {
        this.rounds = new ClosedRounds(rounds, responses);
    }

    /**
     * One round by itself, without verdicts.
     *
     * @throws NoResults where the round is unknown or not closed
     */
    public ReleasedComparison of(Round.Id id) {
        var round = rounds.find(id);
        var instrument = rounds.instrument(round);
        var units = rounds.byUnit(id).values().stream()
                .map(part -> new UnitSheets(
                        ClosedRounds.named(part), rounds.sheets(part, UnaryOperator.identity()),
                        RoundSheets.absent(OptionalInt.empty())))
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
        var baseline = rounds.find(baselineId);
        var followUp = rounds.find(followUpId);
        if (!baseline.series().equals(followUp.series()) || baselineId.equals(followUpId)) {
            throw new NoResults(NoResults.Why.NOT_OF_ONE_SERIES, "rounds \"" + baseline.name() + "\" and \""
                    + followUp.name() + "\" are not two rounds of one series; choose two of the same");
        }
        var agreement = comparable(rounds.instrument(baseline), rounds.instrument(followUp));
        return release(baseline, agreement.baseline(), Optional.of(followUp), agreement.followUp(),
                units(baselineId, followUpId, agreement));
    }

    /**
     * The same units through these rounds of one series.
     *
     * @param ids by time, at least one
     * @throws NoResults where a round is unknown or not closed
     */
    public ReleasedTrends trends(List<Round.Id> ids) {
        return new TrendReader(rounds, ids.stream().map(rounds::find).toList()).read();
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
        var first = rounds.byUnit(baseline);
        var second = rounds.byUnit(followUp);
        var all = new LinkedHashMap<>(first);
        all.putAll(second);
        var units = new ArrayList<UnitSheets>();
        all.forEach((unit, part) -> units.add(new UnitSheets(
                ClosedRounds.named(part),
                rounds.sheets(first.get(unit), agreement::inFollowUpTerms),
                rounds.sheets(second.get(unit), UnaryOperator.identity()))));
        return units;
    }

    private ReleasedComparison release(
            Round baseline, Instrument baselineInstrument, Optional<Round> followUp, Instrument instrument,
            List<UnitSheets> units) {
        int threshold = rounds.threshold(baseline);
        return new Gate(new Published(threshold), instrument).release(
                new RoundName(baseline.name(), baselineInstrument.wording()),
                followUp.map(round -> new RoundName(round.name(), instrument.wording())),
                units);
    }
}
