package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.cli.ServerSettings;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.Verdict;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Round.Phase;
import se.spegla.measurement.Series;
import se.spegla.response.Door;
import se.spegla.store.Database;
import se.spegla.store.sqlite.DatabaseFault;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

class DemoTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));

    @TempDir
    private static Path directory;

    private static Demo demo;

    @BeforeAll
    static void settle() {
        demo = Demo.settle(directory, CLOCK);
    }

    @Test
    void it_holds_six_units_of_different_types_and_three_series() {
        try (var database = Database.open(directory, CLOCK)) {
            var types = database.units().all().stream().map(unit -> unit.type()).distinct();
            assertThat(database.units().all()).hasSize(6);
            assertThat(types.count()).isGreaterThanOrEqualTo(4);
            assertThat(database.units().organisation().orElseThrow().fictional())
                    .isTrue();
            assertThat(phases(database, "p-cat")).containsExactly(Phase.CLOSED, Phase.CLOSED);
            assertThat(phases(database, "m-p-cat")).containsExactly(Phase.CLOSED, Phase.OPEN);
            assertThat(phases(database, "staff-knowledge")).containsExactly(Phase.CLOSED, Phase.OPEN);
        }
    }

    @Test
    void its_homes_show_every_kind_of_outcome() {
        try (var database = Database.open(directory, CLOCK)) {
            assertThat(verdicts(compared(database)))
                    .isEqualTo(Map.of(
                            "Almgården", Verdict.IMPROVED,
                            "Björkbacken", Verdict.UNCERTAIN,
                            "Ekliden", Verdict.NO_FOLLOW_UP,
                            "Granstigen", Verdict.WITHHELD));
        }
    }

    @Test
    void its_answers_are_the_same_at_each_start() {
        var first = mean();
        settle();
        assertThat(mean()).isEqualTo(first);
    }

    @Test
    void its_code_opens_the_questionnaire_and_its_links_sign_in_again_and_again() throws Exception {
        var database = Database.open(directory, CLOCK);
        assertThat(database.unitCodes().find(demo.tablet()))
                .hasValue(new Door(demo.cast().openRound(), demo.cast().openUnit()));
        var settings = new ServerSettings(directory, "127.0.0.1", FreePort.exactly("127.0.0.1", 0), Optional.empty());
        try (var spegla = SpeglaForTests.start(settings, database, CLOCK, demo.signIns())) {
            var base = "http://127.0.0.1:" + settings.port();
            assertThat(new Site(base).get("/s/" + demo.tablet().value()).statusCode())
                    .isEqualTo(200);
            for (var secret : demo.signIns().keySet()) {
                for (var visitor : List.of(new Site(base), new Site(base))) {
                    visitor.get("/demo/" + secret);
                    assertThat(visitor.get("/results").statusCode()).isEqualTo(200);
                }
            }
            assertThat(spegla).isNotNull();
        }
    }

    @Test
    void it_prints_the_tablets_address_first() {
        var out = new StringWriter();
        demo.print(se.spegla.web.PublicAddress.of("http://127.0.0.1:7070"), new PrintWriter(out, true));
        var addresses =
                out.toString().lines().filter(line -> line.contains("http://")).toList();
        assertThat(addresses).hasSize(3);
        assertThat(addresses.get(0))
                .contains("http://127.0.0.1:7070/s/" + demo.tablet().value());
    }

    @Test
    void it_does_not_empty_a_folder_that_holds_anything_else(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("report.docx"), "mine");
        assertThatThrownBy(() -> Demo.settle(other, CLOCK))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("report.docx")
                .hasMessageContaining("--demo-data");
        assertThat(other.resolve("report.docx")).hasContent("mine");
    }

    @Test
    void it_does_not_touch_a_folder_that_a_server_runs_on(@TempDir Path other) throws IOException {
        try (var running = RunningSpegla.in(other)) {
            running.organisation(true);
            var before = contents(other);
            assertThatThrownBy(() -> Demo.settle(other, CLOCK))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("in use by another Spegla");
            assertThat(contents(other)).isEqualTo(before);
        }
    }

    @Test
    void it_does_not_touch_an_organisation_that_is_not_made_up(@TempDir Path other) throws IOException {
        try (var database = Database.open(other, CLOCK)) {
            database.units().save(new Organisation("Granby", "Eva", false));
        }
        var before = contents(other);
        assertThatThrownBy(() -> Demo.settle(other, CLOCK))
                .isInstanceOf(DatabaseFault.class)
                .hasMessageContaining("no demo made");
        assertThat(contents(other)).isEqualTo(before);
    }

    @Test
    void it_does_not_touch_a_real_organisation_that_came_into_its_own_folder(@TempDir Path other) throws IOException {
        Demo.settle(other, CLOCK);
        Files.delete(other.resolve("spegla.db"));
        try (var database = Database.open(other, CLOCK)) {
            database.units().save(new Organisation("Granby", "Eva", false));
        }
        assertThatThrownBy(() -> Demo.settle(other, CLOCK)).hasMessageContaining("no demo made");
    }

    @Test
    void keys_alone_and_a_database_without_an_organisation_are_not_taken_for_a_demo(@TempDir Path other)
            throws IOException {
        Files.createDirectory(other.resolve("keys"));
        assertThatThrownBy(() -> Demo.settle(other, CLOCK)).hasMessageContaining("no demo made");
        Database.open(other, CLOCK).close();
        assertThatThrownBy(() -> Demo.settle(other, CLOCK)).hasMessageContaining("no demo made");
    }

    @Test
    void what_a_demo_left_half_made_goes(@TempDir Path other) throws IOException {
        Demo.settle(other, CLOCK);
        Files.writeString(other.resolve("spegla.db"), "half");
        Demo.settle(other, CLOCK);
        try (var database = Database.open(other, CLOCK)) {
            assertThat(database.units().all()).hasSize(6);
        }
    }

    /** What lies in a folder and how it ends: names, sizes and bytes of the database and the keys. */
    private static Map<String, List<Byte>> contents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var all = new TreeMap<String, List<Byte>>();
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("-shm"))
                    .toList()) {
                var bytes = new ArrayList<Byte>();
                for (var octet : Files.readAllBytes(file)) {
                    bytes.add(octet);
                }
                all.put(folder.relativize(file).toString(), bytes);
            }
            return all;
        }
    }

    private static double mean() {
        try (var database = Database.open(directory, CLOCK)) {
            var home = compared(database).units().stream()
                    .filter(unit -> unit.name().equals("Almgården"))
                    .findFirst();
            return home.orElseThrow()
                    .score("total")
                    .followUp()
                    .value()
                    .orElseThrow()
                    .mean();
        }
    }

    private static ReleasedComparison compared(Database database) {
        var rounds = rounds(database, "p-cat");
        return Town.results(database, database.releases())
                .of(rounds.get(0).id(), rounds.get(1).id());
    }

    private static Map<String, Verdict> verdicts(ReleasedComparison compared) {
        return compared.units().stream()
                .collect(Collectors.toMap(
                        unit -> unit.name(),
                        unit -> unit.score("total").verdict().orElseThrow()));
    }

    private static List<Phase> phases(Database database, String instrument) {
        return rounds(database, instrument).stream().map(Round::phase).toList();
    }

    private static List<Round> rounds(Database database, String instrument) {
        var series = database.rounds().allSeries().stream()
                .filter(s -> s.instrumentId().equals(instrument));
        return database.rounds().ofSeries(series.map(Series::id).findFirst().orElseThrow());
    }
}
