package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.UnitSheets;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.policy.Policy;
import se.spegla.measurement.UnitType;

/**
 * What is published of an organisation: every round by itself, and every two rounds held against each other.
 *
 * @param of rounds by place: one, or baseline and follow-up
 */
record Publication(MadeUpOrganisation organisation, List<Release> releases) {
    record Release(List<Integer> of, ReleasedComparison figures) {
        @Override
        public String toString() {
            return "rounds " + of;
        }
    }

    static Publication of(MadeUpOrganisation organisation, Policy policy) {
        int rounds = organisation.units().get(0).rounds().size();
        var releases = new ArrayList<Release>();
        for (int later = 0; later < rounds; later++) {
            releases.add(release(organisation, policy, List.of(later)));
            for (int earlier = 0; earlier < later; earlier++) {
                releases.add(release(organisation, policy, List.of(earlier, later)));
            }
        }
        return new Publication(organisation, releases);
    }

    private static Release release(MadeUpOrganisation organisation, Policy policy, List<Integer> of) {
        var units = organisation.units().stream()
                .filter(unit -> of.stream().anyMatch(round -> unit.rounds().get(round).tookPart()))
                .map(unit -> sheets(unit, of)).toList();
        var names = of.stream()
                .map(round -> new RoundName("Round " + round, organisation.instrument().wording())).toList();
        return new Release(of, new Gate(policy, organisation.instrument()).release(
                names.get(0), names.size() > 1 ? Optional.of(names.get(1)) : Optional.empty(), units));
    }

    private static UnitSheets sheets(MadeUpOrganisation.Member unit, List<Integer> of) {
        int last = of.get(of.size() - 1);
        var area = unit.areas().get(unit.rounds().get(last).tookPart() ? last : of.get(0));
        var named = new ComparedUnit(unit.key(), unit.key(), Optional.of(UnitType.RESIDENTIAL), Optional.of(area));
        return new UnitSheets(named, unit.rounds().get(of.get(0)),
                of.size() > 1 ? unit.rounds().get(last) : RoundSheets.absent(OptionalInt.empty()));
    }
}
