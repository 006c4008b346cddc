package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.JarProcess;
import se.spegla.testing.Site;
import se.spegla.testing.Town;
import se.spegla.testing.Upload;

/** The packaged jar with the flags of the README, which end it when memory runs out, and the largest things a leader can ask for. */
class LargeOrganisationIT {
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final String PASSWORD = "kanel och kardemumma";
    private static final int UNITS = 1_000;
    private static final int CARD_UNITS = 60;
    private static final int SHEETS = 6;

    @TempDir
    private static Path folder;

    private static Series measured;
    private static Round byCards;
    private static Round byCode;
    private static List<Unit> units;
    private static JarProcess server;
    private static Site leader;

    @BeforeAll
    static void fill() {
        try (var town = new Town(folder, InstantSource.system())) {
            fill(town);
        }
        server = JarProcess.serveWith(FLAGS, folder);
        leader = new Site(server.base());
        assertThat(leader.postFrom("/sign-in", "/sign-in", Map.of("login", "eva@granby.se", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void results_of_a_thousand_units_are_shown() {
        assertThat(status("/results/" + measured.id().value())).isEqualTo(200);
        assertThat(status("/results/" + measured.id().value() + "/figures.csv")).isEqualTo(200);
        assertThat(status("/results/" + measured.id().value() + "/"
                        + units.get(0).id().value()))
                .isEqualTo(200);
        assertAlive();
    }

    @Test
    void cut_outs_of_sixty_units_and_posters_and_forms_of_a_thousand_are_printed() {
        assertThat(status("/rounds/" + byCards.id().value() + "/cut-outs")).isEqualTo(200);
        assertThat(status("/rounds/" + byCode.id().value() + "/posters")).isEqualTo(200);
        assertThat(status("/rounds/" + byCode.id().value() + "/forms")).isEqualTo(200);
        assertAlive();
    }

    @Test
    void the_round_of_a_thousand_units_and_the_one_of_sixty_by_cards_are_shown() {
        assertThat(status("/rounds/" + byCards.id().value())).isEqualTo(200);
        assertThat(status("/rounds/" + byCode.id().value())).isEqualTo(200);
        assertAlive();
    }

    @Test
    void faulty_and_endless_files_are_refused_even_when_ten_come_at_once() {
        var page = "/rounds/" + byCode.id().value() + "/headcounts";
        assertThat(upload(page, page + "/file", "enhet;antal\n" + "x;0\n".repeat(470_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload("/units/import", "/units/import", "enhet;typ;område\n" + "a;b;c\n".repeat(4_999))
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload("/units/import", "/units/import", ";".repeat(450_000) + "\n")
                        .statusCode())
                .isEqualTo(422);

        var token = leader.token(page);
        var body = ("enhet;antal\n" + "x;0\n".repeat(122_000)).getBytes();
        var many = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> leader.send(new Upload(Map.of("csrf", token))
                                .with("x.csv", body)
                                .to(server.base() + page + "/file"))
                        .statusCode()))
                .toList();
        assertThat(many.stream().map(CompletableFuture::join)).containsOnly(422);
        assertAlive();
    }

    @Test
    void a_faulty_file_of_many_lines_is_refused_with_its_first_faults() {
        var wording = upload(
                "/instruments/p-cat", "/instruments/p-cat/file", "item,language,text\n" + "a,b,\n".repeat(48_000));
        assertThat(wording.statusCode()).isEqualTo(422);
        assertThat(wording.body())
                .as("48,000 faults of one cause are counted, not listed")
                .hasSizeLessThan(300_000);
        assertAlive();
    }

    private static HttpResponse<String> upload(String page, String to, String content) {
        return leader.send(new Upload(Map.of("csrf", leader.token(page)))
                .with("x.csv", content.getBytes())
                .to(server.base() + to));
    }

    private static int status(String path) {
        return leader.get(path).statusCode();
    }

    private static void assertAlive() {
        assertThat(server.isAlive()).isTrue();
        assertThat(leader.get("/").statusCode()).isEqualTo(200);
    }

    /** Two closed rounds of a thousand units, one open round of them, and one by cards of sixty. */
    private static void fill(Town town) {
        town.organisation(false);
        town.eva(PASSWORD);
        units = IntStream.range(0, UNITS).mapToObj(i -> town.unit("Enhet " + i)).toList();
        var instrument = Town.instrument("p-cat");
        var random = new Random(7);
        measured = town.series("Vår och höst", "p-cat", Series.Rules.of(5), units);
        for (var name : List.of("Våren", "Hösten")) {
            var round = town.openRound(measured, name);
            town.store(units.stream()
                    .flatMap(unit -> IntStream.range(0, SHEETS)
                            .mapToObj(i -> Town.sheet(round, unit, Town.somehow(instrument, random)))));
            town.close(round);
        }
        byCode = town.openRound(measured, "Nu");
        byCards = town.openRound(
                town.series("Kort", "m-p-cat", Town.rules(Series.Entry.CARDS, false), units.subList(0, CARD_UNITS)),
                "Nu");
    }
}
