package se.spegla.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.instrument.Item;
import se.spegla.instrument.ScoreDefinition;

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
     * @param own subjects of the figures that are its own
     */
    private record Target(String name, Map<Unknown, Double> sum, Set<String> own) {}

    private final Publication publication;
    private final Sheets sheets;
    private final int threshold;
    private final List<Equation> equations;
    private final LinearSystem system;
    private final Bounds beforehand;
    private final Bounds bounds;
    private final Map<Unknown, Bounds.Range> scales = new HashMap<>();

    Attacker(Publication publication) {
        this(publication, sheets -> List.of());
    }

    /** @param more what is known besides */
    Attacker(Publication publication, Function<Sheets, List<Equation>> more) {
        this.publication = publication;
        threshold = publication.organisation().threshold();
        sheets = new Sheets(publication.organisation());
        equations = Stream.concat(Reading.of(publication, sheets).stream(), more.apply(sheets).stream()).toList();
        for (var group : sheets.groups()) {
            IntStream.range(0, sheets.instrument().items().size()).filter(group::has)
                    .forEach(item -> scales.put(new Unknown(group, item), scale(group, item)));
        }
        system = new LinearSystem(equations);
        beforehand = new Bounds(scales, List.of());
        bounds = new Bounds(scales, equations);
    }

    private Bounds.Range scale(Group group, int item) {
        var asked = sheets.instrument().items().get(item);
        return new Bounds.Range(group.size() * asked.lowest(), group.size() * asked.highest());
    }

    /** What was found, each with the figures that it was found from. */
    List<String> breaks() {
        var found = new ArrayList<>(PlainSight.of(publication, sheets));
        for (var target : targets()) {
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
    private Bounds.Range couldBe(Target target) {
        var of = new HashMap<Unknown, Bounds.Range>();
        var own = equations.stream().filter(one -> target.own().contains(one.subject())).toList();
        Stream.concat(Stream.of(target.sum()), own.stream().map(Equation::terms)).flatMap(sum -> sum.keySet().stream())
                .forEach(unknown -> of.put(unknown, scales.get(unknown)));
        return new Bounds(of, own).of(target.sum());
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        var cells = new HashMap<String, List<Group>>();
        sheets.groups().forEach(group -> cells
                .computeIfAbsent(group.unit() + " round " + group.round(), cell -> new ArrayList<>()).add(group));
        cells.forEach((cell, groups) -> {
            new FewPersons(sheets, groups, threshold).sets().forEach(some -> targets.addAll(targets(cell, some)));
            targets.addAll(alike(cell, groups));
        });
        targets.addAll(smallUnitsTogether(cells));
        return targets;
    }

    private List<Target> targets(String cell, List<Group> some) {
        var instrument = sheets.instrument();
        var items = IntStream.range(0, instrument.items().size())
                .filter(item -> some.stream().allMatch(group -> group.has(item)))
                .mapToObj(item -> target(
                        cell, some, sheets.item(some, item), List.of(instrument.items().get(item).id())));
        var scores = IntStream.range(0, instrument.scores().size())
                .filter(score -> some.stream().allMatch(group -> sheets.hasScore(group, score)))
                .mapToObj(score -> target(cell, some, sheets.score(some, score), own(instrument.scores().get(score))));
        return Stream.concat(items, scores).toList();
    }

    /** Its own id first; the distributions of a score's items are its own as well. */
    private static List<String> own(ScoreDefinition score) {
        return Stream.concat(Stream.of(score.id()), score.items().stream().map(Item::id)).toList();
    }

    private static Target target(String cell, List<Group> some, Map<Unknown, Double> sum, List<String> ids) {
        var subjects = some.stream().flatMap(group -> ids.stream()
                .map(id -> Equation.subject(group.unit(), group.round(), id))).collect(Collectors.toSet());
        return new Target(ids.get(0) + " of " + FewPersons.size(some) + " persons in " + cell, sum, subjects);
    }

    /** Items that all, or all but one, of a unit answered alike. */
    private List<Target> alike(String cell, List<Group> groups) {
        var instrument = sheets.instrument();
        return IntStream.range(0, instrument.items().size())
                .filter(item -> sheets.withItem(groups, item) >= threshold && mostAlike(groups, item) <= 1)
                .mapToObj(item -> new Target(instrument.items().get(item).id() + ", answered alike in " + cell,
                        sheets.item(groups, item), Set.of()))
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
    private List<Target> smallUnitsTogether(Map<String, List<Group>> cells) {
        var small = cells.values().stream()
                .filter(groups -> !groups.isEmpty() && FewPersons.size(groups) < threshold).toList();
        var targets = new ArrayList<Target>();
        for (var one : small) {
            small.stream().filter(other -> one.get(0).round() == other.get(0).round())
                    .filter(other -> one.get(0).unit().compareTo(other.get(0).unit()) < 0)
                    .filter(other -> FewPersons.size(one) + FewPersons.size(other) < threshold)
                    .forEach(other -> targets.addAll(targets("two small units",
                            Stream.concat(one.stream(), other.stream()).toList())));
        }
        return targets;
    }

    List<Equation> equations() {
        return equations;
    }
}
