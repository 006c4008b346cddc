package se.spegla.disclosure.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.spegla.comparison.Agreement;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.comparison.trend.SameUnitsTrend;
import se.spegla.comparison.trend.UnitRounds;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.ReleasedTotal.Weighting;
import se.spegla.disclosure.policy.Published;
import se.spegla.disclosure.results.ReleasedTrends.Why;
import se.spegla.disclosure.screen.Earlier;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;

/** Follows the units of a series through its closed rounds. Units have the name and area of their latest round. */
final class TrendReader {
    private final ClosedRounds closed;
    private final List<Round> rounds;
    private final List<Instrument> instruments;

    private final Earlier earlier;

    /** @param earlier what has been told of the rounds; nothing else goes into a trend */
    TrendReader(ClosedRounds closed, List<Round> rounds, Earlier earlier) {
        this.closed = closed;
        this.rounds = rounds;
        this.earlier = earlier;
        this.instruments = rounds.stream().map(closed::instrument).toList();
    }

    ReleasedTrends read() {
        var why = why();
        return new ReleasedTrends(rounds.stream().map(Round::name).toList(), why,
                differs(instrument -> instrument.wording().shortHash()), differs(Instrument::version),
                why.isPresent() ? List.of() : trends());
    }

    private Optional<Why> why() {
        if (rounds.size() < 2) {
            return Optional.of(Why.ONE_ROUND);
        }
        boolean comparable = agreements().stream().allMatch(agreement -> agreement.differences().isEmpty());
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
        int threshold = closed.threshold(rounds.get(0));
        var gate = Gate.repeating(new Published(threshold), latest(), earlier);
        return gate.follow(units()).stream().map(trend -> release(trend, gate)).toList();
    }

    private List<UnitRounds> units() {
        var sheets = new LinkedHashMap<Unit.Id, List<RoundSheets>>();
        var names = new LinkedHashMap<Unit.Id, ComparedUnit>();
        var agreements = agreements();
        var parts = rounds.stream().map(round -> closed.byUnit(round.id())).toList();
        parts.stream().map(Map::keySet).forEach(units -> units.forEach(
                unit -> sheets.putIfAbsent(unit, new ArrayList<>())));
        for (int i = 0; i < rounds.size(); i++) {
            var here = parts.get(i);
            var agreement = agreements.get(i);
            here.forEach((unit, part) -> names.put(unit, ClosedRounds.named(part)));
            sheets.forEach((unit, all) -> all.add(closed.sheets(here.get(unit), agreement::inFollowUpTerms)));
        }
        return sheets.entrySet().stream()
                .map(unit -> new UnitRounds(names.get(unit.getKey()), unit.getValue())).toList();
    }

    private ReleasedTrend release(SameUnitsTrend trend, Gate gate) {
        return new ReleasedTrend(trend.score(), trend.area(), trend.levels().stream().map(gate::release).toList(),
                trend.weighedByHeadcount() ? Weighting.HEADCOUNT : Weighting.ANSWERS,
                trend.units().stream().map(ComparedUnit::name).toList(),
                trend.leftOut().stream().map(this::leftOut).toList());
    }

    private ReleasedTrend.LeftOut leftOut(SameUnitsTrend.LeftOut unit) {
        return new ReleasedTrend.LeftOut(unit.unit().name(), rounds.get(unit.round()).name(),
                ReleasedTrend.Why.valueOf(unit.why().name()));
    }
}
