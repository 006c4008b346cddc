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
import se.spegla.disclosure.release.Releases;
import se.spegla.disclosure.screen.Earlier;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Rounds;
import se.spegla.response.Responses;

/**
 * What may be known of closed rounds, through the gate. It is released when it is asked for the first time, and the same
 * from then on and for every role; a role sees a part of it.
 */
public final class Results {
    private final ClosedRounds rounds;
    private final Publishing publishing;

    public Results(Rounds rounds, Responses responses, Releases releases) {
        this.rounds = new ClosedRounds(rounds, responses);
        this.publishing = new Publishing(releases);
    }

    /**
     * One round by itself, without verdicts.
     *
     * @throws NoResults where the round is unknown or not closed
     */
    public ReleasedComparison of(Round.Id id) {
        var round = rounds.find(id);
        var instrument = rounds.instrument(round);
        return publishing.comparison(List.of(round), List.of(instrument), (earlier, edition) -> gate(
                        round, instrument, earlier)
                .release(name(round, instrument), Optional.empty(), units(id), edition));
    }

    private List<UnitSheets> units(Round.Id round) {
        return rounds.byUnit(round).values().stream()
                .map(part -> new UnitSheets(
                        ClosedRounds.named(part), rounds.sheets(part, UnaryOperator.identity()),
                        RoundSheets.absent(OptionalInt.empty())))
                .toList();
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
        return publishing.comparison(List.of(baseline, followUp),
                List.of(agreement.baseline(), agreement.followUp()), (earlier, edition) -> gate(
                                followUp, agreement.followUp(), earlier)
                        .release(name(baseline, agreement.baseline()),
                                Optional.of(name(followUp, agreement.followUp())),
                                units(baselineId, followUpId, agreement), edition));
    }

    /**
     * The same units through these rounds of one series.
     *
     * @param ids by time, at least one
     * @throws NoResults where a round is unknown or not closed
     */
    public ReleasedTrends trends(List<Round.Id> ids) {
        ids.forEach(this::of); // a trend weighs together what each round has told by itself, and nothing else
        var all = ids.stream().map(rounds::find).toList();
        return publishing.trends(all, all.stream().map(rounds::instrument).toList(),
                earlier -> new TrendReader(rounds, all, earlier).read());
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

    private Gate gate(Round round, Instrument instrument, Earlier earlier) {
        return new Gate(new Published(rounds.threshold(round)), instrument, earlier);
    }

    private static RoundName name(Round round, Instrument instrument) {
        return new RoundName(round.name(), instrument.wording());
    }
}
