package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.UnitSheets;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.comparison.trend.SameUnitsTrend;
import se.spegla.comparison.trend.UnitRounds;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedSummary;
import se.spegla.disclosure.ReleasedTotal;
import se.spegla.disclosure.ReleasedUnit;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.screen.Earlier;
import se.spegla.disclosure.screen.ScoreCell;
import se.spegla.measurement.UnitType;

/**
 * What is published of an organisation: every round by itself, every two rounds held against each other, and the same
 * units through all rounds so far, each time that a round is closed.
 */
record Publication(MadeUpOrganisation organisation, List<Release> releases, List<Totals> totals, List<Trend> trends) {
    /** @param of rounds by place: one, or baseline and follow-up */
    record Release(List<Integer> of, ReleasedComparison figures) {
        @Override
        public String toString() {
            return "rounds " + of;
        }
    }

    /** Changes over several units, from these two rounds. */
    record Totals(List<Integer> of, List<ReleasedTotal> figures) {}

    /** @param means one for each of the rounds */
    record Trend(List<Integer> of, SameUnitsTrend followed, List<ReleasedSummary> means) {}

    static Publication of(MadeUpOrganisation organisation, Policy policy) {
        var releases = releases(organisation, policy);
        return new Publication(organisation, releases, totals(releases), trends(organisation,
                Gate.repeating(policy, organisation.instrument(), told(releases))));
    }

    /** The same, but that changes over several units are let out by another policy. */
    Publication withTotalsBy(Policy weaker) {
        return new Publication(organisation, releases, totals(releases(organisation, weaker)), trends);
    }

    /** The same, but that trends are let out by another policy, and not held against what has been told. */
    Publication withTrendsBy(Policy weaker) {
        return new Publication(
                organisation, releases, totals, trends(organisation, new Gate(weaker, organisation.instrument())));
    }

    private static List<Release> releases(MadeUpOrganisation organisation, Policy policy) {
        int rounds = organisation.rounds();
        var releases = new ArrayList<Release>();
        for (int later = 0; later < rounds; later++) {
            releases.add(release(organisation, policy, List.of(later)));
            for (int earlier = 0; earlier < later; earlier++) {
                releases.add(release(organisation, policy, List.of(earlier, later)));
            }
        }
        return releases;
    }

    private static Release release(MadeUpOrganisation organisation, Policy policy, List<Integer> of) {
        var units = organisation.units().stream().filter(unit -> tookPart(unit, of))
                .map(unit -> sheets(unit, of)).toList();
        var names = of.stream()
                .map(round -> new RoundName("Round " + round, organisation.instrument().wording())).toList();
        return new Release(of, new Gate(policy, organisation.instrument()).release(
                names.get(0), names.size() > 1 ? Optional.of(names.get(1)) : Optional.empty(), units));
    }

    private static boolean tookPart(MadeUpOrganisation.Member unit, List<Integer> of) {
        return of.stream().anyMatch(round -> unit.rounds().get(round).tookPart());
    }

    private static UnitSheets sheets(MadeUpOrganisation.Member unit, List<Integer> of) {
        return new UnitSheets(named(unit, of), unit.rounds().get(of.get(0)),
                of.size() > 1 ? unit.rounds().get(of.get(1)) : RoundSheets.absent(OptionalInt.empty()));
    }

    /** With the area of the latest round that it took part in. */
    private static ComparedUnit named(MadeUpOrganisation.Member unit, List<Integer> of) {
        int latest = of.stream().filter(round -> unit.rounds().get(round).tookPart())
                .reduce((one, later) -> later).orElseThrow();
        return new ComparedUnit(unit.key(), unit.key(), Optional.of(UnitType.RESIDENTIAL),
                Optional.of(unit.areas().get(latest)));
    }

    private static List<Totals> totals(List<Release> releases) {
        return releases.stream().map(release -> new Totals(release.of(), release.figures().totals())).toList();
    }

    private static List<Trend> trends(MadeUpOrganisation organisation, Gate gate) {
        var trends = new ArrayList<Trend>();
        for (int latest = 1; latest < organisation.rounds(); latest++) {
            var of = IntStream.rangeClosed(0, latest).boxed().toList();
            var units = organisation.units().stream().filter(unit -> tookPart(unit, of))
                    .map(unit -> new UnitRounds(named(unit, of), of.stream().map(unit.rounds()::get).toList()))
                    .toList();
            gate.follow(units).forEach(followed -> trends.add(
                    new Trend(of, followed, followed.levels().stream().map(gate::release).toList())));
        }
        return trends;
    }

    /** What each round has told of its units' scores; nothing else goes into a trend. */
    private static Earlier told(List<Release> releases) {
        var told = Earlier.nothing();
        releases.stream().filter(release -> release.of().size() == 1).forEach(release -> release.figures().units()
                .forEach(unit -> tell(told, release.of().get(0), unit)));
        return told;
    }

    private static void tell(Earlier told, int round, ReleasedUnit unit) {
        unit.scores().forEach(score -> score.baseline().value().ifPresent(known -> told.add(
                unit.key(), round, score.score(), new ScoreCell(known.n(), known.mean(), known.sd()))));
    }
}
