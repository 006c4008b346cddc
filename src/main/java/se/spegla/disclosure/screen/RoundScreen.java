package se.spegla.disclosure.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.comparison.Base;
import se.spegla.comparison.ScoredRound;
import se.spegla.comparison.Screened;
import se.spegla.comparison.figures.Detail;
import se.spegla.disclosure.audit.Proof;
import se.spegla.disclosure.audit.Told;
import se.spegla.disclosure.audit.Told.Kind;
import se.spegla.disclosure.policy.Policy;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;
import se.spegla.scoring.Score.Scored;

/**
 * Decides what of a unit's round may be told. First the proof, by who answered what; then, by the answers, what would tell
 * how everybody answered is taken away again, with a cover that the questionnaire fixes, until nothing that is hidden comes
 * back from what is left.
 */
public final class RoundScreen {
    private final Policy policy;
    private final String key;
    private final ScoredRound round;
    private final Instrument instrument;
    private final ItemGroups groups;
    private final Map<String, Detail> details = new LinkedHashMap<>();

    private RoundScreen(Policy policy, String key, ScoredRound round) {
        this.policy = policy;
        this.key = key;
        this.round = round;
        this.instrument = round.instrument();
        this.groups = ItemGroups.of(instrument, policy.hiddenTogether());
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
     */
    public static Decision decide(Policy policy, String key, Map<String, ScoredRound> rounds, Collection<Told> out) {
        var screen = new RoundScreen(policy, key, rounds.get(key));
        if (rounds.get(key).size() < policy.threshold()) {
            return new Decision(Screened.only(Map.of()), List.of());
        }
        var proof = new Proof(rounds, policy.proves() ? policy.threshold() : 1, out);
        screen.prove(proof);
        screen.takeAway();
        return new Decision(Screened.only(screen.details), proof.out().stream().filter(told -> !out.contains(told)).toList());
    }

    /** A figure, the ways to tell it from the fullest on, and how much each tells. */
    private record Figure(String id, List<List<Told>> ways, List<Detail> details) {}

    private void prove(Proof proof) {
        var figures = Stream.concat(scores(), items()).toList();
        var ways = proof.letOut(figures.stream().map(Figure::ways).toList());
        IntStream.range(0, ways.length).filter(place -> ways[place] >= 0)
                .forEach(place -> details.put(figures.get(place).id(), figures.get(place).details().get(ways[place])));
    }

    private Stream<Figure> scores() {
        return nesting().stream().filter(score -> isEnough(base(score))).map(score -> new Figure(score.id(), List.of(
                List.of(told(Kind.SCORE, score.id()), told(Kind.SPREAD, score.id())), List.of(told(Kind.SCORE, score.id()))),
                List.of(Detail.ALL, Detail.MEAN)));
    }

    /** Of scores that overlap otherwise it is not known how far one gives another away: then the later is never told. */
    private List<ScoreDefinition> nesting() {
        var nesting = new ArrayList<ScoreDefinition>();
        instrument.scores().stream().filter(score -> nesting.stream().allMatch(other -> nest(score, other)))
                .forEach(nesting::add);
        return nesting;
    }

    private static boolean nest(ScoreDefinition one, ScoreDefinition other) {
        return one.items().containsAll(other.items()) || other.items().containsAll(one.items())
                || one.items().stream().noneMatch(other.items()::contains);
    }

    private Stream<Figure> items() {
        return instrument.measured().stream().flatMap(item -> figure(item).stream());
    }

    private Optional<Figure> figure(Item item) {
        var base = base(item);
        int place = round.item(item.id());
        int gap = base.size() - base.answered(place);
        if (!isEnough(base) || gap > 0 && !item.hasRightAnswer() && base.block().scores().isEmpty()) {
            return Optional.empty();
        }
        var mean = List.of(told(Kind.ITEM, item.id()));
        var bars = List.of(told(Kind.ITEM, item.id()), told(Kind.BARS, item.id()));
        boolean some = policy.showsDistribution(base.answered(place)) && !policy.few(gap);
        if (some) {
            // completed means of items that many skipped are not told beside how the others answered
            return Optional.of(new Figure(item.id(),
                    List.of(gap == 0 || item.hasRightAnswer() ? bars : bars.subList(1, 2), mean),
                    List.of(Detail.ALL, Detail.MEAN)));
        }
        return Optional.of(new Figure(item.id(), List.of(mean),
                List.of(isCoarse(item, base, place) ? Detail.COARSE : Detail.MEAN)));
    }

    private boolean isCoarse(Item item, Base base, int place) {
        int few = base.size() - base.answered(place);
        return policy.showsCoarse(base.answered(place)) && 2 * new CoarseSteps(item, counts(base, item, place)).open()
                >= few * (item.highest() - item.lowest());
    }

    private Map<Integer, Integer> counts(Base base, Item item, int place) {
        var counts = new HashMap<Integer, Integer>();
        item.scale().options().forEach(option -> counts.put(option.value(), 0));
        base.sheets().filter(sheet -> round.sheet(sheet).hasAnswered(place))
                .forEach(sheet -> counts.merge(round.sheet(sheet).answer(place).orElseThrow(), 1, Integer::sum));
        return counts;
    }

    private Told told(Kind kind, String id) {
        return Told.of(kind, id, key);
    }

    private Base base(ScoreDefinition score) {
        return round.baseOfScore(round.score(score.id()));
    }

    private Base base(Item item) {
        return round.baseOfItem(round.item(item.id()));
    }

    private boolean isEnough(Base base) {
        return policy.enough(base.size());
    }

    private void takeAway() {
        instrument.scores().forEach(this::takeAway);
        instrument.measured().stream().filter(item -> detail(item).hasMean() && tells(item)).toList()
                .forEach(item -> hide(groups.of(item)));
        if (policy.holdsHiddenAgainstOut()) {
            round.bases().stream().filter(this::isEnough).forEach(this::coverHidden);
        }
        keepSheetsOpen();
    }

    private void takeAway(ScoreDefinition score) {
        if (!detail(score).hasMean()) {
            return;
        }
        var telling = telling(score);
        if (telling.tells()) {
            details.put(score.id(), Detail.NOTHING);
        } else if (policy.guardsSpread() && telling.isNarrow()) {
            details.put(score.id(), Detail.MEAN);
        }
    }

    /** In points of the items, whether the score is their sum or their mean. */
    private Telling telling(ScoreDefinition score) {
        var base = base(score);
        var places = score.items().stream().map(item -> round.item(item.id())).toList();
        return new Telling(places.stream().mapToLong(base::sum).sum(),
                base.sheets().mapToDouble(sheet -> places.stream().mapToDouble(item -> base.value(sheet, item)).sum()).toArray(),
                base.sheets().mapToDouble(sheet -> most(sheet, score.items())).toArray(),
                score.items().stream().mapToInt(Item::lowest).sum(), score.items().stream().mapToInt(Item::highest).sum(), 1,
                policy.countsTheReader());
    }

    private double most(int sheet, List<Item> items) {
        return Telling.most(round, sheet, items);
    }

    /** How far the sum of these items can lie apart. */
    private double open(Base base, List<Item> items) {
        return most(base, items) - base.size() * items.stream().mapToInt(Item::lowest).sum();
    }

    private double most(Base base, List<Item> items) {
        return base.sheets().mapToDouble(sheet -> most(sheet, items)).sum();
    }

    private boolean tells(Item item) {
        var base = base(item);
        int place = round.item(item.id());
        boolean overAll = detail(item) != Detail.ALL || isOfAll(item);
        var sheets = base.sheets().filter(sheet -> overAll || round.sheet(sheet).hasAnswered(place)).boxed().toList();
        var own = sheets.stream().mapToDouble(sheet -> base.value(sheet, place)).toArray();
        double sum = overAll ? base.sum(place) : IntStream.range(0, own.length).mapToDouble(i -> own[i]).sum();
        boolean two = item.highest() - item.lowest() == 1;
        var most = sheets.stream().mapToDouble(sheet -> most(sheet, List.of(item))).toArray();
        return new Telling(sum, own, most, item.lowest(), item.highest(), two ? 0 : 1, policy.countsTheReader()).tells()
                || detail(item) != Detail.MEAN && isNearlyOneOption(base, item, place)
                || !overAll && tellsOfTheOthers(item);
    }

    /**
     * Where it is told how the others answered, a score less its other items leaves what stands in for those who skipped it:
     * a sum of enough persons, and it must not tell either.
     */
    private boolean tellsOfTheOthers(Item item) {
        var base = base(item);
        int place = round.item(item.id());
        var own = base.sheets().filter(sheet -> !round.sheet(sheet).hasAnswered(place))
                .mapToDouble(sheet -> base.value(sheet, place)).toArray();
        return new Telling(DoubleStream.of(own).sum(), own, item.lowest(), item.highest(), 1, policy.countsTheReader()).tells();
    }

    private boolean isNearlyOneOption(Base base, Item item, int place) {
        int most = counts(base, item, place).values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most >= base.answered(place) - (policy.countsTheReader() ? 1 : 0);
    }

    private void hide(ItemGroups.Group group) {
        group.items().forEach(item -> details.put(item.id(), Detail.NOTHING));
    }

    private Detail detail(Item item) {
        return details.getOrDefault(item.id(), Detail.NOTHING);
    }

    private Detail detail(ScoreDefinition score) {
        return details.getOrDefault(score.id(), Detail.NOTHING);
    }

    /** Until nothing that is hidden is known to a quarter of what it could be. */
    private void coverHidden(Base base) {
        boolean more = true;
        while (more) {
            more = narrowest(base).map(this::hideOneMore).orElse(false);
        }
    }

    /** The scores that hold the item, or the score and those inside it, from the smallest; empty of one in no score. */
    private record Narrow(List<ScoreDefinition> scores, List<ScoreDefinition> block) {}

    private Optional<Narrow> narrowest(Base base) {
        var all = base.block().scores().stream().map(instrument.scores()::get).toList();
        var scores = nesting().stream().filter(all::contains).toList();
        var items = base.block().items().stream().map(instrument.items()::get).toList();
        var bounds = new Bounds(scores);
        items.forEach(item -> put(bounds, base, item));
        scores.forEach(score -> put(bounds, base, score));
        bounds.settle();
        return Stream.concat(
                items.stream().filter(item -> !detail(item).hasMean()).filter(item -> bounds.width(item.id())
                        < open(base, List.of(item)) / 4).map(item -> holding(item, all)),
                scores.stream().filter(score -> !detail(score).hasMean()).filter(score -> bounds.width(score.id())
                        < open(base, score.items()) / 4).map(score -> inside(score, all)))
                .filter(narrow -> next(narrow).isPresent()).findFirst();
    }

    private void put(Bounds bounds, Base base, Item item) {
        int place = round.item(item.id());
        int n = base.size();
        int gap = n - base.answered(place);
        if (!detail(item).hasMean()) {
            bounds.put(item.id(), n * item.lowest(), most(base, List.of(item)));
        } else if (detail(item) == Detail.ALL && !isOfAll(item)) {
            double answered = base.sheets().filter(sheet -> round.sheet(sheet).hasAnswered(place))
                    .mapToDouble(sheet -> base.value(sheet, place)).sum();
            bounds.put(item.id(), answered + gap * item.lowest(), answered + gap * item.highest());
        } else {
            bounds.put(item.id(), base.sum(place), base.sum(place));
        }
    }

    private void put(Bounds bounds, Base base, ScoreDefinition score) {
        double sum = score.items().stream().mapToLong(item -> base.sum(round.item(item.id()))).sum();
        boolean told = detail(score).hasMean();
        bounds.put(score.id(), told ? sum : base.size() * score.items().stream().mapToInt(Item::lowest).sum(),
                told ? sum : most(base, score.items()));
    }

    private static Narrow holding(Item item, List<ScoreDefinition> scores) {
        return new Narrow(scores.stream().filter(score -> score.items().contains(item))
                .sorted((one, other) -> Integer.compare(one.items().size(), other.items().size())).limit(1).toList(), scores);
    }

    private static Narrow inside(ScoreDefinition score, List<ScoreDefinition> scores) {
        return new Narrow(Stream.concat(Stream.of(score), scores.stream().filter(other -> other != score
                && score.items().containsAll(other.items()))).toList(), scores);
    }

    private boolean hideOneMore(Narrow narrow) {
        next(narrow).orElseThrow().run();
        return true;
    }

    /**
     * The next group of the score that it belongs to, then of scores that went before; after the last of them, the smallest
     * score that is told.
     */
    private Optional<Runnable> next(Narrow narrow) {
        var gone = narrow.block().stream().filter(score -> !detail(score).hasMean());
        var group = Stream.concat(narrow.scores().stream(), gone).flatMap(score -> groups.of(score).stream())
                .filter(one -> one.items().stream().anyMatch(item -> detail(item).hasMean())).findFirst();
        if (group.isPresent()) {
            return Optional.of(() -> hide(group.get()));
        }
        return narrow.block().stream().filter(score -> detail(score).hasMean())
                .reduce((one, other) -> other.items().size() < one.items().size() ? other : one)
                .map(score -> () -> details.put(score.id(), Detail.NOTHING));
    }

    /** While only one set of sheets fits what is shown, the next group that shows how answers lie goes. */
    private void keepSheetsOpen() {
        for (var group : groups.groups()) {
            if (ids(Detail.ALL).isEmpty() || isOpen()) {
                return;
            }
            group.items().stream().filter(item -> detail(item) == Detail.ALL)
                    .forEach(item -> details.put(item.id(), isOfAll(item) ? Detail.MEAN : Detail.NOTHING));
        }
    }

    /** Whether nobody's answer to the item is completed, so that its mean is told with how the answers lie. */
    private boolean isOfAll(Item item) {
        return item.hasRightAnswer() || base(item).answered(round.item(item.id())) == base(item).size();
    }

    private Set<String> ids(Detail detail) {
        return instrument.measured().stream().filter(item -> detail(item) == detail).map(Item::id)
                .collect(Collectors.toSet());
    }

    private boolean isOpen() {
        var scores = instrument.scores().stream().filter(score -> detail(score).hasMean()).map(ScoreDefinition::id)
                .collect(Collectors.toSet());
        var hidden = ids(Detail.NOTHING);
        var loose = new HashSet<>(hidden);
        loose.addAll(ids(Detail.MEAN));
        loose.addAll(ids(Detail.COARSE));
        return new OpenSheets(round, instrument, scores, hidden, loose).isOpen();
    }
}
