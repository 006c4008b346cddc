package se.spegla.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedQuality;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.web.Messages;

/**
 * A sign that the reversed statements had been recoded before they came into the file, so that they have been reversed
 * twice: in a score that has both kinds, each of the reversed ones runs against the rest of the scale.
 *
 * @param items the ids of the reversed statements
 */
record Recoded(String score, String round, List<String> items) {
    /** One statement alone may run against the others because it is a poor one. */
    private static final int LEAST = 2;

    /** The scores and rounds with such a sign. */
    public static List<Recoded> in(ReleasedComparison comparison, Instrument instrument) {
        return comparison.quality().stream()
                .filter(quality -> isSign(quality, instrument))
                .map(quality -> new Recoded(quality.score(), quality.round(), reversed(quality, instrument)))
                .toList();
    }

    /** Asks whether it is so, and says what to do then. */
    public String text(Instrument instrument, Messages messages) {
        var title = instrument.score(score).orElseThrow().title().in(messages.language());
        return messages.get("compare.recoded", title, round, String.join(", ", items));
    }

    private static List<String> reversed(ReleasedQuality quality, Instrument instrument) {
        return quality.items().stream()
                .map(ReleasedQuality.Item::item)
                .filter(isReversed(instrument))
                .toList();
    }

    /** Where most statements are reversed it is the others that run against the rest. */
    private static boolean isSign(ReleasedQuality quality, Instrument instrument) {
        var reversed = reversed(quality, instrument);
        int others = quality.items().size() - reversed.size();
        if (reversed.size() < LEAST || others == 0) {
            return false;
        }
        return reversed.size() <= others
                ? allNegative(quality, isReversed(instrument))
                : others >= LEAST && allNegative(quality, isReversed(instrument).negate());
    }

    private static boolean allNegative(ReleasedQuality quality, Predicate<String> wanted) {
        return quality.items().stream()
                .filter(item -> wanted.test(item.item()))
                .map(ReleasedQuality.Item::itemTotal)
                .filter(OptionalDouble::isPresent)
                .allMatch(rest -> rest.getAsDouble() < 0);
    }

    private static Predicate<String> isReversed(Instrument instrument) {
        return id -> instrument.variable(id).map(Variable::reversed).orElse(false);
    }
}
