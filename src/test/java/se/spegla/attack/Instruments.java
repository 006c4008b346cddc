package se.spegla.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Score;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score.Direction;
import se.spegla.testing.Questionnaires;
import se.spegla.testing.Town;

/** Questionnaires of every make. */
final class Instruments {
    static final Instrument P_CAT = Town.instrument("p-cat");
    private static final List<Instrument> ALL =
            List.of(P_CAT, Questionnaires.mixed(), Nested.instrument(), Town.instrument("staff-knowledge"));

    private Instruments() {}

    static List<Instrument> all() {
        return ALL;
    }

    /** Fifty statements, a score of all, five of ten each, and one that lies across two of these. */
    static Instrument fifty() {
        var items = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> Questionnaires.statement("s" + i, i % 7 == 0))
                .toList();
        var scores =
                new ArrayList<>(List.of(score("whole", items.subList(0, 50)), score("across", items.subList(5, 13))));
        IntStream.range(0, 5)
                .forEach(part -> scores.add(score("part" + part, items.subList(10 * part, 10 * part + 10))));
        return Questionnaires.instrument(1, List.of(items.get(0).scale()), items, scores);
    }

    private static Score score(String id, List<se.spegla.instrument.Variable> items) {
        return Questionnaires.score(id, items, Aggregation.SUM, Direction.HIGHER, new MissingRule.PersonMean(0.8));
    }

    /** The same questions, but that every score asks for all its items. */
    static Instrument stricter(Instrument plain) {
        return new Instrument(
                plain.id(),
                plain.version() + 1,
                plain.title(),
                plain.about(),
                plain.source(),
                plain.rights(),
                plain.wordingKind(),
                plain.scales(),
                plain.questions(),
                plain.scores().stream()
                        .map(score -> new Score(
                                score.id(),
                                score.title(),
                                score.terms(),
                                score.as(),
                                score.better(),
                                new MissingRule.Complete()))
                        .toList());
    }

    /** The one for all rounds, or from some round on the stricter one. */
    static List<Instrument> forRounds(Instrument plain, int rounds, int strictFrom) {
        return Stream.concat(
                        Stream.generate(() -> plain).limit(Math.min(rounds, strictFrom)),
                        Stream.generate(() -> stricter(plain)).limit(Math.max(0, rounds - strictFrom)))
                .toList();
    }
}
