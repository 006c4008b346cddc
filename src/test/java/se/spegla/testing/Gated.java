package se.spegla.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.comparison.ScreenedRound;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.policy.Policy;
import se.spegla.disclosure.screen.LinkScreen;
import se.spegla.disclosure.screen.RoundScreen;
import se.spegla.instrument.Instrument;
import se.spegla.scoring.Scorer;

/** Sheets through the gate, without a database: each round by itself, then what is linked. */
public record Gated(Policy policy, Instrument instrument) {
    private static final List<String> KEYS = List.of("spring", "autumn");

    /** Two rounds, or one where there is no follow-up. */
    public ReleasedComparison release(RoundName baseline, Optional<RoundName> followUp, List<UnitSheets> units) {
        return new Gate(policy, instrument)
                .release(baseline, followUp, units.stream().map(this::screened).toList(), 1);
    }

    private ScreenedUnit screened(UnitSheets unit) {
        var rounds = new LinkedHashMap<String, ScoredRound>();
        rounds.put(KEYS.get(0), scored(unit.baseline()));
        rounds.put(KEYS.get(1), scored(unit.followUp()));
        var before = RoundScreen.decide(policy, KEYS.get(0), rounds, List.of(), List.of());
        var after = RoundScreen.decide(policy, KEYS.get(1), rounds, before.told(), List.of());
        var out = new ArrayList<Told>(before.told());
        out.addAll(after.told());
        var linked = LinkScreen.decide(
                policy, KEYS, List.of(before.screened(), after.screened()), rounds, out, score -> true);
        return new ScreenedUnit(
                unit.unit(),
                new ScreenedRound(rounds.get(KEYS.get(0)), before.screened()),
                new ScreenedRound(rounds.get(KEYS.get(1)), after.screened()),
                linked.linked());
    }

    private ScoredRound scored(RoundSheets sheets) {
        return new ScoredRound(instrument, new Scorer(instrument), sheets);
    }

    /** What may be told of one unit's round by itself. */
    public Screened screened(RoundSheets sheets) {
        return RoundScreen.decide(policy, "spring", Map.of("spring", scored(sheets)), Set.of(), List.of())
                .screened();
    }
}
