package se.spegla.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private final AnswerBase base;
    private final Shown shown;
    private final Optional<AnswerSheet> reader;
    private final List<List<AnswerSheet>> classes;
    private final List<Range> ranges = new ArrayList<>();
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<Range> sumRanges = new ArrayList<>();
    private final Map<List<Integer>, Integer> own = new HashMap<>();
    private final Map<List<Integer>, Integer> others = new HashMap<>();

    private OwnSums(AnswerBase base, Shown shown, Known known, Optional<AnswerSheet> reader) {
        this.base = base;
        this.shown = shown;
        this.reader = reader;
        classes = List.copyOf(base.sheets().stream()
                .collect(Collectors.groupingBy(
                        sheet -> List.of(
                                reader.equals(Optional.of(sheet)),
                                base.block().items().stream()
                                        .filter(sheet::answered)
                                        .toList()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
        for (int like = 0; like < classes.size(); like++) {
            for (int item : base.block().items()) {
                if (classes.get(like).get(0).answered(item)) {
                    answers(like, item, known.items().contains(item));
                }
            }
        }
        var items = new HashMap<Integer, Integer>();
        base.block()
                .items()
                .forEach(item -> items.put(item, item(item, known.items().contains(item))));
        known.scores()
                .forEach(score -> shown.sum(base, score, true)
                        .ifPresent(told -> sum(
                                base.block().itemsOf(score).stream().collect(Collectors.toMap(items::get, item -> 1.0)),
                                told)));
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
        var first = classes.get(like).get(0);
        if (reader.equals(Optional.of(first))) {
            own.put(List.of(like, item), unknown(Range.around(first.points(item), 0)));
            others.put(List.of(like, item), unknown(Range.around(0, 0)));
            return;
        }
        var chosen = new ArrayList<>(isKnown ? bars(item) : List.<Integer>of());
        reader.filter(one -> one.answered(item)).ifPresent(one -> chosen.remove((Integer) one.points(item)));
        int rest = classes.get(like).size() - 1;
        own.put(List.of(like, item), unknown(chosen.isEmpty() ? scale(item) : lowestAndHighest(chosen, 1)));
        others.put(
                List.of(like, item),
                unknown(chosen.isEmpty() ? scale(item).times(rest) : lowestAndHighest(chosen, rest)));
    }

    private Range scale(int item) {
        return new Range(base.item(item).lowest(), base.item(item).highest());
    }

    /** So many of these points. */
    private static Range lowestAndHighest(List<Integer> points, int number) {
        return new Range(
                points.stream().limit(number).mapToInt(Integer::intValue).sum(),
                points.stream()
                        .skip(points.size() - number)
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** The points of all who answered, from the lowest, where it is told exactly how they lie. */
    private List<Integer> bars(int item) {
        return shown.item(base.round(), base.item(item).id())
                .map(figures -> {
                    var points = new ArrayList<Integer>();
                    figures.counts().forEach((option, count) -> {
                        if (AnswerSheet.options(base.item(item)).contains(option)) {
                            IntStream.range(0, count)
                                    .forEach(one -> points.add(AnswerSheet.points(base.item(item), option)));
                        }
                    });
                    return points.stream().sorted().toList();
                })
                .orElse(List.of());
    }

    /** The whole sum of an item, as an unknown of its own. */
    private int item(int item, boolean isKnown) {
        int n = base.size();
        int whole = unknown(Optional.of(item)
                .filter(each -> isKnown)
                .flatMap(each -> shown.sum(base, each))
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
        var simplex = fitting(new Simplex(all.toArray(Range[]::new), sums));
        return IntStream.range(0, classes.size())
                .mapToObj(like -> wanted.stream()
                        .map(items -> whole(
                                simplex,
                                items.stream()
                                        .filter(classes.get(like).get(0)::answered)
                                        .collect(Collectors.toMap(item -> own.get(List.of(like, item)), item -> 1.0))))
                        .toList())
                .toList();
    }

    private static Simplex fitting(Simplex simplex) {
        if (!simplex.fits()) {
            throw new IllegalStateException("nothing fits what is told");
        }
        return simplex;
    }

    /** The whole numbers that a sum can come to. */
    private static Range whole(Simplex simplex, Map<Integer, Double> sum) {
        var less = sum.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> -each.getValue()));
        return new Range(Math.ceil(simplex.least(sum) - 1e-6), Math.floor(-simplex.least(less) + 1e-6));
    }

    /** Sums that have fewer values left than every figure by itself leaves: to anybody, or to one who gave a sheet. */
    static List<String> in(Publication publication, UnitSheets unit) {
        var shown = Shown.of(publication, unit.name());
        var found = new ArrayList<String>();
        for (int round = 0; round < unit.rounds(); round++) {
            AnswerBase.of(unit, round).stream()
                    .filter(base -> base.size() >= publication.organisation().threshold())
                    .forEach(base -> {
                        look(base, shown, Optional.empty(), found);
                        readers(base, shown).forEach(reader -> look(base, shown, Optional.of(reader), found));
                    });
        }
        return found;
    }

    /** Where a score is told and not all of its items, who has the least and the most of the hidden ones knows most of the others. */
    private static Set<AnswerSheet> readers(AnswerBase base, Shown shown) {
        var readers = new LinkedHashSet<AnswerSheet>();
        base.block().scores().stream()
                .filter(score -> shown.sum(base, score, true).isPresent())
                .forEach(score -> {
                    var hidden = hidden(base, shown, base.block().itemsOf(score));
                    if (!hidden.isEmpty()) {
                        var byPoints = base.sheets().stream()
                                .sorted(Comparator.comparingDouble(sheet -> hidden.stream()
                                        .mapToDouble(item -> base.completed(sheet, item))
                                        .sum()))
                                .toList();
                        readers.add(byPoints.get(0));
                        readers.add(byPoints.get(byPoints.size() - 1));
                    }
                });
        return readers;
    }

    private static List<Integer> hidden(AnswerBase base, Shown shown, List<Integer> items) {
        return items.stream().filter(item -> shown.sum(base, item).isEmpty()).toList();
    }

    private static void look(AnswerBase base, Shown shown, Optional<AnswerSheet> reader, List<String> found) {
        var block = base.block();
        var items = Set.copyOf(block.items());
        var scores = block.scores().stream().map(block::itemsOf).toList();
        var hidden = scores.stream().map(score -> hidden(base, shown, score));
        var wanted = Stream.of(scores.stream(), block.items().stream().map(List::of), hidden)
                .flatMap(each -> each)
                .distinct()
                .toList();
        var model = new OwnSums(base, shown, new Known(items, Set.copyOf(block.scores())), reader);
        var together = model.open(wanted);
        var alone = Stream.concat(
                        Stream.of(new Known(items, Set.of())),
                        block.scores().stream().map(score -> new Known(Set.of(), Set.of(score))))
                .map(known -> new OwnSums(base, shown, known, reader).open(wanted))
                .toList();
        for (int like = 0; like < together.size(); like++) {
            int which = like;
            var sheet = model.classes.get(like).get(0);
            var single = ofOne(
                    sheet,
                    wanted,
                    IntStream.range(0, wanted.size())
                            .mapToObj(sum -> alone.stream()
                                    .map(each -> each.get(which).get(sum))
                                    .reduce(Range::and)
                                    .orElseThrow())
                            .toList());
            for (int i = 0; i < wanted.size(); i++) {
                var left = together.get(like).get(i);
                if (left.width() < single.get(i).width()) {
                    found.add("round " + base.round()
                            + reader.map(one -> ", to who gave sheet " + one.number())
                                    .orElse("")
                            + ": what sheet " + sheet.number() + " has of the items " + wanted.get(i) + " lies from "
                            + left.low()
                            + " to " + left.high() + ", by single figures from "
                            + single.get(i).low() + " to " + single.get(i).high());
                }
            }
        }
    }

    /** What one person's sums can come to, given what each figure by itself says of that person. */
    private static List<Range> ofOne(AnswerSheet sheet, List<List<Integer>> wanted, List<Range> known) {
        var items = wanted.stream()
                .flatMap(List::stream)
                .filter(sheet::answered)
                .distinct()
                .toList();
        var ranges = Stream.concat(
                        items.stream()
                                .map(item -> new Range(
                                        sheet.instrument().variable(item).lowest(),
                                        sheet.instrument().variable(item).highest())),
                        known.stream())
                .toArray(Range[]::new);
        var sums = wanted.stream()
                .map(some ->
                        some.stream().filter(sheet::answered).collect(Collectors.toMap(items::indexOf, item -> 1.0)))
                .toList();
        var simplex = fitting(new Simplex(ranges, sums));
        return sums.stream().map(sum -> whole(simplex, sum)).toList();
    }
}
