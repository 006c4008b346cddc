package se.spegla.comparison.trend;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Terms;
import se.spegla.comparison.figures.ComparedUnit;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.scoring.Scorer;
import se.spegla.statistics.Sample;

/**
 * A unit's scores in all rounds.
 *
 * @param samples per round and score
 * @param held per round, what is held back
 */
record ScoredUnit(
        ComparedUnit named, List<RoundSheets> rounds, List<List<Sample>> samples, List<HeldBack> held) {
    static ScoredUnit of(Scorer scorer, Terms terms, UnitRounds unit) {
        var scored = unit.rounds().stream()
                .map(round -> new ScoredRound(terms.instrument(), scorer, round)).toList();
        return new ScoredUnit(unit.unit(), unit.rounds(),
                scored.stream().map(round -> samples(round, terms.instrument().scores().size())).toList(),
                IntStream.range(0, scored.size())
                        .mapToObj(round -> terms.screening().of(unit.unit().key(), round, scored.get(round)))
                        .toList());
    }

    private static List<Sample> samples(ScoredRound round, int scores) {
        return IntStream.range(0, scores).mapToObj(round::sample).toList();
    }

    Sample sample(int round, int score) {
        return samples.get(round).get(score);
    }

    /** Of the first round. */
    OptionalInt headcount() {
        return rounds.get(0).headcount();
    }
}
