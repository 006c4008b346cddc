package se.spegla.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.SameUnitsTrend.LeftOut;
import se.spegla.comparison.SameUnitsTrend.Level;
import se.spegla.instrument.Score;
import se.spegla.statistics.LikeForLike;
import se.spegla.statistics.LikeForLike.Group;

/** Follows the same units through rounds, per score: for the whole organisation and for each area. */
public final class Follower {
    private final Terms terms;

    public Follower(Terms terms) {
        this.terms = terms;
    }

    /**
     * The trends, score by score, each for the whole organisation first.
     *
     * @param units all with the same rounds
     */
    public List<SameUnitsTrend> follow(List<UnitRounds> units) {
        var areas = units.stream()
                .flatMap(unit -> unit.unit().area().stream())
                .distinct()
                .map(Optional::of);
        var scopes = Stream.concat(Stream.of(Optional.<String>empty()), areas).toList();
        return IntStream.range(0, terms.instrument().scores().size())
                .boxed()
                .flatMap(score -> scopes.stream()
                        .map(area -> trend(
                                score,
                                area,
                                units.stream()
                                        .filter(unit -> area.isEmpty()
                                                || unit.unit().area().equals(area))
                                        .toList())))
                .toList();
    }

    private SameUnitsTrend trend(int score, Optional<String> area, List<UnitRounds> units) {
        var followed =
                units.stream().filter(unit -> missing(unit, score).isEmpty()).toList();
        var leftOut = units.stream()
                .flatMap(unit -> missing(unit, score).stream()
                        .mapToObj(round -> new LeftOut(unit.unit(), round, why(unit, round))))
                .toList();
        boolean byHeadcount =
                followed.stream().allMatch(unit -> unit.headcount().orElse(0) > 0);
        ToIntFunction<UnitRounds> weight = byHeadcount
                ? unit -> unit.headcount().orElseThrow()
                : unit -> unit.given(0).sheets().size();
        var definition = terms.instrument().scores().get(score);
        int rounds = followed.isEmpty() ? 0 : followed.get(0).rounds().size();
        return new SameUnitsTrend(
                definition.id(),
                area,
                IntStream.range(0, rounds)
                        .mapToObj(round -> level(definition, round, followed, weight))
                        .toList(),
                byHeadcount,
                followed.stream().map(UnitRounds::unit).toList(),
                leftOut);
    }

    /** The first round in which the unit's score is not told with its spread, if there is one. */
    private OptionalInt missing(UnitRounds unit, int score) {
        var id = terms.instrument().scores().get(score).id();
        return IntStream.range(0, unit.rounds().size())
                .filter(round -> unit.rounds().get(round).detail(id) != Detail.ALL)
                .findFirst();
    }

    private LeftOut.Why why(UnitRounds unit, int round) {
        if (!unit.given(round).tookPart()) {
            return LeftOut.Why.NOT_PART;
        }
        return unit.given(round).sheets().size() < terms.threshold() ? LeftOut.Why.TOO_FEW : LeftOut.Why.HELD_BACK;
    }

    private static Level level(Score definition, int round, List<UnitRounds> units, ToIntFunction<UnitRounds> weight) {
        double range = definition.highest() - definition.lowest();
        var groups = units.stream()
                .map(unit -> new Group(unit.rounds().get(round).moments(definition.id()), weight.applyAsInt(unit)))
                .toList();
        var level = LikeForLike.levelOf(groups, range).value().orElseThrow();
        int n = groups.stream().mapToInt(group -> group.moments().n()).sum();
        return new Level(n, level.mean(), level.interval(), 100 * (level.mean() - definition.lowest()) / range);
    }
}
