package se.spegla.comparison.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.Terms;
import se.spegla.comparison.figures.HeldBack;
import se.spegla.comparison.trend.SameUnitsTrend.LeftOut;
import se.spegla.comparison.trend.SameUnitsTrend.Level;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.scoring.Scorer;
import se.spegla.statistics.LikeForLike;
import se.spegla.statistics.LikeForLike.Group;

/** Follows the same units through rounds, per score: for the whole organisation and for each area. */
public final class Follower {
    private final Terms terms;
    private final Scorer scorer;

    public Follower(Terms terms) {
        this.terms = terms;
        this.scorer = new Scorer(terms.instrument());
    }

    /**
     * The trends, score by score, each for the whole organisation first.
     *
     * @param units with responses to the instrument of the terms, all with the same rounds
     */
    public List<SameUnitsTrend> follow(List<UnitRounds> units) {
        var scored = units.parallelStream().map(unit -> ScoredUnit.of(scorer, terms, unit)).toList();
        var areas = units.stream().flatMap(unit -> unit.unit().area().stream()).distinct().map(Optional::of);
        var scopes = Stream.concat(Stream.of(Optional.<String>empty()), areas).toList();
        return IntStream.range(0, terms.instrument().scores().size()).boxed()
                .flatMap(score -> scopes.stream().map(area -> trend(score, area, scored.stream()
                        .filter(unit -> area.isEmpty() || unit.named().area().equals(area)).toList())))
                .toList();
    }

    private SameUnitsTrend trend(int score, Optional<String> area, List<ScoredUnit> units) {
        var followed = units.stream().filter(unit -> missing(unit, score).isEmpty()).toList();
        var leftOut = units.stream().flatMap(unit -> missing(unit, score).stream()
                .mapToObj(round -> new LeftOut(unit.named(), round, why(unit, round, score)))).toList();
        boolean byHeadcount = followed.stream().allMatch(unit -> unit.headcount().orElse(0) > 0);
        ToIntFunction<ScoredUnit> weight = byHeadcount
                ? unit -> unit.headcount().orElseThrow()
                : unit -> unit.rounds().get(0).sheets().size();
        var definition = terms.instrument().scores().get(score);
        int rounds = followed.isEmpty() ? 0 : followed.get(0).rounds().size();
        return new SameUnitsTrend(definition.id(), area,
                IntStream.range(0, rounds).mapToObj(round -> level(definition, score, round, followed, weight)).toList(),
                byHeadcount, followed.stream().map(ScoredUnit::named).toList(), leftOut);
    }

    /** The first round in which the unit's score is not told, if there is one. */
    private OptionalInt missing(ScoredUnit unit, int score) {
        return IntStream.range(0, unit.rounds().size())
                .filter(round -> tooFew(unit, round, score) || held(unit, round, score).isPresent()).findFirst();
    }

    private boolean tooFew(ScoredUnit unit, int round, int score) {
        return unit.sample(round, score).size() < terms.threshold();
    }

    private Optional<HeldBack.Why> held(ScoredUnit unit, int round, int score) {
        return unit.held().get(round).score(terms.instrument().scores().get(score).id());
    }

    private LeftOut.Why why(ScoredUnit unit, int round, int score) {
        if (!unit.rounds().get(round).tookPart()) {
            return LeftOut.Why.NOT_PART;
        }
        return tooFew(unit, round, score) ? LeftOut.Why.TOO_FEW : LeftOut.Why.HELD_BACK;
    }

    private static Level level(
            ScoreDefinition definition, int score, int round, List<ScoredUnit> units,
            ToIntFunction<ScoredUnit> weight) {
        double range = definition.highest() - definition.lowest();
        var groups = units.stream()
                .map(unit -> new Group(unit.sample(round, score), weight.applyAsInt(unit))).toList();
        var level = LikeForLike.levelOf(groups, range).value().orElseThrow();
        int n = groups.stream().mapToInt(group -> group.sample().size()).sum();
        return new Level(n, level.mean(), level.interval(), 100 * (level.mean() - definition.lowest()) / range);
    }
}
