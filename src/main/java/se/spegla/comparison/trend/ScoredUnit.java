package se.spegla.comparison.trend;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.instrument.Instrument;
import se.spegla.scoring.Score.Scored;
import se.spegla.scoring.ScoredSheet;
import se.spegla.scoring.Scorer;
import se.spegla.statistics.Sample;

/**
 * A unit's scores in all rounds.
 *
 * @param samples per round and score
 */
record ScoredUnit(ComparedUnit named, List<RoundSheets> rounds, List<List<Sample>> samples) {
    static ScoredUnit of(Scorer scorer, Instrument instrument, UnitRounds unit) {
        return new ScoredUnit(unit.unit(), unit.rounds(),
                unit.rounds().stream().map(round -> samples(scorer, instrument, round)).toList());
    }

    private static List<Sample> samples(Scorer scorer, Instrument instrument, RoundSheets round) {
        var sheets = round.sheets().stream().map(sheet -> scorer.score(sheet.response())).toList();
        return IntStream.range(0, instrument.scores().size()).mapToObj(score -> sample(sheets, score)).toList();
    }

    private static Sample sample(List<ScoredSheet> sheets, int score) {
        return Sample.of(sheets.stream().map(sheet -> sheet.score(score))
                .filter(Scored.class::isInstance).mapToDouble(scored -> ((Scored) scored).value()).toArray());
    }

    Sample sample(int round, int score) {
        return samples.get(round).get(score);
    }

    /** Of the first round. */
    OptionalInt headcount() {
        return rounds.get(0).headcount();
    }
}
