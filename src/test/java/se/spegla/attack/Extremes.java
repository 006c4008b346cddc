package se.spegla.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import se.spegla.attack.Publisher.Publication;

/**
 * Looks for figures that tell what everybody answered: all together, or to a colleague who takes away the own answer.
 */
final class Extremes {
    private static final double LEAST_SPREAD = 0.05;

    private final UnitSheets unit;
    private final Shown shown;
    private final List<String> found = new ArrayList<>();

    private Extremes(UnitSheets unit, Shown shown) {
        this.unit = unit;
        this.shown = shown;
    }

    static List<String> in(Publication publication, UnitSheets unit) {
        var extremes = new Extremes(unit, Shown.of(publication, unit.name()));
        for (int round = 0; round < unit.rounds(); round++) {
            AnswerBase.of(unit, round).forEach(extremes::look);
        }
        extremes.shown.linked().forEach(extremes::look);
        return extremes.found;
    }

    private void look(AnswerBase base) {
        var block = base.block();
        block.scores()
                .forEach(score -> shown.score(base.round(), block.score(score).id())
                        .ifPresent(known -> {
                            var name = unit.name() + " round " + base.round() + " "
                                    + block.score(score).id();
                            var values = base.sheets().stream()
                                    .map(sheet -> base.score(sheet, score))
                                    .toList();
                            sum(name, base, block.itemsOf(score), base.scoreSum(score), values, 1);
                            if (known.sd().isPresent() || known.low().isPresent()) {
                                spread(name, values, base.highest(score) - base.lowest(score));
                            }
                        }));
        block.items()
                .forEach(item -> shown.item(base.round(), base.item(item).id()).ifPresent(known -> {
                    var name = unit.name() + " round " + base.round() + " "
                            + base.item(item).id();
                    if (shown.sum(base, item).isPresent()) {
                        var values = base.sheets().stream()
                                .map(sheet -> base.completed(sheet, item))
                                .toList();
                        sum(
                                name,
                                base,
                                List.of(item),
                                base.itemSum(item),
                                values,
                                base.item(item).highest() - base.item(item).lowest() == 1 ? 0 : 1);
                    }
                    if (!known.shares().isEmpty() || !known.counts().isEmpty()) {
                        bars(name, base, item);
                    }
                }));
    }

    /** @param within so many points from the end it tells */
    private void sum(String name, AnswerBase base, List<Integer> items, long sum, List<Double> values, int within) {
        double lowest =
                items.stream().mapToInt(item -> base.item(item).lowest()).sum();
        double most = base.most(items);
        tell(name + ", all", sum, values.size() * lowest, most, within);
        for (int i = 0; i < values.size(); i++) {
            var sheet = base.sheets().get(i);
            tell(
                    name + ", without one who has " + values.get(i),
                    sum - values.get(i),
                    (values.size() - 1) * lowest,
                    most
                            - items.stream()
                                    .mapToInt(item -> base.most(sheet, item))
                                    .sum(),
                    within);
        }
    }

    private void tell(String name, double sum, double lowest, double highest, int within) {
        if (sum >= highest - within - 1e-9 || sum <= lowest + within + 1e-9) {
            found.add(name + ": the sum " + sum + " is at an end of " + lowest + " to " + highest);
        }
    }

    private void bars(String name, AnswerBase base, int item) {
        var answers = base.sheets().stream()
                .filter(sheet -> sheet.answered(item))
                .map(sheet -> sheet.answer(item).getAsInt())
                .toList();
        if (most(answers) >= answers.size() - 1) {
            found.add(name + ": the bars show that " + most(answers) + " of " + answers.size() + " chose the same");
        }
    }

    private static long most(Collection<Integer> answers) {
        Map<Integer, Long> counts =
                answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void spread(String name, List<Double> values, double range) {
        for (int left = 0; left < values.size(); left++) {
            var others = new ArrayList<>(values);
            others.remove(left);
            if (sd(others) < LEAST_SPREAD * range - 1e-9) {
                found.add(name + ": an SD that is " + sd(others) + " without one of " + values);
                return;
            }
        }
    }

    private static double sd(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return Math.sqrt(values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.size() - 1));
    }

    private void look(Shown.LinkedChange linked) {
        int score = scoreOf(linked.score());
        int place = unit.blockOfScore(score);
        var before = new AnswerBase(linked.before(), unit.block(linked.before(), place), List.of());
        var after = new AnswerBase(linked.after(), unit.block(linked.after(), place), List.of());
        changes(linked, score, before, after);
        var changes = unit.pairs(linked.before(), linked.after(), place).stream()
                .map(pair -> after.score(pair.after(), score) - before.score(pair.before(), score))
                .toList();
        spread(
                unit.name() + " linked " + linked.before() + " to " + linked.after() + " " + linked.score(),
                changes,
                before.highest(score) - before.lowest(score));
    }

    /** All of them, or all but one, changed as much as they could, one way or the other. */
    private void changes(Shown.LinkedChange linked, int score, AnswerBase before, AnswerBase after) {
        var pairs = unit.pairs(linked.before(), linked.after(), unit.blockOfScore(score));
        var items = before.block().itemsOf(score);
        var rises = pairs.stream()
                .mapToDouble(pair -> most(after, pair.after(), items) - before.lowest(score))
                .toArray();
        var falls = pairs.stream()
                .mapToDouble(pair -> most(before, pair.before(), items) - after.lowest(score))
                .toArray();
        var own = pairs.stream()
                .mapToDouble(pair -> after.score(pair.after(), score) - before.score(pair.before(), score))
                .toArray();
        var name = unit.name() + " linked " + linked.before() + " to " + linked.after() + " " + linked.score();
        tell(
                name + ", all",
                DoubleStream.of(own).sum(),
                -DoubleStream.of(falls).sum(),
                DoubleStream.of(rises).sum(),
                1);
        for (int i = 0; i < own.length; i++) {
            tell(
                    name + ", without one",
                    DoubleStream.of(own).sum() - own[i],
                    falls[i] - DoubleStream.of(falls).sum(),
                    DoubleStream.of(rises).sum() - rises[i],
                    1);
        }
    }

    private static double most(AnswerBase base, AnswerSheet sheet, List<Integer> items) {
        return items.stream().mapToInt(item -> base.most(sheet, item)).sum();
    }

    private int scoreOf(String id) {
        var scores = unit.block(0, 0).instrument().scores();
        return scores.indexOf(scores.stream()
                .filter(score -> score.id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
