package se.spegla.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.spegla.comparison.Agreement;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.SameUnitsTrend;
import se.spegla.comparison.ScreenedRound;
import se.spegla.comparison.UnitRounds;
import se.spegla.disclosure.ReleasedTotal.Weighting;
import se.spegla.disclosure.ReleasedTrends.Why;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** Follows the units of a series through its closed rounds. Units have the name and area of their latest round. */
final class TrendReader {
    private final ClosedRounds closed;
    private final List<Round> rounds;
    private final List<Instrument> instruments;

    private final List<ReleasedComparison> told;
    private final Policy policy;

    /** @param told of each round by itself; nothing else goes into a trend */
    TrendReader(ClosedRounds closed, List<Round> rounds, List<ReleasedComparison> told, Policy policy) {
        this.closed = closed;
        this.rounds = rounds;
        this.told = told;
        this.policy = policy;
        this.instruments = rounds.stream().map(closed::instrument).toList();
    }

    ReleasedTrends read() {
        var why = why();
        return new ReleasedTrends(
                rounds.stream().map(Round::name).toList(),
                why,
                differs(instrument -> instrument.wording().shortHash()),
                differs(Instrument::version),
                why.isPresent() ? List.of() : trends());
    }

    private Optional<Why> why() {
        if (rounds.size() < 2) {
            return Optional.of(Why.ONE_ROUND);
        }
        boolean comparable = agreements().stream()
                .allMatch(agreement -> agreement.differences().isEmpty());
        return comparable ? Optional.empty() : Optional.of(Why.NOT_COMPARABLE);
    }

    private boolean differs(Function<Instrument, Object> part) {
        return instruments.stream().map(part).distinct().count() > 1;
    }

    private List<Agreement> agreements() {
        return instruments.stream().map(each -> new Agreement(each, latest())).toList();
    }

    private Instrument latest() {
        return instruments.get(instruments.size() - 1);
    }

    private List<ReleasedTrend> trends() {
        var gate = new Gate(policy, latest());
        return gate.follow(units()).stream().map(trend -> release(trend, gate)).toList();
    }

    private List<UnitRounds> units() {
        var reader = new RoundReader(closed);
        var names = new LinkedHashMap<Unit.Id, ComparedUnit>();
        rounds.forEach(
                round -> reader.parts(round.id()).forEach((unit, part) -> names.put(unit, ClosedRounds.named(part))));
        return names.entrySet().stream()
                .map(unit -> {
                    var record = new UnitRecord(reader, unit.getKey());
                    return new UnitRounds(
                            unit.getValue(),
                            IntStream.range(0, rounds.size())
                                    .mapToObj(place -> new ScreenedRound(
                                            record.in(rounds.get(place).id()), record.screened(told.get(place))))
                                    .toList());
                })
                .toList();
    }

    private ReleasedTrend release(SameUnitsTrend trend, Gate gate) {
        return new ReleasedTrend(
                trend.score(),
                trend.area(),
                trend.levels().stream().map(gate::release).toList(),
                trend.weighedByHeadcount() ? Weighting.HEADCOUNT : Weighting.ANSWERS,
                trend.units().stream().map(ComparedUnit::name).toList(),
                trend.leftOut().stream().map(this::leftOut).toList());
    }

    private ReleasedTrend.LeftOut leftOut(SameUnitsTrend.LeftOut unit) {
        return new ReleasedTrend.LeftOut(
                unit.unit().name(),
                rounds.get(unit.round()).name(),
                ReleasedTrend.Why.valueOf(unit.why().name()));
    }
}
