package se.spegla.testing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Score.Aggregation;
import se.spegla.instrument.Score.Direction;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;

/** Small questionnaires for tests, in plain sight: s1 to s5 on 1 to 5 (s2 reversed), q1 and q2 with a right answer. */
public final class Questionnaires {
    /** "Not applicable" on the scale of s1 to s5. */
    public static final int NOT_APPLICABLE = 9;
    /** "Don't know" on q1 and q2. */
    public static final int UNKNOWN = 0;
    /** The right answer of q1 and q2. */
    public static final int RIGHT = 2;
    /** A wrong answer of q1 and q2. */
    public static final int WRONG = 1;

    private static final Scale AGREEMENT = new Scale(
            "agreement",
            IntStream.of(1, 2, 3, 4, 5, NOT_APPLICABLE)
                    .mapToObj(value -> option(value, value == NOT_APPLICABLE, false))
                    .toList());
    private static final Scale CHOICES = new Scale(
            "choices",
            IntStream.of(WRONG, RIGHT, 3, UNKNOWN)
                    .mapToObj(value -> option(value, false, value == UNKNOWN))
                    .toList());

    private Questionnaires() {}

    /** Scores: {@code attitude} (sum of s1 to s5, 0.8 answered) and {@code knowledge} (sum of q1 and q2, complete). */
    public static Instrument mixed() {
        return mixed(Direction.HIGHER);
    }

    /** The same, where {@code attitude} improves this way. */
    public static Instrument mixed(Direction better) {
        var statements = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> statement("s" + i, i == 2))
                .toList();
        var questions = List.of(question("q1"), question("q2"));
        var items = Stream.concat(statements.stream(), questions.stream()).toList();
        return instrument(
                1,
                List.of(AGREEMENT, CHOICES),
                items,
                List.of(
                        score("attitude", statements, Aggregation.SUM, better, new MissingRule.PersonMean(0.8)),
                        score("knowledge", questions, Aggregation.SUM, Direction.HIGHER, new MissingRule.Complete())));
    }

    /** One item and one score of it. */
    public static Instrument single() {
        var items = List.of(statement("s1", false));
        return instrument(
                1,
                List.of(AGREEMENT),
                items,
                List.of(score("only", items, Aggregation.MEAN, Direction.HIGHER, new MissingRule.Complete())));
    }

    public static Instrument instrument(int version, List<Scale> scales, List<Variable> variables, List<Score> scores) {
        return new Instrument(
                "test",
                version,
                text("Prov"),
                text("Om"),
                "none",
                text("Fri"),
                WordingKind.OWN,
                scales,
                variables.stream().map(Questionnaires::asked).toList(),
                scores);
    }

    private static Question asked(Variable variable) {
        return new Question(text((variable.hasRightAnswer() ? "Fråga " : "Påstående ") + variable.id()), variable);
    }

    public static Variable statement(String id, boolean reversed) {
        return new Variable(id, AGREEMENT, reversed);
    }

    private static Variable question(String id) {
        return new Variable(id, CHOICES, false, OptionalInt.of(RIGHT), Optional.of("made up"), false);
    }

    public static Score score(String id, List<Variable> items, Aggregation as, Direction better, MissingRule missing) {
        return Score.of(id, text(id), items, as, better, missing);
    }

    private static Option option(int value, boolean missing, boolean unknown) {
        return new Option(value, text("val " + value), missing, unknown);
    }

    private static Text text(String words) {
        return Text.of(words, words);
    }
}
