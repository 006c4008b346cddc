package se.spegla.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Option;
import se.spegla.instrument.Variable;

/**
 * Draws the answers of one sheet.
 *
 * @param lacking the items, by place, that are not answered: skipped, or where the scale has such options sometimes
 * answered by "don't know" or "not applicable"
 */
record Answers(Instrument instrument, Set<Integer> lacking, Random random) {
    /** @param place where on the scale an answer lies, 0 the lowest and 1 the highest, beyond them cut off */
    Map<String, Integer> drawn(ToDoubleFunction<Variable> place) {
        var answers = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < instrument.variables().size(); i++) {
            var item = instrument.variable(i);
            if (lacking.contains(i)) {
                gap(item, answers);
            } else {
                answers.put(item.id(), value(item, place.applyAsDouble(item)));
            }
        }
        return answers;
    }

    private void gap(Variable item, Map<String, Integer> answers) {
        var options = item.scale().options().stream()
                .filter(option -> !option.counts())
                .map(Option::value)
                .toList();
        if (!options.isEmpty() && random.nextBoolean()) {
            answers.put(item.id(), options.get(random.nextInt(options.size())));
        }
    }

    private int value(Variable item, double place) {
        var options = item.scale().options().stream()
                .filter(Option::counts)
                .map(Option::value)
                .toList();
        if (item.hasRightAnswer()) {
            return random.nextDouble() < place
                    ? item.correct().getAsInt()
                    : options.get(random.nextInt(options.size()));
        }
        int step = (int) Math.floor(place * options.size());
        int chosen = options.get(Math.max(0, Math.min(options.size() - 1, step)));
        return item.reversed() ? item.scale().min() + item.scale().max() - chosen : chosen;
    }
}
