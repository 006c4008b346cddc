package se.spegla.attack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import se.spegla.instrument.Item;
import se.spegla.scoring.Score.Scored;
import se.spegla.scoring.ScoredSheet;

/**
 * What scores and items sum up to over some persons, in terms of what the attacker does not know: the sums of a group's
 * answers, the sums of their squares, and the spread of a whole unit's round.
 */
final class Sums {
    private final Sheets sheets;
    private final Map<Group, Map<List<Integer>, Unknown>> squares = new HashMap<>();
    private final Map<Group, Map<Integer, Unknown>> answers = new HashMap<>();
    private final Map<List<Group>, Map<String, Unknown>> variances = new HashMap<>();

    Sums(Sheets sheets) {
        this.sheets = sheets;
    }

    /** What the scores of these persons sum up to; those without the score are left out. */
    Map<Unknown, Double> score(List<Group> some, int score) {
        var terms = new LinkedHashMap<Unknown, Double>();
        some.stream().filter(group -> sheets.hasScore(group, score)).forEach(group -> {
            var answered = sheets.answered(group, score);
            double factor = sheets.factor(score, answered.size());
            answered.forEach(item -> terms.put(answers(group, item), factor));
        });
        return terms;
    }

    /** What these persons' answers to the item sum up to; those without an answer are left out. */
    Map<Unknown, Double> item(List<Group> some, int item) {
        var terms = new LinkedHashMap<Unknown, Double>();
        some.stream().filter(group -> group.has(item)).forEach(group -> terms.put(answers(group, item), 1.0));
        return terms;
    }

    /** What the squares of the scores of these persons sum up to. */
    Map<Unknown, Double> scoreSquares(List<Group> some, int score) {
        var terms = new LinkedHashMap<Unknown, Double>();
        some.stream().filter(group -> sheets.hasScore(group, score)).forEach(group -> {
            var answered = sheets.answered(group, score);
            double factor = sheets.factor(score, answered.size());
            terms.put(squares(group, answered), factor * factor);
        });
        return terms;
    }

    /** What the squares of these persons' answers to the item sum up to. */
    Map<Unknown, Double> itemSquares(List<Group> some, int item) {
        var terms = new LinkedHashMap<Unknown, Double>();
        some.stream().filter(group -> group.has(item))
                .forEach(group -> terms.put(squares(group, List.of(item)), 1.0));
        return terms;
    }

    /** The variance of a score over these persons, as one unknown; none where fewer than two have it. */
    Map<Unknown, Double> scoreVariance(List<Group> some, int score) {
        var definition = sheets.instrument().scores().get(score);
        return variance(some.stream().filter(group -> sheets.hasScore(group, score)).toList(), definition.id(),
                sheet -> ((Scored) sheet.score(score)).value(), definition.highest() - definition.lowest());
    }

    /** The same of an item. */
    Map<Unknown, Double> itemVariance(List<Group> some, int item) {
        var asked = sheets.instrument().items().get(item);
        return variance(some.stream().filter(group -> group.has(item)).toList(), asked.id(),
                sheet -> sheet.points(item), asked.highest() - asked.lowest());
    }

    private Map<Unknown, Double> variance(
            List<Group> some, String of, ToDoubleFunction<ScoredSheet> value, double range) {
        return FewPersons.size(some) < 2 ? Map.of() : Map.of(variances
                .computeIfAbsent(some, each -> new HashMap<>())
                .computeIfAbsent(of, each -> variance(some, value, range)), 1.0);
    }

    private static Unknown variance(List<Group> some, ToDoubleFunction<ScoredSheet> value, double range) {
        var values = some.stream().flatMap(group -> group.sheets().stream()).mapToDouble(value).toArray();
        int n = values.length;
        double mean = DoubleStream.of(values).sum() / n;
        double squares = DoubleStream.of(values).map(each -> (each - mean) * (each - mean)).sum();
        return new Unknown(squares / (n - 1), new Range(0, range * range / 4 * n / (n - 1)));
    }

    private Unknown answers(Group group, int item) {
        return answers.computeIfAbsent(group, each -> new HashMap<>()).computeIfAbsent(item, each -> {
            var asked = sheets.instrument().items().get(item);
            return new Unknown(group.sum(item),
                    new Range(asked.lowest(), asked.highest()).times(group.size()));
        });
    }

    /** What each has in these items together, squared. */
    private Unknown squares(Group group, List<Integer> items) {
        return squares.computeIfAbsent(group, each -> new HashMap<>()).computeIfAbsent(items, each -> {
            var asked = items.stream().map(sheets.instrument().items()::get).toList();
            int lowest = asked.stream().mapToInt(Item::lowest).sum();
            int highest = asked.stream().mapToInt(Item::highest).sum();
            double truth = group.sheets().stream().mapToInt(sheet -> items.stream().mapToInt(sheet::points).sum())
                    .mapToDouble(together -> (double) together * together).sum();
            return new Unknown(truth, new Range(lowest, highest).squared().times(group.size()));
        });
    }

    /** One sum and so many times another. */
    static Map<Unknown, Double> plus(Map<Unknown, Double> one, double times, Map<Unknown, Double> other) {
        var sum = new LinkedHashMap<>(one);
        other.forEach((unknown, factor) -> sum.merge(unknown, times * factor, Double::sum));
        return sum;
    }

    static Map<Unknown, Double> times(double factor, Map<Unknown, Double> sum) {
        return plus(new HashMap<>(), factor, sum);
    }
}
