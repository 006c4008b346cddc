package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.access.Credential.Kind;
import se.spegla.cli.ServerSettings;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.SheetId;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** The folder that an earlier program left behind, opened by this one; how it was made is said beside it, in {@code resources/earlier}. */
class EarlierProgramTest {
    private static final Path MADE = Path.of("src/test/resources/earlier");

    @TempDir
    private Path folder;

    private RunningSpegla spegla;
    private Site leader;
    private Series series;

    @BeforeEach
    void open() throws IOException {
        unpack();
        spegla = RunningSpegla.in(folder, Clock.at("2026-03-27T10:00:00Z"));
        leader = spegla.leader();
        series = seriesOf("staff-knowledge");
    }

    @AfterEach
    void close() {
        spegla.close();
    }

    @Test
    void closed_rounds_show_exactly_what_was_released_and_nothing_is_released_anew() throws IOException {
        var before = spegla.database().releases().count(series.id());

        assertThat(before).isEqualTo(6);
        assertThat(leader.get(results()).statusCode()).isEqualTo(200);
        assertThat(leader.get(results() + "/figures.csv").body()).isEqualTo(made("figures.csv"));
        assertThat(Pattern.compile("(Mer tid|Fler möten) \\d+")
                        .matcher(leader.get(results() + "/comments/"
                                        + round(series, "Våren 2025").id().value())
                                .body())
                        .results()
                        .map(found -> found.group() + "\n")
                        .sorted()
                        .collect(Collectors.joining()))
                .isEqualTo(made("comments.txt"));
        assertThat(spegla.database().releases().count(series.id())).isEqualTo(before);
    }

    @Test
    void what_was_released_is_proved_again_and_what_was_done_is_told() throws IOException {
        var told = new StringWriter();
        var settings = new ServerSettings(folder, "127.0.0.1", 1, Optional.empty());

        assertThat(new Program().checkRelease(settings, new PrintWriter(told))).isTrue();
        assertThat(told).hasToString(made("check-release.txt"));
        var log = Pattern.compile("<td[^>]*>(.*?)</td>")
                .matcher(leader.get("/accounts/trail").body())
                .replaceAll("| $1 ")
                .replaceAll("<[^>]+>", "");
        assertThat(log.lines()).containsSubsequence(made("log.txt").lines().toList());
    }

    @Test
    void an_open_round_takes_more_sheets_and_is_closed_and_shown_beside_those_before() throws IOException {
        var round = round(series, "Våren 2026");
        var oak = unit("Eken");
        assertThat(stored(round, oak)).isEqualTo(6);
        for (int i = 0; i < 3; i++) {
            assertThat(spegla.visitor()
                            .post("/s/" + spegla.code(round, oak).value(), sheet(round))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(stored(round, oak)).isEqualTo(9);
        leader.postFrom("/series/new", "/rounds/" + round.id().value() + "/close", Map.of("how", "now"));

        assertThat(leader.get(results()).body()).contains("Våren 2025", "Våren 2026", "Eken");
        var before = made("figures.csv");
        var shownOfSpring =
                before.substring(before.indexOf("Eken;"), before.indexOf(";Hösten 2025", before.indexOf("Eken;")));
        assertThat(leader.get(results() + "/figures.csv").body()).contains(shownOfSpring + ";Våren 2026;2;own;");
        assertThat(spegla.database().releases().count(series.id())).isGreaterThan(6);
    }

    @Test
    void a_card_that_is_left_lets_a_sheet_in_and_one_that_was_used_does_not() {
        var round = round(seriesOf("p-cat"), "Första");
        var cards = spegla.cards(round, unit("Eken"));

        assertThat(spegla.visitor()
                        .post("/s/" + cards.get(0).value(), sheet(round))
                        .statusCode())
                .isEqualTo(403);
        assertThat(spegla.visitor()
                        .post("/s/" + cards.get(1).value(), sheet(round))
                        .statusCode())
                .isEqualTo(200);
        assertThat(stored(round, unit("Eken"))).isEqualTo(2);
        assertThat(spegla.database().lostKeys().rounds()).isEmpty();
        assertThat(spegla.database().lostKeys().series()).isEmpty();
    }

    @Test
    void a_manager_signs_in_with_the_old_password_and_sees_the_own_unit() {
        var bo = spegla.visitor();
        var signIn = Map.of("login", "bo@granby.se", "password", "lösenord till Bo");

        assertThat(bo.postFrom("/sign-in", "/sign-in", signIn).statusCode()).isEqualTo(303);
        assertThat(bo.get(results() + "/" + unit("Björken").id().value()).statusCode())
                .isEqualTo(200);
        assertThat(bo.get(results() + "/" + unit("Eken").id().value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_had_no_password_has_no_credential() {
        var accounts = spegla.database().accounts();

        assertThat(accounts.credential(
                        accounts.findByLogin("bo@granby.se").orElseThrow().id(), Kind.PASSWORD))
                .isPresent();
        assertThat(accounts.credential(
                        accounts.findByLogin("leader@example.org").orElseThrow().id(), Kind.PASSWORD))
                .isEmpty();
    }

    private String results() {
        return "/results/" + series.id().value();
    }

    private Series seriesOf(String instrument) {
        return spegla.database().rounds().allSeries().stream()
                .filter(each -> each.instrumentId().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private Round round(Series of, String name) {
        return spegla.database().rounds().ofSeries(of.id()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Unit unit(String name) {
        return spegla.database().units().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int stored(Round round, Unit unit) {
        return spegla.database().responses().counts(round.id()).get(unit.id());
    }

    /** To the questionnaire as it was copied into the round. */
    private Map<String, String> sheet(Round round) {
        var instrument = spegla.database().rounds().instrumentOf(round.id()).orElseThrow();
        var fields = Town.uniform(instrument, 2).byItem().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().toString()));
        fields.put("sheet", SheetId.random().value());
        return fields;
    }

    private static String made(String name) throws IOException {
        return Files.readString(MADE.resolve(name));
    }

    private void unpack() throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(MADE.resolve("town.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }
}
