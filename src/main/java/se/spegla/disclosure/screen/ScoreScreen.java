package se.spegla.disclosure.screen;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.figures.HeldBack.Why;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.ScoreDefinition;

/**
 * Which scores of a unit's round are held back: those that too few have, those that (almost) everybody has alike, and
 * of two scores that share items the later, where 1 to threshold - 1 persons have the one and lack the other: the
 * difference of the two would be theirs.
 */
final class ScoreScreen {
    private final Policy policy;
    private final List<ScoreDefinition> scores;
    private final ScoredRound sheets;
    private final Map<String, Why> held = new LinkedHashMap<>();

    ScoreScreen(Policy policy, Instrument instrument, ScoredRound sheets) {
        this.policy = policy;
        this.scores = instrument.scores();
        this.sheets = sheets;
    }

    /** By the scores' ids. */
    Map<String, Why> held() {
        for (int score = 0; score < scores.size(); score++) {
            var id = scores.get(score).id();
            why(score).ifPresent(why -> held.put(id, why));
        }
        return held;
    }

    private Optional<Why> why(int score) {
        var sample = sheets.sample(score);
        if (!policy.enough(sample.size())) {
            return Optional.of(Why.TOO_FEW);
        }
        if (policy.unanimous(sample.size(), sample.mostAlike())) {
            return Optional.of(Why.UNANIMOUS);
        }
        return IntStream.range(0, score).anyMatch(earlier -> setsFewApart(earlier, score))
                ? Optional.of(Why.PROTECTS_FEW) : Optional.empty();
    }

    private boolean setsFewApart(int earlier, int score) {
        return !held.containsKey(scores.get(earlier).id())
                && scores.get(earlier).items().stream().anyMatch(scores.get(score).items()::contains)
                && (policy.few(without(earlier, score)) || policy.few(without(score, earlier)));
    }

    /** How many have the one score and lack the other. */
    private int without(int one, int other) {
        var only = (BitSet) sheets.having(one).clone();
        only.andNot(sheets.having(other));
        return only.cardinality();
    }
}
