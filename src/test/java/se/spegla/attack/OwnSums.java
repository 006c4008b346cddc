package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.attack.Publisher.Publication;

/**
 * Works out what one person's answers to a score can come to, given all whole sums that are out of a unit's round, how
 * answers lie, and who left out what. Each answer lies on its scale, each item's sum is a whole number; between whole
 * numbers everything is taken to be possible, so that what is said to be impossible is.
 */
final class OwnSums {
    /** What is taken as known: of items by themselves, of one score by itself, or of all together. */
    private record Known(Set<Integer> items, Set<Integer> scores) {}

    private static final int FEW_VALUES = 3;

    private final AnswerBase base;
    private final Shown shown;
    private final List<List<AnswerSheet>> classes;
    private final List<Range> ranges = new ArrayList<>();
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<Range> sumRanges = new ArrayList<>();
    private final Map<List<Integer>, Integer> own = new HashMap<>();
    private final Map<List<Integer>, Integer> others = new HashMap<>();

    private OwnSums(AnswerBase base, Shown shown, Known known) {
        this.base = base;
        this.shown = shown;
        classes = List.copyOf(base.sheets().stream().collect(Collectors.groupingBy(
                sheet -> base.block().items().stream().filter(sheet::answered).toList(), LinkedHashMap::new,
                Collectors.toList())).values());
        for (int like = 0; like < classes.size(); like++) {
            for (int item : base.block().items()) {
                if (classes.get(like).get(0).answered(item)) {
                    answers(like, item, known.items().contains(item));
                }
            }
        }
        var items = new HashMap<Integer, Integer>();
        base.block().items().forEach(item -> items.put(item, item(item, known.items().contains(item))));
        known.scores().forEach(score -> shown.sum(base, score, true).ifPresent(told -> sum(base.block().itemsOf(score)
                .stream().collect(Collectors.toMap(items::get, item -> 1.0)), told)));
    }

    private int unknown(Range range) {
        ranges.add(range);
        return ranges.size() - 1;
    }

    private void sum(Map<Integer, Double> terms, Range range) {
        sums.add(terms);
        sumRanges.add(range);
    }

    /** What one of those who are alike answered, and what the others did, together. */
    private void answers(int like, int item, boolean isKnown) {
        var chosen = isKnown ? bars(item) : List.<Integer>of();
        int rest = classes.get(like).size() - 1;
        own.put(List.of(like, item), unknown(chosen.isEmpty() ? scale(item) : lowestAndHighest(chosen, 1)));
        others.put(List.of(like, item), unknown(chosen.isEmpty() ? scale(item).times(rest) : lowestAndHighest(chosen, rest)));
    }

    private Range scale(int item) {
        return new Range(base.item(item).lowest(), base.item(item).highest());
    }

    /** So many of these points. */
    private static Range lowestAndHighest(List<Integer> points, int number) {
        return new Range(points.stream().limit(number).mapToInt(Integer::intValue).sum(),
                points.stream().skip(points.size() - number).mapToInt(Integer::intValue).sum());
    }

    /** The points of all who answered, from the lowest, where it is told exactly how they lie. */
    private List<Integer> bars(int item) {
        return shown.item(base.round(), base.item(item).id()).map(figures -> {
            var points = new ArrayList<Integer>();
            figures.counts().forEach((option, count) -> {
                if (AnswerSheet.options(base.item(item)).contains(option)) {
                    IntStream.range(0, count).forEach(one -> points.add(AnswerSheet.points(base.item(item), option)));
                }
            });
            return points.stream().sorted().toList();
        }).orElse(List.of());
    }

    /** The whole sum of an item, as an unknown of its own. */
    private int item(int item, boolean isKnown) {
        int n = base.size();
        int whole = unknown(Optional.of(item).filter(each -> isKnown).flatMap(each -> shown.sum(base, each))
                .orElse(scale(item).times(n)));
        var terms = new LinkedHashMap<Integer, Double>();
        var answered = new LinkedHashMap<Integer, Double>();
        for (int like = 0; like < classes.size(); like++) {
            int which = like;
            var first = classes.get(like).get(0);
            first.completed(base.block(), item).forEach((from, worth) -> {
                terms.put(own.get(List.of(which, from)), worth.value());
                terms.put(others.get(List.of(which, from)), worth.value());
            });
            if (first.answered(item)) {
                answered.put(own.get(List.of(like, item)), 1.0);
                answered.put(others.get(List.of(like, item)), 1.0);
            }
        }
        terms.put(whole, -1.0);
        boolean isCompleted = base.sheets().stream().anyMatch(sheet -> !sheet.answered(item));
        sum(terms, Range.around(0, isCompleted ? 0.5 : 0));
        if (isKnown && !bars(item).isEmpty()) {
            sum(answered, lowestAndHighest(bars(item), bars(item).size()));
        }
        return whole;
    }

    /** What each of these sums of one person's answers can come to, as whole numbers; by those who are alike. */
    private List<List<Range>> open(List<List<Integer>> wanted) {
        var all = new ArrayList<>(ranges);
        all.addAll(sumRanges);
        var simplex = new Simplex(all.toArray(Range[]::new), sums);
        if (!simplex.fits()) {
            throw new IllegalStateException("nothing fits what is told of round " + base.round());
        }
        return IntStream.range(0, classes.size()).mapToObj(like -> wanted.stream().map(items -> {
            var answered = items.stream().filter(classes.get(like).get(0)::answered).toList();
            return new Range(Math.ceil(simplex.least(terms(answered, like, 1)) - 1e-6),
                    Math.floor(-simplex.least(terms(answered, like, -1)) + 1e-6));
        }).toList()).toList();
    }

    private Map<Integer, Double> terms(List<Integer> items, int like, double times) {
        return items.stream().collect(Collectors.toMap(item -> own.get(List.of(like, item)), item -> times));
    }

    /** Sums to which hardly any of the values are left that every figure by itself leaves. */
    static List<String> in(Publication publication, UnitSheets unit) {
        var shown = Shown.of(publication, unit.name());
        var found = new ArrayList<String>();
        for (int round = 0; round < unit.rounds(); round++) {
            AnswerBase.of(unit, round).stream().filter(base -> base.size() >= publication.organisation().threshold())
                    .forEach(base -> look(base, shown, found));
        }
        return found;
    }

    /** A quarter is what a hidden sum is left, too. */
    static boolean isHardlyAny(double left, double itself) {
        return 4 * left < itself || left <= FEW_VALUES && 2 * left <= itself;
    }

    private static void look(AnswerBase base, Shown shown, List<String> found) {
        var block = base.block();
        var items = Set.copyOf(block.items());
        var scores = block.scores().stream().map(block::itemsOf).toList();
        var hidden = scores.stream().map(score -> score.stream()
                .filter(item -> shown.item(base.round(), base.item(item).id()).isEmpty()).toList());
        var wanted = Stream.of(scores.stream(), block.items().stream().map(List::of), hidden).flatMap(each -> each)
                .distinct().toList();
        var model = new OwnSums(base, shown, new Known(items, Set.copyOf(block.scores())));
        var together = model.open(wanted);
        var alone = Stream.concat(Stream.of(new Known(items, Set.of())),
                        block.scores().stream().map(score -> new Known(Set.of(), Set.of(score))))
                .map(known -> new OwnSums(base, shown, known).open(wanted)).toList();
        for (int like = 0; like < together.size(); like++) {
            for (int i = 0; i < wanted.size(); i++) {
                int which = like;
                int sum = i;
                var left = together.get(like).get(i);
                var itself = alone.stream().map(each -> each.get(which).get(sum)).reduce(Range::and).orElseThrow();
                if (isHardlyAny(left.width() + 1, itself.width() + 1)) {
                    found.add("round " + base.round() + ": what sheet " + model.classes.get(like).get(0).number()
                            + " has of the items " + wanted.get(i) + " lies from " + left.low() + " to " + left.high()
                            + ", by single figures from " + itself.low() + " to " + itself.high());
                }
            }
        }
    }
}
