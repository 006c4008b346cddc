package se.spegla.attack;

import java.util.List;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Score;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score.Direction;
import se.spegla.instrument.Variable;
import se.spegla.testing.Questionnaires;

/** Seven items like those of P-CAT, in small: a total of all, two subscales in it, and an item that is in neither. */
final class Nested {
    private Nested() {}

    static Instrument instrument() {
        var items = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> Questionnaires.statement("s" + i, i == 4))
                .toList();
        var scales = List.of(items.get(0).scale());
        return Questionnaires.instrument(
                1,
                scales,
                items,
                List.of(
                        score("total", items, new MissingRule.PersonMean(0.7)),
                        score("first", items.subList(0, 3), new MissingRule.PersonMean(0.6)),
                        score("second", items.subList(3, 6), new MissingRule.Complete())));
    }

    private static Score score(String id, List<Variable> items, MissingRule missing) {
        return Questionnaires.score(id, items, Aggregation.SUM, Direction.HIGHER, missing);
    }
}
