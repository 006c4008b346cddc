package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Series;
import se.spegla.response.SheetId;
import se.spegla.response.StoredSheet;
import se.spegla.testing.Logged;
import se.spegla.testing.Site;

/** The three questions of a linked series: asked once, left out as easily, and kept as a code only. */
class PairWayTest {
    private static final Map<String, String> TYPED =
            Map.of("_pair", "given", "_pair_mother", "Qvxzyra", "_pair_school", "Wjkhemby", "_pair_day", "17");

    @TempDir
    Path directory;

    private TabletServer server;
    private Site site;

    @BeforeEach
    void start() {
        server = new TabletServer(directory, new Series.Rules(5, Series.Entry.UNIT_CODE, true, 50, Optional.empty()));
        site = server.site();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void without_script_the_questions_come_between_the_statements_and_the_summary() {
        var asked = site.post(server.path(), Map.of("p1", "2"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains(
                        "utan att någon får veta vem du är",
                        "name=\"_pair\" value=\"skip\"",
                        "name=\"_pair\" value=\"given\"",
                        "name=\"p1\" value=\"2\"")
                .doesNotContain("name=\"sheet\"");
        var summary = site.post(server.path(), with(TYPED, "p1", "2"));
        assertThat(summary.body()).contains("Dina svar får en kod", "name=\"sheet\"", "value=\"Qvxzyra\"");
        var changed = site.post(
                server.path(), with(TYPED, "p1", "2", "sheet", SheetId.random().value(), "_do", "pair"));
        assertThat(changed.body())
                .contains("value=\"Qvxzyra\"", "Koppla ihop mina svar")
                .doesNotContain("name=\"sheet\"");
        assertThat(server.stored()).isZero();
    }

    @Test
    void without_script_the_language_changes_on_the_questions_without_losing_answers() {
        var asked =
                site.post(server.path(), with(TYPED, "p1", "2", "_do", "pair")).body();
        assertThat(asked)
                .contains("name=\"_do\" value=\"pair\" formaction=\"?lang=en\"")
                .doesNotContain("hreflang");
        var english = site.post(server.path() + "?lang=en", with(TYPED, "p1", "2", "_do", "pair"))
                .body();
        assertThat(english)
                .contains("<html lang=\"en\"", "name=\"p1\" value=\"2\"", "value=\"Qvxzyra\"", "Link my answers");
        assertThat(server.stored()).isZero();
    }

    @Test
    void skipping_goes_on_to_the_summary_and_forgets_what_was_typed() {
        var summary = site.post(server.path(), with(TYPED, "p1", "2", "_pair", "skip"));
        assertThat(summary.body())
                .contains("kopplas inte ihop", "name=\"sheet\"")
                .doesNotContain("Qvxzyra");
    }

    @Test
    void answers_that_give_no_code_are_asked_about_and_never_keep_a_sheet_from_being_stored() {
        var half = with(TYPED, "p1", "2", "_pair_day", "32");
        assertThat(site.post(server.path(), half).body()).contains("Det blev ingen kod", "value=\"Wjkhemby\"");
        assertThat(site.post(server.path(), with(half, "sheet", SheetId.random().value()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.closeAndReadPairs()).containsExactly(Optional.empty());
    }

    @Test
    void the_same_person_gets_the_same_code_and_whoever_skips_none() {
        send(TYPED);
        send(with(TYPED, "_pair_mother", " qv ", "_pair_school", "WJ", "_pair_day", "17."));
        send(with(TYPED, "_pair_mother", "Zo"));
        send(with(TYPED, "_pair", "skip"));
        send(Map.of());
        var pairs = server.closeAndReadPairs();
        assertThat(pairs).hasSize(5).filteredOn(Optional::isEmpty).hasSize(2);
        var codes = pairs.stream().flatMap(Optional::stream).toList();
        assertThat(codes).allMatch(code -> code.matches("[0-9a-f]{64}"));
        assertThat(codes.stream().distinct()).hasSize(2);
    }

    @Test
    void a_sheet_is_the_same_with_the_same_answers_to_the_three_questions_only() {
        var id = SheetId.random().value();
        assertThat(site.post(server.path(), with(TYPED, "p1", "2", "sheet", id)).statusCode())
                .isEqualTo(200);
        assertThat(site.post(server.path(), with(TYPED, "p1", "2", "sheet", id)).statusCode())
                .isEqualTo(200);
        var other = with(TYPED, "p1", "2", "sheet", id, "_pair_mother", "Zo");
        assertThat(site.post(server.path(), other).statusCode()).isEqualTo(409);
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void what_was_typed_reaches_neither_disk_nor_log_nor_address() throws IOException {
        var log = Logged.during(() -> {
            assertThat(send(TYPED)).isEqualTo(200);
            server.fillDisk(true);
            assertThat(send(TYPED)).isEqualTo(503);
            server.fail("no more");
            assertThat(send(TYPED)).isEqualTo(500);
        });
        assertThat(log).isNotEmpty();
        assertThat(log.toLowerCase()).doesNotContain("qvxzyra", "wjkhemby");
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase();
                assertThat(text).as(file.toString()).doesNotContain("qvxzyra", "wjkhemby", "qv\nwj", "_pair_");
            }
        }
    }

    @Test
    void a_series_that_is_not_linked_neither_asks_nor_keeps_a_code(@TempDir Path other) {
        try (var plain = new TabletServer(other)) {
            assertThat(plain.site().get(plain.path()).body()).doesNotContain("_pair");
            assertThat(plain.site().post(plain.path(), Map.of("p1", "2")).body())
                    .contains("Skicka mina svar");
            plain.site()
                    .post(
                            plain.path(),
                            with(TYPED, "p1", "2", "sheet", SheetId.random().value()));
            plain.clock.advance(Duration.ofDays(60));
            plain.lifecycle().tick();
            assertThat(plain.database().responses().sheets(plain.round.id(), plain.unit.id()))
                    .extracting(StoredSheet::pair)
                    .containsExactly(Optional.empty());
        }
    }

    private int send(Map<String, String> fields) {
        return site.post(
                        server.path(),
                        with(fields, "p1", "2", "sheet", SheetId.random().value()))
                .statusCode();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
