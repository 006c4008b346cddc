package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;

class CanonicalFormTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_instrument_is_read_back_equal(@ForAll("instruments") Instrument instrument) {
        assertThat(InstrumentFile.read("x.yaml", InstrumentFile.write(instrument)))
                .isEqualTo(new InstrumentReading.Read(instrument));
    }

    @Provide
    Arbitrary<Instrument> instruments() {
        return Combinators.combine(texts().list().ofSize(5), scales(), Arbitraries.integers().between(1, 8),
                        Arbitraries.of(WordingKind.values()), Arbitraries.doubles().between(1e-9, 1).ofScale(9),
                        Arbitraries.of(true, false))
                .as(CanonicalFormTest::instrument);
    }

    private static Instrument instrument(
            List<Text> texts, Scale scale, int size, WordingKind kind, double atLeast, boolean even) {
        var items = IntStream.range(0, size)
                .mapToObj(i -> new Variable("i" + i, scale, even == (i % 2 == 0), OptionalInt.empty(), Optional.empty(),
                        texts.get(i % 5)))
                .toList();
        var right = new Variable("k", scale, false, OptionalInt.of(scale.max()),
                Optional.of(texts.get(0).in("sv")), texts.get(1));
        var scores = List.of(
                new Score("total", texts.get(2), items, Score.Aggregation.MEAN,
                        Score.Direction.LOWER, new MissingRule.PersonMean(atLeast)),
                new Score("right", texts.get(3), List.of(right), Score.Aggregation.SUM,
                        Score.Direction.HIGHER, new MissingRule.Complete()));
        var all = new ArrayList<>(items);
        all.add(right);
        all.add(new Variable("b", scale, false, OptionalInt.empty(), Optional.empty(), texts.get(4), true));
        return new Instrument("x-1", size, texts.get(0), texts.get(1), texts.get(2).in("sv"), texts.get(3), kind,
                List.of(scale), all, scores,
                even ? List.of(new CommentField("w", texts.get(0)), new CommentField("w2", texts.get(4))) : List.of());
    }

    private static Arbitrary<Scale> scales() {
        return Combinators.combine(Arbitraries.integers().between(-5, 100), texts()).as((lowest, label) ->
                new Scale("s", List.of(
                        new Option(lowest, label, false, false), new Option(lowest + 1, label, false, false),
                        new Option(lowest + 2, label, true, false), new Option(lowest - 1, label, false, true))));
    }

    /** Any characters that a text may hold: quotes, line feeds, letters outside the first plane. */
    private static Arbitrary<Text> texts() {
        var words = Arbitraries.strings().all().withChars('"', '\'', ':', '#', '\\', '\n', ' ', 'å', '{')
                .ofMaxLength(12)
                .filter(text -> !text.isBlank() && Text.isPlain(text));
        return Combinators.combine(words, words).as((sv, en) -> new Text(Map.of("sv", sv, "en", en)));
    }
}
