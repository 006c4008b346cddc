package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.comparison.Base;
import se.spegla.comparison.Detail;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.comparison.Terms;
import se.spegla.disclosure.audit.Proof;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.audit.Told.Kind;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;

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
     * @param mayBeLinked not those that an edition before told unlinked
     */
    public static Decision decide(
            Policy policy,
            List<String> keys,
            List<Screened> screened,
            Map<String, ScoredRound> rounds,
            Collection<Told> out,
            Predicate<Score> mayBeLinked) {
        var screen = new LinkScreen(
                policy,
                new Side(rounds.get(keys.get(0)), screened.get(0)),
                new Side(rounds.get(keys.get(1)), screened.get(1)));
        var scores = screen.scores().stream().filter(mayBeLinked).toList();
        if (scores.isEmpty()) {
            return new Decision(Set.of(), List.of());
        }
        var proof = new Proof(rounds, policy.provesLinkedChanges() ? policy.threshold() : 1, out);
        var ways = proof.letOut(scores.stream()
                .map(score -> List.of(List.of(new Told(Kind.LINKED, score.id(), keys))))
                .toList());
        var linked = screen.withoutTelling(IntStream.range(0, ways.length)
                .filter(place -> ways[place] >= 0)
                .mapToObj(scores::get)
                .toList());
        return new Decision(
                linked, proof.out().stream().filter(told -> !out.contains(told)).toList());
    }

    /** Those that are told in both rounds, of persons enough. */
    private List<Score> scores() {
        return after.round().instrument().scores().stream()
                .filter(score -> before.screened().detail(score.id()) == Detail.ALL
                        && after.screened().detail(score.id()) == Detail.ALL)
                .filter(score -> links(score).size() >= Terms.leastPairs(policy.threshold()))
                .toList();
    }

    private List<int[]> links(Score score) {
        var first = before.round().given().byCode();
        var second = after.round().given().byCode();
        var links = new ArrayList<int[]>();
        first.forEach((code, sheet) -> {
            if (second.containsKey(code)
                    && base(before, score).has(sheet)
                    && base(after, score).has(second.get(code))) {
                links.add(new int[] {sheet, second.get(code)});
            }
        });
        return links;
    }

    private static Base base(Side side, Score score) {
        return side.round().baseOfScore(side.round().score(score.id()));
    }

    /** Those whose change does not tell each person's, neither by itself nor less the changes of the scores inside it. */
    private Set<String> withoutTelling(List<Score> allowed) {
        var linked = new ArrayList<Score>();
        allowed.stream()
                .sorted(Comparator.comparingInt(score -> score.terms().size()))
                .filter(score -> !tells(of(score, score.terms()))
                        && !tells(of(score, rest(score, linked)))
                        && !(policy.guardsSpread() && isNarrow(of(score, score.terms()))))
                .forEach(linked::add);
        return linked.stream().map(Score::id).collect(Collectors.toSet());
    }

    private boolean tells(LinkedItems items) {
        return !items.isEmpty()
                && (items.tellsOfTheLinked()
                        || policy.holdsBack() && (items.tellsOfTheOthers() || items.tellsOfOthersAndLinked()));
    }

    private boolean isNarrow(LinkedItems items) {
        return items.isNarrow() || policy.holdsBack() && items.othersAreNarrow(policy.threshold());
    }

    /** What none of the other scores holds. */
    private static List<Term> rest(Score score, List<Score> others) {
        return score.terms().stream()
                .filter(term -> others.stream().noneMatch(other -> other.has(term.variable())))
                .toList();
    }

    private LinkedItems of(Score score, List<Term> items) {
        var links = links(score);
        return new LinkedItems(
                side(before, score, items, links.stream().map(link -> link[0]).toList()),
                side(after, score, items, links.stream().map(link -> link[1]).toList()),
                policy.countsTheReader());
    }

    private static LinkedItems.Side side(Side side, Score score, List<Term> items, List<Integer> linked) {
        return new LinkedItems.Side(side.round(), base(side, score), items, linked);
    }
}
