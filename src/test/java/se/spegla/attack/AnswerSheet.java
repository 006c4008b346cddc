package se.spegla.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.spegla.attack.DrawnOrganisation.DrawnSheet;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;

/**
 * One sheet: what the attacker knows of it, that is which items have an answer, and what he does not, the answers.
 *
 * @param number its place among the sheets of its unit and round
 */
record AnswerSheet(int round, int number, Instrument instrument, DrawnSheet drawn) {
    /** The options that are answers: the steps of the scale; where one is right "don't know" is another wrong one. */
    static List<Integer> options(Variable item) {
        return item.scale().options().stream()
                .filter(option -> item.hasRightAnswer() ? !option.missing() : option.counts())
                .map(Option::value)
                .toList();
    }

    /** The option that was chosen, where it is an answer. */
    OptionalInt answer(int item) {
        var asked = instrument.variable(item);
        var value = drawn.answers().get(asked.id());
        return value == null || !options(asked).contains(value) ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Whether one of the options was chosen, "don't know" among them, "not applicable" not. */
    boolean chose(int item) {
        var asked = instrument.variable(item);
        var value = drawn.answers().get(asked.id());
        return value != null
                && asked.scale()
                        .option(value)
                        .filter(option -> !option.missing())
                        .isPresent();
    }

    /** What was chosen, be it a gap. */
    Optional<Integer> chosen(int item) {
        return Optional.ofNullable(drawn.answers().get(instrument.variable(item).id()));
    }

    boolean answered(int item) {
        return answer(item).isPresent();
    }

    static int points(Variable item, int value) {
        if (item.hasRightAnswer()) {
            return value == item.correct().getAsInt() ? 1 : 0;
        }
        return item.reversed() ? item.scale().min() + item.scale().max() - value : value;
    }

    int points(int item) {
        return points(instrument.variable(item), answer(item).orElseThrow());
    }

    /** Whether nothing that is measured was answered. */
    boolean isBlank() {
        for (int item = 0; item < instrument.variables().size(); item++) {
            if (!instrument.variable(item).background() && chose(item)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sheet has every score of the block; of an item in no score, an answer. */
    boolean isIn(Block block) {
        if (isBlank()) {
            return false;
        }
        return block.scores().isEmpty()
                ? counts(block.items().get(0))
                : block.scores().stream()
                        .allMatch(score -> block.itemsOf(score).stream()
                                        .filter(this::counts)
                                        .count()
                                >= block.needed(score));
    }

    /** An item with a right answer counts as 0 where it was skipped. */
    boolean counts(int item) {
        return answered(item) || instrument.variable(item).hasRightAnswer();
    }

    /** What each answer of the person is worth in the completed item. */
    Map<Integer, Fraction> completed(Block block, int item) {
        if (answered(item)) {
            return Map.of(item, Fraction.ONE);
        }
        if (instrument.variable(item).hasRightAnswer()) {
            return Map.of();
        }
        for (int score : block.scoresWith(item)) {
            var others = block.itemsOf(score).stream().filter(this::answered).toList();
            if (!others.isEmpty()) {
                var worth = new LinkedHashMap<Integer, Fraction>();
                others.forEach(other -> worth.put(other, Fraction.of(1, others.size())));
                return worth;
            }
        }
        throw new IllegalStateException("nothing stands in for item " + item);
    }

    /** What each answer of the person is worth in a score, the sum of its completed items. */
    Map<Integer, Fraction> score(Block block, int score) {
        var worth = new LinkedHashMap<Integer, Fraction>();
        block.itemsOf(score)
                .forEach(item ->
                        completed(block, item).forEach((from, factor) -> worth.merge(from, factor, Fraction::plus)));
        return worth;
    }

    double value(Map<Integer, Fraction> worth) {
        return worth.entrySet().stream()
                .mapToDouble(each -> each.getValue().value() * points(each.getKey()))
                .sum();
    }

    /** The sheets of a unit in a round, where it was part of it. */
    static List<AnswerSheet> of(DrawnOrganisation organisation, DrawnOrganisation.DrawnUnit unit, int round) {
        var sheets = new ArrayList<AnswerSheet>();
        unit.rounds().get(round).orElse(List.of()).stream()
                .filter(drawn -> !drawn.answers().isEmpty())
                .forEach(drawn -> sheets.add(new AnswerSheet(
                        round, sheets.size(), organisation.instruments().get(round), drawn)));
        return sheets;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return 100 * round + number;
    }
}
