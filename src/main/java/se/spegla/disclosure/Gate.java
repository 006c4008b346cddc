package se.spegla.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.spegla.comparison.Comparer;
import se.spegla.comparison.Comparison;
import se.spegla.comparison.Follower;
import se.spegla.comparison.SameUnitsTrend;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.comparison.Terms;
import se.spegla.comparison.Turnout;
import se.spegla.comparison.UnitComparison;
import se.spegla.comparison.UnitRounds;
import se.spegla.disclosure.Released.Shown;
import se.spegla.disclosure.Released.Withheld;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Wording;

/**
 * Compares what has been screened and lets it out as its policy allows. What may not be told is kept out before anything is
 * computed over rounds or units. Verdicts are decided on unrounded figures; nothing but what stands in a released type
 * goes further.
 */
public final class Gate {
    /** A round and the words that were answered in it. */
    public record RoundName(String name, Wording wording) {
        ReleasedComparison.Round released() {
            return new ReleasedComparison.Round(name, wording.version(), wording.kind(), wording.shortHash());
        }
    }

    /** How a scale measures is told of no unit by itself. */
    private static final int LEAST_UNITS = 2;

    private final Policy policy;
    private final Terms terms;
    private final ScoreGate scores;
    private final ItemGate items;
    private final OrganisationGate organisation;

    /** @param instrument names the scores and items */
    public Gate(Policy policy, Instrument instrument) {
        this.policy = policy;
        this.terms = policy.holdsBack()
                ? new Terms(instrument, policy.threshold(), policy.threshold(), LEAST_UNITS, policy.threshold())
                : Terms.open(instrument, policy.threshold());
        this.scores = new ScoreGate(policy);
        this.items = new ItemGate(policy, instrument);
        this.organisation = new OrganisationGate(policy);
    }

    /**
     * What may be known of two rounds.
     *
     * @param followUp empty where one round is shown by itself; then there are neither verdicts nor changes
     * @param units in the order in which they are to be shown
     * @param edition 1 for the first of these rounds; more where it replaces others
     */
    public ReleasedComparison release(
            RoundName baseline, Optional<RoundName> followUp, List<ScreenedUnit> units, int edition) {
        return release(baseline, followUp, new Comparer(terms).compare(units), edition);
    }

    private ReleasedComparison release(
            RoundName baseline, Optional<RoundName> followUp, Comparison comparison, int edition) {
        boolean two = followUp.isPresent();
        return new ReleasedComparison(
                baseline.wording().instrumentId(),
                baseline.released(),
                followUp.map(RoundName::released),
                policy.threshold(),
                comparison.units().stream().map(unit -> release(unit, two)).toList(),
                two ? comparison.totals().stream().map(organisation::release).toList() : List.of(),
                comparison.quality().stream()
                        .filter(quality -> two || quality.ofBaseline())
                        .map(quality ->
                                organisation.release(quality, quality.ofBaseline() ? baseline : followUp.orElseThrow()))
                        .toList(),
                edition);
    }

    /** The same units through rounds; a unit goes in where its score may be told in each of them. */
    public List<SameUnitsTrend> follow(List<UnitRounds> units) {
        return new Follower(terms).follow(units);
    }

    /** What may be known of the same units together in one round. */
    public ReleasedSummary release(SameUnitsTrend.Level level) {
        return organisation.release(level);
    }

    private ReleasedUnit release(UnitComparison unit, boolean two) {
        var named = unit.unit();
        return new ReleasedUnit(
                named.key(),
                named.name(),
                named.type(),
                named.area(),
                release(unit.baseline(), Reason.NO_BASELINE),
                release(unit.followUp(), Reason.NO_FOLLOW_UP),
                unit.scores().stream()
                        .map(score -> scores.release(unit, score, two))
                        .toList(),
                unit.items().stream().map(item -> items.release(unit, item)).toList());
    }

    private Released<ReleasedUnit.Participation> release(Turnout turnout, Reason absent) {
        if (!policy.showsTurnout(turnout.sheets())) {
            return new Withheld<>(turnout.tookPart() ? Reason.TOO_FEW : absent);
        }
        int heads = turnout.headcount().orElse(0);
        var rate = heads > 0
                ? OptionalDouble.of(policy.rounding().share((double) turnout.sheets() / heads))
                : OptionalDouble.empty();
        return new Shown<>(new ReleasedUnit.Participation(turnout.sheets(), turnout.headcount(), rate));
    }
}
