package se.spegla.demo;

import java.util.LinkedHashMap;
import java.util.Random;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.response.Response;

/**
 * Makes up answer sheets. A person leans towards agreement or not, each statement is easier or harder to agree with, and chance
 * does the rest. The same seed gives the same sheets.
 */
final class FictionalAnswers {
    private static final double BETWEEN_PERSONS = 0.10;
    private static final double WITHIN_PERSON = 0.20;
    private static final double BETWEEN_ITEMS = 0.12;
    private static final double SKIPPED = 0.004;
    private static final double UNKNOWN = 0.12;
    private final Random random;

    FictionalAnswers(long seed) {
        this.random = new Random(seed);
    }

    /**
     * One sheet.
     *
     * @param level how far up its scale a typical answer lies, 0 to 1, after reversing
     */
    Response sheet(Instrument instrument, double level) {
        var lean = BETWEEN_PERSONS * random.nextGaussian();
        var answers = new LinkedHashMap<String, Integer>();
        for (var item : instrument.variables()) {
            if (random.nextDouble() >= SKIPPED) {
                answers.put(item.id(), answer(item, level + lean));
            }
        }
        return Response.of(instrument, answers);
    }

    private int answer(Variable item, double level) {
        var unknown = item.scale().options().stream()
                .filter(option -> option.unknown())
                .findFirst();
        if (unknown.isPresent() && random.nextDouble() < UNKNOWN) {
            return unknown.get().value();
        }
        return item.hasRightAnswer() ? choice(item, level) : step(item, level + ease(item));
    }

    private int choice(Variable item, double level) {
        var options = item.scale().options().stream()
                .filter(option -> option.counts())
                .toList();
        return random.nextDouble() < level
                ? item.correct().orElseThrow()
                : options.get(random.nextInt(options.size())).value();
    }

    private int step(Variable item, double level) {
        var at = Math.max(0, Math.min(1, level + WITHIN_PERSON * random.nextGaussian()));
        var scale = item.scale();
        var value = scale.min() + (int) Math.round(at * (scale.max() - scale.min()));
        return item.reversed() ? scale.min() + scale.max() - value : value;
    }

    /** The same for everyone, so that some statements are weak in all units: from the item's name, not from chance. */
    private static double ease(Variable item) {
        return BETWEEN_ITEMS * Math.sin(item.id().hashCode());
    }
}
