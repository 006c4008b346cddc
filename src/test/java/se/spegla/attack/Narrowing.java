package se.spegla.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.spegla.attack.Column.Place;
import se.spegla.attack.Publisher.Publication;

/**
 * Tries to bring back what is hidden: how large and how small the sum of a hidden item or score can be, given all whole
 * sums that are out. A sum that must lie in less than a quarter of what it could be is found; so are those who are linked,
 * and the others, where hardly anything is left of what one of them can have. What the items leave of one person's
 * answers {@link OwnSums} works out.
 */
final class Narrowing {
    private static final int MOST_PASSES = 60;
    private static final int FEW_VALUES = 3;

    /** A sum of things of which each is worth 1 or -1, and where it lies. */
    private record Line(Map<String, Integer> terms, Range value) {}

    /** Those of a base who are linked, or the others. */
    private record Part(String name, int persons, AnswerBase base, int score) {}

    private final UnitSheets unit;
    private final Shown shown;
    private final Set<Place> reader;
    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private Narrowing(UnitSheets unit, Shown shown, Set<Place> reader) {
        this.unit = unit;
        this.shown = shown;
        this.reader = reader;
    }

    /** For anybody, and for each person of the unit, who knows the own sheets. */
    static List<String> in(Publication publication, UnitSheets unit) {
        var shown = Shown.of(publication, unit.name());
        var people = unit.people();
        var readers = new LinkedHashSet<Set<Place>>();
        readers.add(Set.of());
        IntStream.range(0, unit.rounds())
                .forEach(round -> unit.sheets(round).forEach(sheet -> readers.add(people.sheetsWith(Place.of(sheet)))));
        return readers.stream()
                .flatMap(reader -> in(publication, unit, shown, reader).stream())
                .toList();
    }

    private static List<String> in(Publication publication, UnitSheets unit, Shown shown, Set<Place> reader) {
        var narrowing = new Narrowing(unit, shown, reader);
        var bases = new ArrayList<AnswerBase>();
        for (int round = 0; round < unit.rounds(); round++) {
            AnswerBase.of(unit, round).stream().filter(base -> base.size() > 0).forEach(bases::add);
        }
        bases.forEach(narrowing::write);
        narrowing.shown.linked().stream()
                .filter(linked -> !publication.wasTold(List.of(linked.before(), linked.after())))
                .forEach(narrowing::write);
        narrowing.differences();
        for (int pass = 0; pass < MOST_PASSES && narrowing.pass(); pass++) {
            continue;
        }
        bases.forEach(narrowing::judge);
        narrowing.parts.forEach(narrowing::judge);
        return narrowing.found;
    }

    private static String item(int round, int item) {
        return round + " item " + item;
    }

    private static String score(int round, int score) {
        return round + " score " + score;
    }

    /** Those of the base but the reader. */
    private AnswerBase others(AnswerBase base) {
        return new AnswerBase(
                base.round(),
                base.block(),
                base.sheets().stream().filter(sheet -> !isReader(sheet)).toList());
    }

    private boolean isReader(AnswerSheet sheet) {
        return reader.contains(Place.of(sheet));
    }

    private double own(AnswerBase base, List<Integer> items) {
        return base.sheets().stream()
                .filter(this::isReader)
                .mapToDouble(sheet -> items.stream()
                        .mapToDouble(item -> base.completed(sheet, item))
                        .sum())
                .sum();
    }

    /** What the others can have of these items, given what is told of the base. */
    private Range ofOthers(AnswerBase base, List<Integer> items, Optional<Range> told) {
        double own = own(base, items);
        double least = (double) others(base).size()
                * items.stream().mapToInt(item -> base.item(item).lowest()).sum();
        return new Range(least, others(base).most(items))
                .and(told.orElse(new Range(-1e9, 1e9)).plus(Range.around(-own, 0)));
    }

    private void write(AnswerBase base) {
        base.block()
                .items()
                .forEach(item ->
                        ranges.put(item(base.round(), item), ofOthers(base, List.of(item), shown.sum(base, item))));
        base.block().scores().forEach(score -> {
            ranges.put(
                    score(base.round(), score),
                    ofOthers(base, base.block().itemsOf(score), shown.sum(base, score, true)));
            var terms = new LinkedHashMap<String, Integer>();
            base.block().itemsOf(score).forEach(item -> terms.put(item(base.round(), item), -1));
            terms.put(score(base.round(), score), 1);
            lines.add(new Line(terms, new Range(0, 0)));
        });
    }

    /** The linked and the others of each round, and what is told of the linked. */
    private void write(Shown.LinkedChange linked) {
        var scores = unit.block(0, 0).instrument().scores();
        int score = scores.indexOf(scores.stream()
                .filter(each -> each.id().equals(linked.score()))
                .findFirst()
                .orElseThrow());
        int told = linked.figures().pairs();
        var pairs = unit.pairs(linked.before(), linked.after(), unit.blockOfScore(score));
        var own = pairs.stream().filter(pair -> isReader(pair.before())).findFirst();
        int others = told - (own.isPresent() ? 1 : 0);
        var before = part(linked, linked.before(), score, others);
        var after = part(linked, linked.after(), score, others);
        var definition = scores.get(score);
        double per = (definition.highest() - definition.lowest())
                / definition.variables().stream()
                        .mapToInt(item -> item.highest() - item.lowest())
                        .sum();
        double ownChange = own.map(pair -> base(linked.after(), score).score(pair.after(), score)
                        - base(linked.before(), score).score(pair.before(), score))
                .orElse(0.0);
        lines.add(new Line(
                Map.of(after, 1, before, -1),
                Range.around(linked.figures().meanChange(), 0.05)
                        .times(told / per)
                        .plus(Range.around(-ownChange, 0))));
    }

    private AnswerBase base(int round, int score) {
        int block = unit.blockOfScore(score);
        return new AnswerBase(round, unit.block(round, block), unit.base(round, block));
    }

    /** @param pairs how many are linked, the reader not counted */
    private String part(Shown.LinkedChange linked, int round, int score, int pairs) {
        var base = others(base(round, score));
        var of = round + " of " + linked.before() + " to " + linked.after() + " ";
        var part = of + "linked " + score;
        var rest = of + "others " + score;
        int others = base.size() - pairs;
        ranges.put(part, ofSome(base, score, pairs));
        ranges.put(rest, ofSome(base, score, others));
        lines.add(new Line(Map.of(part, 1, rest, 1, score(round, score), -1), new Range(0, 0)));
        parts.add(new Part(part, pairs, base, score));
        parts.add(new Part(rest, others, base, score));
        return part;
    }

    /** What so many of the base have of a score, given what all have of each of its items. */
    private Range ofSome(AnswerBase base, int score, int some) {
        return base.block().itemsOf(score).stream()
                .map(item -> {
                    var all = ranges.get(item(base.round(), item));
                    var scale =
                            new Range(base.item(item).lowest(), base.item(item).highest());
                    return scale.times(some).and(all.plus(scale.times(some - base.size())));
                })
                .reduce(new Range(0, 0), Range::plus);
    }

    /** What is known of one of them, beside what is known of one of the base. */
    private void judge(Part part) {
        var base = part.base();
        if (part.persons() > 0) {
            var left = ofOne(part.name(), part.persons(), base, part.score());
            var itself = ofOne(score(base.round(), part.score()), base.size(), base, part.score());
            if (isHardlyAny(left.width() + 1, itself.width() + 1)) {
                found.add(unit.name() + to() + ": one of " + part.name() + " lies from " + left.low() + " to "
                        + left.high());
            }
        }
    }

    private String to() {
        return reader.isEmpty() ? "" : ", to who gave " + reader;
    }

    /** A quarter is what a hidden sum is left, too. */
    private static boolean isHardlyAny(double left, double itself) {
        return 4 * left < itself || left <= FEW_VALUES && 2 * left <= itself;
    }

    private Range ofOne(String sum, int persons, AnswerBase base, int score) {
        double low = ranges.get(sum).low() - (persons - 1.0) * base.highest(score);
        double high = ranges.get(sum).high() - (persons - 1.0) * base.lowest(score);
        return new Range(base.lowest(score), base.highest(score)).and(new Range(Math.ceil(low), Math.floor(high)));
    }

    /** Where one score holds another, what is left between them. */
    private void differences() {
        for (int first = 0; first < lines.size(); first++) {
            for (int second = 0; second < lines.size() && lines.size() < 200; second++) {
                difference(lines.get(first), lines.get(second))
                        .filter(line -> !lines.contains(line))
                        .ifPresent(lines::add);
            }
        }
    }

    private static Optional<Line> difference(Line whole, Line part) {
        var inPart = part.terms().entrySet().stream()
                .filter(term -> term.getKey().contains("item"))
                .toList();
        boolean holds = inPart.size() > 1
                && whole != part
                && inPart.stream()
                        .allMatch(term -> term.getValue().equals(whole.terms().get(term.getKey())));
        if (!holds) {
            return Optional.empty();
        }
        var terms = new LinkedHashMap<>(whole.terms());
        part.terms().forEach((name, factor) -> terms.merge(name, -factor, Integer::sum));
        terms.values().removeIf(factor -> factor == 0);
        return Optional.of(new Line(terms, new Range(0, 0)));
    }

    private boolean pass() {
        boolean moved = false;
        for (var line : lines) {
            for (var term : line.terms().entrySet()) {
                var rest = line.value();
                for (var other : line.terms().entrySet()) {
                    if (!other.getKey().equals(term.getKey())) {
                        rest = rest.plus(ranges.get(other.getKey()).times(-other.getValue()));
                    }
                }
                var before = ranges.get(term.getKey());
                var now = before.and(rest.times(term.getValue()));
                var known =
                        reader.isEmpty() ? new Range(Math.ceil(now.low() - 1e-6), Math.floor(now.high() + 1e-6)) : now;
                moved |= known.width() < before.width() - 1e-6;
                ranges.put(term.getKey(), known);
            }
        }
        return moved;
    }

    private void judge(AnswerBase base) {
        var others = others(base);
        int n = others.size();
        boolean anyOut = base.block().items().stream()
                        .anyMatch(item -> shown.sum(base, item).isPresent())
                || base.block().scores().stream()
                        .anyMatch(score -> shown.sum(base, score, true).isPresent());
        if (!anyOut) {
            return;
        }
        base.block().items().stream()
                .filter(item -> shown.item(base.round(), base.item(item).id()).isEmpty())
                .forEach(item -> judge(
                        base.item(item).id() + " in round " + base.round(),
                        ranges.get(item(base.round(), item)),
                        others.most(List.of(item)) - n * base.item(item).lowest()));
        nesting(base.block()).stream()
                .filter(score -> shown.sum(base, score, true).isEmpty())
                .forEach(score -> judge(
                        base.block().score(score).id() + " in round " + base.round(),
                        ranges.get(score(base.round(), score)),
                        others.most(base.block().itemsOf(score)) - n * base.lowest(score)));
    }

    /** A score that shares some items with an earlier one is never told, whatever was answered: that hides nothing. */
    private static List<Integer> nesting(Block block) {
        var nesting = new ArrayList<Integer>();
        block.scores().stream()
                .filter(score -> nesting.stream()
                        .map(block::itemsOf)
                        .allMatch(other -> other.containsAll(block.itemsOf(score))
                                || block.itemsOf(score).containsAll(other)
                                || Collections.disjoint(other, block.itemsOf(score))))
                .forEach(nesting::add);
        return nesting;
    }

    private void judge(String name, Range range, double all) {
        if (4 * range.width() < all - 1e-6) {
            found.add(unit.name() + to() + ": the hidden sum of " + name + " lies from " + range.low() + " to "
                    + range.high() + ", " + range.width() + " of " + all);
        }
    }
}
