package se.spegla.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.instrument.Item;

/**
 * Tries to find what a few persons answered: every item and every score of every group of 1 to threshold - 1 persons
 * that a unit, a round, a link, or having or lacking an answer sets apart; and of the items that a unit answered nearly
 * alike.
 *
 * <p>A figure counts as found where it is known to within half of what it could be, given no more than the one figure
 * of its own that is released.
 */
final class Attacker {
    /** Known to less than this share of what it could be, a figure is found. */
    private static final double TELLING = 0.5;
    private static final double EXACT = 1e-6;

    /**
     * A figure that should not be known.
     *
     * @param figure what it is, and of whom
     * @param ids of the score and items whose figures are its own
     */
    private record Target(String figure, List<Group> some, Map<Unknown, Double> sum, List<String> ids) {
        String name() {
            var cells = some.stream().map(group -> group.unit() + " round " + group.round()).distinct().toList();
            return figure + (ids.isEmpty() ? "" : ids.get(0) + " of " + FewPersons.size(some) + " persons") + " in "
                    + String.join(" and ", cells);
        }

        Set<String> own() {
            return some.stream().flatMap(group -> ids.stream()
                    .map(id -> Equation.subject(group.unit(), group.round(), id))).collect(Collectors.toSet());
        }
    }

    private final Publication publication;
    private final Sheets sheets;
    private final Sums sums;
    private final int threshold;
    private final List<Equation> equations;
    private final List<Target> targets;
    private final LinearSystem system;
    private final Bounds beforehand;
    private final Bounds bounds;

    Attacker(Publication publication) {
        this(publication, sheets -> List.of());
    }

    /** @param more what is known besides */
    Attacker(Publication publication, Function<Sheets, List<Equation>> more) {
        this.publication = publication;
        threshold = publication.organisation().threshold();
        sheets = new Sheets(publication.organisation());
        sums = sheets.sums();
        equations = Stream.concat(Reading.of(publication, sheets).stream(), more.apply(sheets).stream()).toList();
        targets = targets();
        var unknowns = unknowns(Stream.concat(
                equations.stream().map(Equation::terms), targets.stream().map(Target::sum)));
        system = new LinearSystem(equations);
        beforehand = new Bounds(unknowns, List.of());
        bounds = new Bounds(unknowns, equations);
    }

    private static Set<Unknown> unknowns(Stream<Map<Unknown, Double>> sums) {
        return sums.flatMap(sum -> sum.keySet().stream()).collect(Collectors.toSet());
    }

    /** What was found, each with the figures that it was found from. */
    List<String> breaks() {
        var found = new ArrayList<>(PlainSight.of(publication, sheets));
        for (var target : targets) {
            system.solve(target.sum())
                    .filter(solved -> 2 * solved.half() < TELLING * couldBe(target).width() || solved.half() < EXACT)
                    .ifPresentOrElse(
                            solved -> found.add(target.name() + " = " + solved.value() + " ± " + solved.half()
                                    + " from " + solved.figures()),
                            () -> narrowed(target, found));
        }
        return found;
    }

    private void narrowed(Target target, List<String> found) {
        var now = bounds.of(target.sum());
        if (now.width() < TELLING * beforehand.of(target.sum()).width()
                && now.width() < TELLING * couldBe(target).width()) {
            found.add(target.name() + " lies from " + now.low() + " to " + now.high());
        }
    }

    /**
     * Given only the figures that are its own: a mean near the end of a scale, or a distribution, says something of
     * everybody.
     */
    private Range couldBe(Target target) {
        var subjects = target.own();
        var own = equations.stream().filter(one -> subjects.contains(one.subject())).toList();
        var of = unknowns(Stream.concat(Stream.of(target.sum()), own.stream().map(Equation::terms)));
        return new Bounds(of, own).of(target.sum());
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        var cells = new LinkedHashMap<String, List<Group>>();
        sheets.groups().forEach(group -> cells
                .computeIfAbsent(group.unit() + " round " + group.round(), cell -> new ArrayList<>()).add(group));
        cells.values().forEach(groups -> {
            new FewPersons(sheets, groups, threshold).sets().forEach(some -> targets.addAll(targets(some)));
            targets.addAll(spreads(groups));
            targets.addAll(alike(groups));
        });
        targets.addAll(smallUnitsTogether(cells.values()));
        return targets;
    }

    /** Their sums, and the sums of their squares. */
    private List<Target> targets(List<Group> some) {
        var targets = new ArrayList<Target>();
        items().filter(item -> some.stream().allMatch(group -> group.has(item))).forEach(item -> {
            targets.add(new Target("", some, sums.item(some, item), own(item)));
            targets.add(new Target("squares of ", some, sums.itemSquares(some, item), own(item)));
        });
        scores().filter(score -> some.stream().allMatch(group -> sheets.hasScore(group, score))).forEach(score -> {
            targets.add(new Target("", some, sums.score(some, score), ownOfScore(score)));
            targets.add(new Target("squares of ", some, sums.scoreSquares(some, score), ownOfScore(score)));
        });
        return targets;
    }

    /** How far apart those few are who have a score or an item in a unit's round. */
    private List<Target> spreads(List<Group> groups) {
        var items = items().mapToObj(item -> new Target("spread of ",
                groups.stream().filter(group -> group.has(item)).toList(), sums.itemVariance(groups, item), own(item)));
        var scores = scores().mapToObj(score -> new Target("spread of ",
                groups.stream().filter(group -> sheets.hasScore(group, score)).toList(),
                sums.scoreVariance(groups, score), ownOfScore(score)));
        return Stream.concat(items, scores)
                .filter(target -> !target.sum().isEmpty() && FewPersons.size(target.some()) < threshold).toList();
    }

    private IntStream items() {
        return IntStream.range(0, sheets.instrument().items().size());
    }

    private IntStream scores() {
        return IntStream.range(0, sheets.instrument().scores().size());
    }

    private List<String> own(int item) {
        return List.of(sheets.instrument().items().get(item).id());
    }

    /** Its own id first; the distributions of a score's items are its own as well. */
    private List<String> ownOfScore(int score) {
        var definition = sheets.instrument().scores().get(score);
        return Stream.concat(Stream.of(definition.id()), definition.items().stream().map(Item::id)).toList();
    }

    /** Items that all, or all but one, of a unit answered alike. */
    private List<Target> alike(List<Group> groups) {
        return items().filter(item -> sheets.withItem(groups, item) >= threshold && mostAlike(groups, item) <= 1)
                .mapToObj(item -> new Target(own(item).get(0) + ", answered alike", groups, sums.item(groups, item),
                        List.of()))
                .toList();
    }

    /** How many did not answer as most did. */
    private static int mostAlike(List<Group> groups, int item) {
        var counts = new HashMap<OptionalInt, Integer>();
        groups.stream().filter(group -> group.has(item)).flatMap(group -> group.sheets().stream())
                .forEach(sheet -> counts.merge(sheet.answer(item), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all - counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Of one round, two units that are under the threshold even together. */
    private List<Target> smallUnitsTogether(Collection<List<Group>> cells) {
        var small = cells.stream().filter(groups -> FewPersons.size(groups) < threshold).toList();
        var targets = new ArrayList<Target>();
        for (var one : small) {
            small.stream().filter(other -> one.get(0).round() == other.get(0).round())
                    .filter(other -> one.get(0).unit().compareTo(other.get(0).unit()) < 0)
                    .filter(other -> FewPersons.size(one) + FewPersons.size(other) < threshold)
                    .forEach(other -> targets.addAll(targets(Stream.concat(one.stream(), other.stream()).toList())));
        }
        return targets;
    }

    List<Equation> equations() {
        return equations;
    }
}
