package se.spegla.comparison;

import java.util.HashSet;
import java.util.Set;
import se.spegla.instrument.Instrument;
import se.spegla.scoring.Scorer;

/**
 * A unit in the two rounds that are compared.
 *
 * @param linked the scores and items for which a person's two sheets count as linked
 */
public record ScreenedUnit(ComparedUnit unit, ScreenedRound baseline, ScreenedRound followUp, Set<String> linked) {
    public ScreenedUnit {
        linked = Set.copyOf(linked);
    }

    /** One of which everything may go out. */
    public static ScreenedUnit open(Instrument instrument, Scorer scorer, UnitSheets unit) {
        var all = new HashSet<String>();
        instrument.scores().forEach(score -> all.add(score.id()));
        instrument.variables().forEach(item -> all.add(item.id()));
        return new ScreenedUnit(
                unit.unit(), open(instrument, scorer, unit.baseline()), open(instrument, scorer, unit.followUp()), all);
    }

    private static ScreenedRound open(Instrument instrument, Scorer scorer, RoundSheets round) {
        return new ScreenedRound(new ScoredRound(instrument, scorer, round), Screened.EVERYTHING);
    }

    Turnout before() {
        return baseline.sheets().given().turnout();
    }

    Turnout after() {
        return followUp.sheets().given().turnout();
    }
}
