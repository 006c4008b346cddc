package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import se.spegla.comparison.Base;
import se.spegla.comparison.Detail;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.comparison.Terms;
import se.spegla.disclosure.audit.Proof;
import se.spegla.disclosure.audit.Told.Kind;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;

/**
 * Decides for which scores of a unit a person's sheets of two rounds count as linked: only there may the change of the linked
 * persons, and what their correlation makes of an interval, be told. Elsewhere all count as different persons, and so they
 * do for single items.
 */
public final class LinkScreen {
    private record Side(ScoredRound round, Screened screened) {}

    private final Policy policy;
    private final Side before;
    private final Side after;

    private LinkScreen(Policy policy, Side before, Side after) {
        this.policy = policy;
        this.before = before;
        this.after = after;
    }

    /** The scores that are linked, and what counts as told from now on. */
    public record Decision(Set<String> linked, List<Told> told) {}

    /**
     * @param keys of the two rounds, the earlier first
     * @param screened what is told of each of the two
     * @param rounds all rounds of the unit that something is out of, and these two; by key
     * @param out what has been told of them
     */
    public static Decision decide(
            Policy policy, List<String> keys, List<Screened> screened, Map<String, ScoredRound> rounds,
            Collection<Told> out) {
        var screen = new LinkScreen(policy, new Side(rounds.get(keys.get(0)), screened.get(0)),
                new Side(rounds.get(keys.get(1)), screened.get(1)));
        var scores = screen.scores();
        if (scores.isEmpty()) {
            return new Decision(Set.of(), List.of());
        }
        var proof = new Proof(rounds, policy.provesLinkedChanges() ? policy.threshold() : 1, out);
        var ways = proof.letOut(scores.stream()
                .map(score -> List.of(List.of(new Told(Kind.LINKED, score.id(), keys)))).toList());
        var linked = new HashSet<String>();
        IntStream.range(0, ways.length).filter(place -> ways[place] >= 0 && !screen.tells(scores.get(place)))
                .forEach(place -> linked.add(scores.get(place).id()));
        return new Decision(linked, proof.out().stream().filter(told -> !out.contains(told)).toList());
    }

    /** Those that are told in both rounds, of persons enough. */
    private List<ScoreDefinition> scores() {
        return after.round().instrument().scores().stream()
                .filter(score -> before.screened().detail(score.id()) == Detail.ALL
                        && after.screened().detail(score.id()) == Detail.ALL)
                .filter(score -> links(score).size() >= Terms.leastPairs(policy.threshold())).toList();
    }

    private List<int[]> links(ScoreDefinition score) {
        var first = before.round().given().byCode();
        var second = after.round().given().byCode();
        var links = new ArrayList<int[]>();
        first.forEach((code, sheet) -> {
            if (second.containsKey(code) && base(before.round(), score).has(sheet)
                    && base(after.round(), score).has(second.get(code))) {
                links.add(new int[] {sheet, second.get(code)});
            }
        });
        return links;
    }

    private static Base base(ScoredRound round, ScoreDefinition score) {
        return round.baseOfScore(round.score(score.id()));
    }

    /** Whether the change is so large, or so alike, that it tells each person's. */
    private boolean tells(ScoreDefinition score) {
        var links = links(score);
        var own = links.stream()
                .mapToDouble(link -> value(after.round(), link[1], score) - value(before.round(), link[0], score)).toArray();
        double range = score.items().stream().mapToDouble(item -> item.highest() - item.lowest()).sum();
        var rise = telling(own, links.stream().mapToDouble(link -> most(after, link[1], score)).toArray(), range);
        var fall = telling(DoubleStream.of(own).map(change -> -change).toArray(),
                links.stream().mapToDouble(link -> most(before, link[0], score)).toArray(), range);
        return rise.tells() || fall.tells() || policy.guardsSpread() && isNarrow(own, range);
    }

    private Telling telling(double[] changes, double[] most, double range) {
        return new Telling(DoubleStream.of(changes).sum(), changes, most, -range, range, 1, policy.countsTheReader());
    }

    /** Above the least. */
    private static double most(Side side, int sheet, ScoreDefinition score) {
        return Telling.most(side.round(), sheet, score.items()) - score.items().stream().mapToInt(Item::lowest).sum();
    }

    /** Changes spread over twice the range of a score, and are held to the same twentieth of it. */
    private boolean isNarrow(double[] own, double range) {
        return new Telling(0, own, 0, range, 1, policy.countsTheReader()).isNarrow();
    }

    private static double value(ScoredRound round, int sheet, ScoreDefinition score) {
        return score.items().stream().map(Item::id)
                .mapToDouble(item -> base(round, score).value(sheet, round.item(item))).sum();
    }
}
