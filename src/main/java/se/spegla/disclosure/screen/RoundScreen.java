package se.spegla.disclosure.screen;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.Detail;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.disclosure.audit.Proof;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.audit.Told.Kind;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Variable;

/**
 * Decides what of a unit's round may be told. First the proof, by who answered what, figure by figure in the order of their worth;
 * then, by the answers, where a few skipped how the others' answers lie, and what would tell how everybody answered is
 * taken away again.
 */
public final class RoundScreen {
    private final String key;
    private final RoundDetails details;

    private RoundScreen(String key, RoundDetails details) {
        this.key = key;
        this.details = details;
    }

    /**
     * What goes into figures, and what counts as told from now on: what was taken away again as well, since that it is missing can
     * be seen.
     */
    public record Decision(Screened screened, List<Told> told) {}

    /**
     * @param key names the round in what is told
     * @param rounds all rounds of the unit that something is out of, and this one; by key
     * @param out what has been told of them
     * @param editions what each told of the round that this one comes after; none where it is the first
     */
    public static Decision decide(
            Policy policy, String key, Map<String, ScoredRound> rounds, Collection<Told> out, List<Screened> editions) {
        var details = new RoundDetails(policy, rounds.get(key));
        if (rounds.get(key).size() < policy.threshold()) {
            return new Decision(details.screened(), List.of());
        }
        var proof = new Proof(rounds, policy.proves() ? policy.threshold() : 1, out);
        new RoundScreen(key, details).prove(proof);
        new CoarseBars(details).letOut();
        details.limitTo(editions);
        new Extremes(details).takeAway();
        return new Decision(
                details.screened(),
                proof.out().stream().filter(told -> !out.contains(told)).toList());
    }

    /** A figure, the ways to tell it from the fullest on, and how much each tells. */
    private record Figure(String id, List<List<Told>> ways, List<Detail> details) {}

    private void prove(Proof proof) {
        var figures = Stream.concat(scores(), items()).toList();
        var ways = proof.letOut(figures.stream().map(Figure::ways).toList());
        IntStream.range(0, ways.length)
                .filter(place -> ways[place] >= 0)
                .forEach(place -> details.told()
                        .put(
                                figures.get(place).id(),
                                figures.get(place).details().get(ways[place])));
    }

    private Stream<Figure> scores() {
        return details.nesting().stream()
                .filter(score -> details.isEnough(details.base(score)))
                .map(score -> new Figure(
                        score.id(),
                        List.of(
                                List.of(told(Kind.SCORE, score.id()), told(Kind.SPREAD, score.id())),
                                List.of(told(Kind.SCORE, score.id()))),
                        List.of(Detail.ALL, Detail.MEAN)));
    }

    private Stream<Figure> items() {
        return details.instrument().measured().stream().flatMap(item -> figure(item).stream());
    }

    private Optional<Figure> figure(Variable item) {
        var base = details.base(item);
        int gap = (int) details.skipped(item).count();
        var policy = details.policy();
        boolean some = policy.showsDistribution(base.size() - gap) && !policy.few(gap);
        boolean incomplete = gap > 0 && !item.hasRightAnswer() && !details.isCompleted(item);
        if (!details.isEnough(base) || incomplete && !some) {
            return Optional.empty();
        }
        var mean = List.of(told(Kind.ITEM, item.id()));
        var bars = List.of(told(Kind.ITEM, item.id()), told(Kind.BARS, item.id()));
        if (incomplete) {
            return Optional.of(new Figure(item.id(), List.of(bars.subList(1, 2)), List.of(Detail.ALL)));
        }
        if (some) {
            // completed means of items that many skipped are not told beside how the others answered
            return Optional.of(new Figure(
                    item.id(),
                    List.of(gap == 0 || item.hasRightAnswer() ? bars : bars.subList(1, 2), mean),
                    List.of(Detail.ALL, Detail.MEAN)));
        }
        return Optional.of(new Figure(item.id(), List.of(mean), List.of(Detail.MEAN)));
    }

    private Told told(Kind kind, String id) {
        return Told.of(kind, id, key);
    }
}
