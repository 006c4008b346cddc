package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import se.spegla.comparison.ComparedUnit;
import se.spegla.comparison.RoundSheets;
import se.spegla.comparison.ScreenedUnit;
import se.spegla.comparison.Sheet;
import se.spegla.comparison.UnitSheets;
import se.spegla.disclosure.Gate.RoundName;
import se.spegla.disclosure.policy.RawFile;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.scoring.Scorer;
import se.spegla.testing.Clock;
import se.spegla.testing.Town;

/**
 * An edition by later rules shows nothing that the one before withheld. Two units give the same twelve sheets: of Björken the edition
 * before withheld something, of Alen nothing.
 */
class EditionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PROVED = 2;

    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final Instrument instrument = Town.instrument("p-cat");

    @AutoClose
    private final Town town = new Town(clock);

    private final Unit birch = town.unit("Björken");
    private final Unit alder = town.unit("Alen");
    private final Series series = town.series(instrument.id(), Town.rules(Series.Entry.UNIT_CODE, true), birch, alder);

    private Round.Id measured(String name) {
        var round = town.openRound(series, name, instrument);
        List.of(birch, alder)
                .forEach(unit -> town.store(sheets(instrument, name).stream()
                        .map(sheet -> Town.sheet(round, unit, sheet.response())
                                .linkedBy(unit.name() + sheet.pair().orElseThrow()))));
        return town.close(round).id();
    }

    private static List<Sheet> sheets(Instrument instrument, String round) {
        var random = new Random(round.hashCode());
        return IntStream.range(0, 12)
                .mapToObj(person -> {
                    var answers = new HashMap<String, Integer>();
                    instrument.variables().stream()
                            .filter(item -> !item.background())
                            .forEach(item -> answers.put(
                                    item.id(),
                                    item.scale()
                                            .options()
                                            .get(random.nextInt(
                                                    item.scale().options().size()))
                                            .value()));
                    return new Sheet(Response.of(instrument, answers), Optional.of("p" + person));
                })
                .toList();
    }

    /** A release that told all there is, but for what was withheld of Björken. */
    private void told(int policy, List<String> names, List<Round.Id> rounds, Consumer<ObjectNode> withhold) {
        var units = Stream.of(birch, alder)
                .map(unit -> ScreenedUnit.open(
                        instrument,
                        new Scorer(instrument),
                        new UnitSheets(
                                new ComparedUnit(
                                        unit.id().value(), unit.name(), Optional.of(unit.type()), Optional.of("Norr")),
                                of(names.get(0)),
                                names.size() > 1 ? of(names.get(1)) : RoundSheets.absent(OptionalInt.empty()))))
                .toList();
        var text = new Gate(new RawFile(5), instrument)
                .release(
                        new RoundName(names.get(0), instrument.wording()),
                        names.stream()
                                .skip(1)
                                .map(name -> new RoundName(name, instrument.wording()))
                                .findFirst(),
                        units,
                        1)
                .text();
        store(
                policy,
                rounds,
                text.lines()
                        .map(line -> line.contains("\"key\":\"" + birch.id().value()) ? but(line, withhold) : line)
                        .collect(Collectors.joining("\n")),
                instrument);
    }

    private RoundSheets of(String round) {
        return RoundSheets.of(sheets(instrument, round), OptionalInt.of(20));
    }

    private static String but(String line, Consumer<ObjectNode> withhold) {
        try {
            var unit = (ObjectNode) JSON.readTree(line);
            withhold.accept(unit);
            return unit.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(int policy, List<Round.Id> rounds, String text, Instrument asked) {
        var releases = town.database().releases();
        var owner = town.database().rounds().find(rounds.get(0)).orElseThrow().series();
        var rules = new Rules(
                policy,
                Scorer.VERSION,
                Rules.of(rounds.stream().map(round -> asked).toList()).instruments());
        assertThat(releases.publish(
                        StoredRelease.of(
                                owner, StoredRelease.Kind.COMPARISON, rounds, rules, 1, text, Optional.empty()),
                        releases.count(owner)))
                .isTrue();
    }

    private static ObjectNode figure(ObjectNode unit, String list, String key, String id) {
        return (ObjectNode) StreamSupport.stream(unit.get(list).spliterator(), false)
                .filter(each -> each.get(key).asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void withhold(ObjectNode figure, String round) {
        figure.putObject(round).put("why", "PROTECTED");
    }

    private static ReleasedUnit unit(ReleasedComparison released, Unit unit) {
        return released.unit(unit.id().value()).orElseThrow();
    }

    private static List<String> shown(ReleasedUnit unit) {
        return Stream.concat(
                        unit.scores().stream()
                                .filter(score -> score.baseline().isShown())
                                .map(ReleasedScore::score),
                        unit.items().stream()
                                .filter(item -> item.baseline().isShown())
                                .map(ReleasedItem::item))
                .toList();
    }

    @Test
    void what_was_withheld_stays_withheld_and_what_would_bring_it_back_goes_too() {
        var spring = measured("Våren");
        told(
                PROVED,
                List.of("Våren"),
                List.of(spring),
                unit -> withhold(figure(unit, "scores", "score", "personalising"), "baseline"));

        var released = town.results().of(spring);

        assertThat(released.edition()).isEqualTo(2);
        assertThat(shown(unit(released, alder))).contains("total", "personalising", "support", "p1", "p13");
        assertThat(shown(unit(released, birch))).contains("total").doesNotContain("personalising");
        assertThat(List.of("support", "p13"))
                .as("the whole less these")
                .anyMatch(id -> !shown(unit(released, birch)).contains(id));
    }

    @Test
    void so_do_a_spread_and_how_answers_lie() {
        var spring = measured("Våren");
        told(PROVED, List.of("Våren"), List.of(spring), unit -> {
            ((ObjectNode) figure(unit, "scores", "score", "total").at("/baseline/shown"))
                    .remove(List.of("sd", "low", "high"));
            ((ObjectNode) figure(unit, "items", "item", "p1").at("/baseline/shown")).putObject("counts");
        });

        var released = town.results().of(spring);

        for (var each : List.of(birch, alder)) {
            var known = unit(released, each);
            assertThat(known.mainScore().baseline().value().orElseThrow().sd().isPresent())
                    .isEqualTo(each == alder);
            var statement = known.items().get(0).baseline().value().orElseThrow();
            assertThat(statement.mean()).isPresent();
            assertThat(statement.sd().isPresent()).isEqualTo(each == alder);
            assertThat(statement.positiveShare().isPresent()).isEqualTo(each == alder);
            assertThat(statement.counts().isEmpty()).isEqualTo(each == birch);
        }
    }

    @Test
    void a_change_that_was_told_unlinked_is_told_so_again() {
        var rounds = List.of(measured("Våren"), measured("Hösten"));
        told(
                PROVED,
                List.of("Våren", "Hösten"),
                rounds,
                unit -> figure(unit, "scores", "score", "total").remove("linked"));

        var released = town.results().of(rounds.get(0), rounds.get(1));

        assertThat(unit(released, alder).score("total").linked()).isPresent();
        assertThat(unit(released, birch).score("total").linked()).isEmpty();
        assertThat(unit(released, birch)
                        .score("total")
                        .change()
                        .value()
                        .orElseThrow()
                        .method())
                .isEqualTo(ReleasedChange.Method.WELCH);
    }

    @Test
    void by_the_first_rules_a_comparison_told_of_a_round_by_itself() {
        var rounds = List.of(measured("Våren"), measured("Hösten"));
        told(1, List.of("Våren", "Hösten"), rounds, unit -> withhold(figure(unit, "items", "item", "p1"), "followUp"));

        assertThat(shown(unit(town.results().of(rounds.get(0)), birch))).contains("p1");
        var autumn = town.results().of(rounds.get(1));
        assertThat(shown(unit(autumn, alder))).contains("p1");
        assertThat(shown(unit(autumn, birch))).doesNotContain("p1");
    }

    /** Of ten sheets, by version 2: three statements had their mean only, since a few skipped them. */
    @Test
    void a_release_that_an_earlier_version_stored_is_kept_to() throws IOException {
        var asked = Town.instrument("staff-knowledge");
        var unit = town.unit("Kvarnen");
        var other = town.series(asked.id(), unit);
        var round = town.openRound(other, "Våren", asked);
        town.store(sheets(asked, "Våren").stream().map(sheet -> Town.sheet(round, unit, sheet.response())));
        var closed = town.close(round).id();
        var stored = Files.readString(Path.of("src/test/resources/released/one-round.txt"))
                .replaceAll(
                        "\"key\":\"[0-9a-f]+\",\"name\":\"Vårdcentralen Kvarnen\"",
                        "\"key\":\"" + unit.id().value() + "\",\"name\":\"Kvarnen\"");
        store(PROVED, List.of(closed), stored, asked);

        var items = unit(town.results().of(closed), unit).items();

        assertThat(items.stream()
                        .filter(item -> item.baseline()
                                .value()
                                .filter(known -> known.counts().isEmpty())
                                .isPresent())
                        .map(ReleasedItem::item))
                .contains("s3", "s5", "s8");
        assertThat(items.stream()
                        .filter(item -> item.baseline()
                                .value()
                                .filter(known -> !known.counts().isEmpty())
                                .isPresent()))
                .isNotEmpty();
    }
}
