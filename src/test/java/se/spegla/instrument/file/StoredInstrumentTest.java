package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.disclosure.Rules;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Option;
import se.spegla.instrument.Question;
import se.spegla.instrument.Scale;
import se.spegla.instrument.Score;
import se.spegla.instrument.Term;
import se.spegla.instrument.Text;
import se.spegla.instrument.Variable;
import se.spegla.instrument.WordingKind;

/** The files of format 1 were written by the version before formats had a number, with the hashes that it stored beside them. */
class StoredInstrumentTest {
    private static final Path STORED = Path.of("src/test/resources/stored-instruments");

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/stored-instruments/1/hashes.csv", numLinesToSkip = 1)
    void what_was_stored_before_formats_had_a_number_is_read_and_its_hashes_still_match(
            String stored, String wording, String release) throws IOException {
        var instruments = new ArrayList<Instrument>();
        for (var name : stored.split("\\+")) {
            var text = Files.readString(STORED.resolve("1/" + name + ".json"));
            instruments.add(StoredInstrument.read(text));
            assertThat(StoredInstrument.content(StoredInstrument.read(text))).isEqualTo(text);
        }
        assertThat(Rules.of(instruments).instruments()).isEqualTo(release);
        assertThat(wording == null
                        || wording.equals(instruments.get(0).wording().sha256()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p-cat", "m-p-cat", "staff-knowledge"})
    void a_shipped_questionnaire_says_what_it_said_when_rounds_stored_it(String id) throws IOException {
        assertThat(StoredInstrument.content(
                        Catalogue.load(Optional.empty()).find(id).orElseThrow()))
                .isEqualTo(Files.readString(STORED.resolve("1/" + id + ".json")));
    }

    @Test
    void format_2_is_read_and_written_with_the_weights_of_a_score() throws IOException {
        var stored = Files.readString(STORED.resolve("2/gap.json"));
        var gap = StoredInstrument.read(stored);
        assertThat(gap.mainScore().terms()).extracting(Term::weight).containsExactly(1, -1);
        assertThat(gap.mainScore().lowest()).isEqualTo(-4);
        assertThat(gap.mainScore().highest()).isEqualTo(4);
        assertThat(StoredInstrument.write(gap)).isEqualTo(stored);
    }

    @Test
    void what_a_later_version_stored_is_refused_and_the_remedy_told() {
        var later = StoredInstrument.write(Questionnaires.sound()).replace("\"format\":2", "\"format\":3");
        assertThatThrownBy(() -> StoredInstrument.read(later))
                .hasMessage("the instrument is stored in format 3, and this "
                        + "version of Spegla reads formats up to 2; start the version that stored it, or a later one");
    }

    @Test
    void a_key_that_the_format_does_not_have_is_refused_rather_than_lost() {
        var other =
                StoredInstrument.write(Questionnaires.sound()).replace("\"version\":1", "\"version\":1,\"stem\":\"x\"");
        assertThatThrownBy(() -> StoredInstrument.read(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stem");
    }

    @Test
    void what_broke_no_rule_when_it_was_stored_is_read_though_a_file_may_not_say_it_now() {
        var unit = StoredInstrument.write(Questionnaires.sound())
                .replace("\"id\":\"a\"", "\"id\":\"unit\"")
                .replace("[\"a\",", "[\"unit\",");
        assertThat(StoredInstrument.read(unit).variable("unit")).isPresent();
    }

    @Test
    void in_which_way_a_file_is_written_changes_no_hash() {
        var other = """
                # The same in another order, with other quotes and in other lines.
                scores:
                  - missing: {at-least: 0.50, rule: person-mean}
                    as: sum
                    better: higher
                    items: [a, b]
                    title: {sv: Allt}
                    id: total
                  - {missing: {rule: complete}, items: ['c'], title: {sv: 'Rätt'}, id: right}
                items:
                  - {text: {sv: Ett}, scale: agreement, id: a, reversed: false}
                  - {text: {sv: "  Två "}, reversed: true, scale: agreement, id: b}
                  - text: {sv: "Tre"}
                    source: >
                      A
                      law
                    correct: 20
                    scale: choices
                    id: c
                scales:
                  choices:
                    - {label: {sv: A}, value: 10}
                    - {label: {sv: B}, value: 20, missing: false}
                    - {unknown: true, label: {sv: Vet inte}, value: 0}
                  agreement:
                    - {value: 1, label: {sv: "N\\x65j"}}
                    - {value: 2, label: {sv: Delvis}}
                    - {value: 3, label: {sv: Ja}}
                    - {value: 9, label: {sv: Ej aktuellt}, missing: true}
                wording: own
                rights: {sv: Fri}
                source: |
                  Here
                about: {sv: Om}
                title: {en: Small, sv: Liten}
                version: 1
                id: small
                """;
        var same = Questionnaires.instrument(other);
        assertThat(same).isEqualTo(Questionnaires.sound());
        assertThat(Rules.of(List.of(same))).isEqualTo(Rules.of(List.of(Questionnaires.sound())));
        assertThat(same.wording()).isEqualTo(Questionnaires.sound().wording());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at-least: 0.5  | at-least: 1",
                "items: [a, b] | items: [a]",
                "correct: 20 | correct: 10",
                "reversed: true, | ",
                "sv: \"Två\" | sv: \"Tva\"",
                "sv: \"Om\" | sv: \"Om det\"",
                "value: 3 | value: 4"
            })
    void what_a_score_or_the_words_mean_changes_the_hash(String said, String otherwise) {
        assertThat(Questionnaires.SOUND).contains(said);
        var other = Questionnaires.instrument(Questionnaires.SOUND.replace(said, otherwise == null ? "" : otherwise));
        assertThat(Rules.of(List.of(other))).isNotEqualTo(Rules.of(List.of(Questionnaires.sound())));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void any_instrument_is_read_back_equal(@ForAll("instruments") Instrument instrument) {
        assertThat(StoredInstrument.read(StoredInstrument.write(instrument))).isEqualTo(instrument);
        assertThat(InstrumentFile.read("x.yaml", StoredInstrument.content(instrument)))
                .isEqualTo(new InstrumentReading.Read(instrument));
    }

    @Provide
    Arbitrary<Instrument> instruments() {
        return Combinators.combine(
                        texts().list().ofSize(5),
                        scales(),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(WordingKind.values()),
                        Arbitraries.doubles().between(1e-9, 1).ofScale(9),
                        Arbitraries.of(true, false))
                .as(StoredInstrumentTest::instrument);
    }

    private static Instrument instrument(
            List<Text> texts, Scale scale, int size, WordingKind kind, double atLeast, boolean even) {
        var items = IntStream.range(0, size)
                .mapToObj(i -> new Variable("i" + i, scale, even == (i % 2 == 0)))
                .toList();
        var right = new Variable(
                "k",
                scale,
                false,
                OptionalInt.of(scale.max()),
                Optional.of(texts.get(0).in("sv")),
                false);
        var scores = List.of(
                Score.of(
                        "total",
                        texts.get(2),
                        items,
                        Score.Aggregation.MEAN,
                        Score.Direction.LOWER,
                        new MissingRule.PersonMean(atLeast)),
                Score.of(
                        "right",
                        texts.get(3),
                        List.of(right),
                        Score.Aggregation.SUM,
                        Score.Direction.HIGHER,
                        new MissingRule.Complete()));
        var all = new ArrayList<>(items);
        all.add(right);
        all.add(new Variable("b", scale, false, OptionalInt.empty(), Optional.empty(), true));
        var questions = all.stream()
                .map(variable -> new Question(texts.get(variable.id().hashCode() % 5), variable))
                .toList();
        return new Instrument(
                "x-1",
                size,
                texts.get(0),
                texts.get(1),
                texts.get(2).in("sv"),
                texts.get(3),
                kind,
                List.of(scale),
                questions,
                scores,
                even ? List.of(new CommentField("w", texts.get(0)), new CommentField("w2", texts.get(4))) : List.of());
    }

    private static Arbitrary<Scale> scales() {
        return Combinators.combine(Arbitraries.integers().between(-5, 100), texts())
                .as((lowest, label) -> new Scale(
                        "s",
                        List.of(
                                new Option(lowest, label, false, false), new Option(lowest + 1, label, false, false),
                                new Option(lowest + 2, label, true, false),
                                        new Option(lowest - 1, label, false, true))));
    }

    /** Any characters that a text may hold: quotes, line feeds, letters outside the first plane. */
    private static Arbitrary<Text> texts() {
        var words = Arbitraries.strings()
                .all()
                .withChars('"', '\'', ':', '#', '\\', '\n', ' ', 'å', '{')
                .ofMaxLength(12)
                .filter(text -> !text.isBlank() && Text.isPlain(text));
        return Combinators.combine(words, words).as((sv, en) -> new Text(Map.of("sv", sv, "en", en)));
    }
}
