package se.spegla.attack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds up what a figure holds of each answer. Of the options of an item that a person answered one is chosen, so that the
 * first one is no unknown of its own.
 */
final class Tally {
    private final Map<Column, Fraction> terms = new LinkedHashMap<>();
    private double truth;
    private boolean completed;

    private void add(Column column, Fraction worth) {
        terms.merge(column, worth, Fraction::plus);
        terms.remove(column, Fraction.ZERO);
    }

    /** Some answers of a person, each with what it is worth. */
    Tally points(AnswerSheet sheet, Map<Integer, Fraction> worth) {
        worth.forEach((item, factor) -> {
            ofOptions(sheet, item, factor, 1);
            completed |= factor.denominator() != 1 || !factor.equals(Fraction.ONE);
        });
        truth += sheet.value(worth);
        return this;
    }

    /** @param power 1 for the points of the chosen option, 2 for their square */
    private void ofOptions(AnswerSheet sheet, int item, Fraction factor, int power) {
        var asked = sheet.instrument().variable(item);
        var options = AnswerSheet.options(asked);
        long first = power(AnswerSheet.points(asked, options.get(0)), power);
        options.stream().skip(1).forEach(option -> {
            long more = power(AnswerSheet.points(asked, option), power) - first;
            if (more != 0) {
                add(Column.option(sheet, item, option), factor.times(more));
            }
        });
    }

    private static long power(long points, int power) {
        return power == 1 ? points : points * points;
    }

    /** How many chose this option: a person who has answered the item. */
    Tally choice(AnswerSheet sheet, int item, int option) {
        var options = AnswerSheet.options(sheet.instrument().variable(item));
        if (option == options.get(0)) {
            options.stream().skip(1).forEach(other -> add(Column.option(sheet, item, other), Fraction.of(-1)));
        } else {
            add(Column.option(sheet, item, option), Fraction.ONE);
        }
        truth += sheet.answer(item).getAsInt() == option ? 1 : 0;
        return this;
    }

    /** The square of what the answers of a person come to, so many times. */
    Tally square(AnswerSheet sheet, Map<Integer, Fraction> worth, Fraction times) {
        worth.forEach((item, factor) -> {
            ofOptions(sheet, item, factor.times(factor).times(times), 2);
            worth.forEach((other, second) -> {
                if (item < other) {
                    add(
                            Column.product(sheet, item, sheet, other),
                            factor.times(second).times(times).times(2));
                }
            });
        });
        truth += sheet.value(worth) * sheet.value(worth) * times.value();
        return this;
    }

    /** The product of what a person's answers come to on two sheets, so many times. */
    Tally product(
            AnswerSheet before,
            Map<Integer, Fraction> first,
            AnswerSheet after,
            Map<Integer, Fraction> second,
            Fraction times) {
        first.forEach((item, factor) -> second.forEach((other, factor2) -> add(
                Column.product(before, item, after, other),
                factor.times(factor2).times(times))));
        truth += before.value(first) * after.value(second) * times.value();
        return this;
    }

    Tally minus(Tally other) {
        other.terms.forEach((column, factor) -> add(column, factor.times(-1)));
        truth -= other.truth;
        completed |= other.completed;
        return this;
    }

    /** Whether answers stand in for others in it. */
    boolean isCompleted() {
        return completed;
    }

    double truth() {
        return truth;
    }

    Row row(String figure, Range value, boolean isWhole, double slack) {
        return new Row(figure, Map.copyOf(terms), value, truth, isWhole, slack);
    }
}
