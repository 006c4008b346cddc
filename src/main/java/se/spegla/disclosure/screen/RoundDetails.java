package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.comparison.Base;
import se.spegla.comparison.Detail;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Variable;

/** A unit's round while it is decided what may be told of it: so far, and of which answers. */
record RoundDetails(Policy policy, ScoredRound round, Map<String, Detail> told) {
    RoundDetails(Policy policy, ScoredRound round) {
        this(policy, round, new LinkedHashMap<>());
    }

    Screened screened() {
        return Screened.only(told);
    }

    Instrument instrument() {
        return round.instrument();
    }

    Detail of(Variable item) {
        return told.getOrDefault(item.id(), Detail.NOTHING);
    }

    Detail of(Score score) {
        return told.getOrDefault(score.id(), Detail.NOTHING);
    }

    void put(Variable item, Detail detail) {
        told.put(item.id(), detail);
    }

    void put(Score score, Detail detail) {
        told.put(score.id(), detail);
    }

    /** No more of anything than each of these tells: what an edition before withheld, so does this one, whatever rules withheld it then. */
    void limitTo(List<Screened> editions) {
        instrument().scores().stream()
                .filter(score -> most(editions, score.id()).compareTo(of(score)) < 0)
                .forEach(score -> put(score, most(editions, score.id())));
        instrument().measured().forEach(item -> {
            var most = most(editions, item.id());
            if (most == Detail.NOTHING) {
                put(item, most);
            } else if (most.compareTo(of(item)) < 0) {
                hideBars(item);
            }
        });
    }

    private static Detail most(List<Screened> editions, String id) {
        return editions.stream()
                .map(edition -> edition.detail(id))
                .min(Comparator.naturalOrder())
                .orElse(Detail.ALL);
    }

    /** Leaves the mean, but where only the others' answers are told, since enough skipped it. */
    void hideBars(Variable item) {
        put(item, isOverAll(item) ? Detail.MEAN : Detail.NOTHING);
    }

    void hide(ItemGroups.Group group) {
        group.items().forEach(item -> put(item, Detail.NOTHING));
    }

    /** The items that so much is told of. */
    Set<String> items(Detail detail) {
        return instrument().measured().stream()
                .filter(item -> of(item) == detail)
                .map(Variable::id)
                .collect(Collectors.toSet());
    }

    /** Of scores that overlap otherwise it is not known how far one gives another away: then the later is never told. */
    List<Score> nesting() {
        var nesting = new ArrayList<Score>();
        instrument().scores().stream()
                .filter(score -> nesting.stream().allMatch(other -> nest(score, other)))
                .forEach(nesting::add);
        return nesting;
    }

    private static boolean nest(Score one, Score other) {
        return one.terms().containsAll(other.terms())
                || other.terms().containsAll(one.terms())
                || !one.sharesWith(other);
    }

    int place(Variable item) {
        return round.item(item.id());
    }

    Base base(Variable item) {
        return round.baseOfItem(place(item));
    }

    Base base(Score score) {
        return round.baseOfScore(round.score(score.id()));
    }

    boolean isEnough(Base base) {
        return policy.enough(base.size());
    }

    /** The sheets of the base that have an answer to the item. */
    IntStream answered(Variable item) {
        int place = place(item);
        return base(item).sheets().filter(sheet -> round.sheet(sheet).hasAnswered(place));
    }

    /** Those that have none. */
    IntStream skipped(Variable item) {
        int place = place(item);
        return base(item).sheets().filter(sheet -> !round.sheet(sheet).hasAnswered(place));
    }

    /** Whether nobody's answer to the item is completed, so that its mean is told with how the answers lie. */
    boolean isOfAll(Variable item) {
        return item.hasRightAnswer() || skipped(item).findAny().isEmpty();
    }

    /** Whether what is told of it is over all of the base: not where only the others' answers are told, since enough skipped it. */
    boolean isOverAll(Variable item) {
        return of(item) != Detail.ALL || isOfAll(item);
    }

    /** The most that a sheet can have of these, see {@link Telling#most}. */
    double most(int sheet, List<Term> terms) {
        return Telling.most(round, sheet, terms);
    }

    /** The most that a base can have of them. */
    double most(Base base, List<Term> terms) {
        return base.sheets().mapToDouble(sheet -> most(sheet, terms)).sum();
    }

    /** Whether the person's mean stands in for an answer that is not given: a mean over a score, so not in an item that is in none. */
    boolean isCompleted(Variable item) {
        return !base(item).block().scores().isEmpty();
    }

    /** How many of the base chose each option. */
    Map<Integer, Integer> counts(Variable item) {
        int place = place(item);
        var counts = new HashMap<Integer, Integer>();
        item.scale().options().forEach(option -> counts.put(option.value(), 0));
        answered(item)
                .forEach(sheet -> counts.merge(round.sheet(sheet).answer(place).orElseThrow(), 1, Integer::sum));
        return counts;
    }
}
