package se.spegla.web.respondent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.response.SheetId;
import se.spegla.testing.Logged;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

class TabletRoutesTest {
    private static final Pattern ID = Pattern.compile("name=\"sheet\" value=\"([0-9a-f]{32})\"");
    private TabletServer server;
    private Site site;

    @BeforeEach
    void start(@TempDir Path directory) {
        server = new TabletServer(directory);
        site = server.site();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_code_in_small_letters_with_blanks_or_a_hyphen_goes_to_the_questionnaire() {
        var code = server.code().toLowerCase(Locale.ROOT);
        var typed = " " + code.substring(0, 4) + " - " + code.substring(4);
        var answer = site.post("/", Map.of("code", typed));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(server.path());
        assertThat(site.post("/?lang=en", Map.of("code", typed))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(server.path() + "?lang=en");
        assertThat(site.get("/s/" + server.code().toLowerCase(Locale.ROOT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_round_that_was_planned_anew_with_another_questionnaire_asks_that_one() {
        var april = Round.draft(
                server.series("p-cat", server.unit).id(),
                "Aprilrundan",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 30),
                Duration.ZERO);
        var draft = server.draft(april, Map.of(server.unit.id(), OptionalInt.of(Town.HEADS)));
        assertThat(site.get("/s/" + planned(draft, "p-cat")).body()).contains("Mätningen har inte börjat");
        server.database().rounds().saveWithdrawn(draft);
        var code = planned(draft, "staff-knowledge");
        server.clock.advance(Duration.ofDays(20));

        var asked = Town.instrument("staff-knowledge").questions().get(0).text().in("sv");
        assertThat(site.get("/s/" + code).body()).contains(asked);
    }

    private String planned(Round draft, String instrument) {
        var rounds = server.database().rounds();
        rounds.saveOpened(
                draft.plan(server.clock.instant()), Town.instrument(instrument), rounds.participations(draft.id()));
        server.database().unitCodes().issue(draft.id(), List.of(server.unit.id()));
        return server.code(draft, server.unit).value();
    }

    @Test
    void a_wrong_code_is_told_clearly_with_the_field_again() {
        for (var answer : new HttpResponse<?>[] {
            site.get("/s/22222222"),
            site.post("/", Map.of("code", "hej")),
            site.post("/", Map.of()),
            site.post("/s/22222222", server.sheet(SheetId.random()))
        }) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat((String) answer.body())
                    .contains("Koden stämmer inte", "name=\"code\"", "aria-invalid=\"true\" autofocus>");
        }
        assertThat(server.stored()).isZero();
    }

    @Test
    void what_was_typed_in_vain_stands_in_the_field_for_that_one_visitor() {
        assertThat(site.post("/", Map.of("code", "k7mp-3x\"9")).body()).contains("value=\"k7mp-3x&quot;9\"");
        assertThat(site.get("/s/K7MP3XQ8").body()).contains("value=\"K7MP3XQ8\"");
        assertThat(site.get("/s/22222222").body())
                .contains("value=\"22222222\"")
                .doesNotContain("K7MP3XQ8");
        assertThat(site.post("/", Map.of("code", "x".repeat(41))).body()).contains("value=\"\"");
        assertThat(site.get("/").body()).contains("value=\"\" aria-describedby=\"hint\">");
    }

    @Test
    void a_renewed_codes_predecessor_opens_nothing() {
        var leaked = server.path();
        assertThat(site.get(leaked).statusCode()).isEqualTo(200);
        server.database().unitCodes().renew(server.round.id(), server.unit.id());
        assertThat(site.get(leaked).statusCode()).isEqualTo(404);
        assertThat(site.get(server.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_questionnaire_says_what_a_respondent_should_know_before_the_first_item() {
        var page = site.get(server.path()).body();
        assertThat(page.substring(0, page.indexOf("<fieldset")))
                .contains(
                        "Björkens säbo",
                        "Granby kommun",
                        "frivilligt",
                        "ungefär 5 minuter",
                        "minst 5 har svarat",
                        "enhetschef",
                        "Processledaren",
                        "Eva Berg, 0123-45 67 89",
                        "Påhittad kommun");
        assertThat(page).contains("Arbetsversion", server.instrument.wording().shortHash(), "upphovsrätt");
        server.instrument
                .questions()
                .forEach(item -> assertThat(page).contains(item.text().in("sv")));
        assertThat(site.get(server.path() + "?lang=en").body()).contains("voluntary", "Working wording", "1 of 13");
    }

    @Test
    void the_questionnaire_is_the_same_for_everyone_and_leaves_nothing_behind() {
        var first = site.get(server.path());
        assertThat(server.site().get(server.path()).body()).isEqualTo(first.body());
        assertThat(first.body()).doesNotContain("name=\"sheet\"").doesNotContainPattern("[0-9a-f]{32}");
        var thanks = site.post(server.path(), server.sheet(SheetId.random()));
        for (var answer : new HttpResponse<?>[] {first, thanks, site.get("/"), site.get("/s/22222222")}) {
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void the_page_follows_what_the_process_leader_changes() {
        assertThat(site.get(server.path()).body()).contains("Eva Berg");
        server.database().units().save(new Organisation("Granby kommun", "Ali Ek, 0123-99 99 99", false));
        assertThat(site.get(server.path()).body()).contains("Ali Ek").doesNotContain("Eva Berg", "Påhittad kommun");
    }

    @Test
    void a_sheet_is_stored_once_however_often_it_is_sent() {
        var sheet = server.sheet(SheetId.random());
        var first = site.post(server.path(), sheet);
        var second = site.post(server.path(), sheet);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Sheet")).hasValue("stored");
        assertThat(first.body()).contains("Dina svar är sparade");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(response -> assertThat(response.byItem()).hasSize(13).containsEntry("p7", 4));
    }

    @Test
    void skipped_items_are_stored_as_skipped() {
        site.post(
                server.path(),
                Map.of("p1", "5", "p2", "", "sheet", SheetId.random().value()));
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(response -> assertThat(response.byItem()).isEqualTo(Map.of("p1", 5)));
    }

    @Test
    void the_same_id_with_other_answers_is_asked_about_and_can_be_sent_as_another_persons() {
        var id = SheetId.random();
        site.post(server.path(), server.sheet(id));
        var conflict = site.post(server.path(), Map.of("p1", "2", "sheet", id.value()));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .containsSubsequence(
                        "Det är mina svar, de är redan sparade",
                        "räknas du två gånger",
                        "Det här är en annan persons svar – skicka")
                .contains("name=\"p1\" value=\"2\"");
        assertThat(conflict.headers().firstValue("Sheet")).hasValue("not stored");
        assertThat(server.stored()).isEqualTo(1);
        assertThat(idIn(conflict)).isNotEqualTo(id.value());
        var done = site.post(server.path(), Map.of("p1", "2", "sheet", idIn(conflict), "_do", "mine"));
        assertThat(done.body()).contains("Klart. Inget mer har skickats.");
        assertThat(server.stored()).isEqualTo(1);
        assertThat(site.post(server.path(), Map.of("p1", "2", "sheet", idIn(conflict)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.stored()).isEqualTo(2);
    }

    @Test
    void without_script_a_summary_with_a_fresh_id_comes_before_sending() {
        var answers = Map.of("p1", "2", "p3", "5");
        var summary = site.post(server.path(), answers);
        assertThat(summary.statusCode()).isEqualTo(200);
        assertThat(summary.body())
                .contains("Skicka mina svar", "Ändra svar 3", "Inget svar", "Stämmer helt", "Allt är inte besvarat");
        assertThat(summary.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(idIn(site.post(server.path(), answers))).isNotEqualTo(idIn(summary));
        assertThat(server.stored()).isZero();

        var changing = site.post(server.path(), Map.of("p1", "2", "p3", "5", "sheet", idIn(summary), "_do", "change"));
        assertThat(changing.body())
                .contains("name=\"p3\" value=\"5\" autocomplete=\"off\" checked")
                .doesNotContain("<script");
        assertThat(server.stored()).isZero();
        var sent = site.post(server.path(), Map.of("p1", "2", "p3", "5", "sheet", idIn(summary)));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body())
                .as("the browser would send it again")
                .contains("Stäng fliken innan någon annan använder skärmen");
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_the_questionnaire_is_named_and_not_stored() {
        var id = SheetId.random().value();
        var outside = site.post(server.path(), Map.of("p1", "6", "p2", "3", "sheet", id));
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body()).contains("”p1” har ett värde");
        var unknown = site.post(server.path(), Map.of("<b>", "1", "p1", "1", "sheet", id));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("”&lt;b&gt;” finns inte");
        var twice = site.send(form("p1=1&p1=2&sheet=" + id));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(site.post(server.path(), Map.of("p1", "1", "sheet", "mine")).statusCode())
                .isEqualTo(422);
        assertThat(server.stored()).isZero();
    }

    @Test
    void an_empty_sheet_is_not_stored_and_shows_the_way_back() {
        for (var fields : List.of(
                Map.<String, String>of(),
                Map.of("p1", "", "sheet", SheetId.random().value()))) {
            var answer = site.post(server.path(), fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Inget är besvarat", "Tillbaka till formuläret");
        }
        assertThat(server.stored()).isZero();
    }

    @Test
    void a_closing_round_hands_out_no_form_but_stores_what_arrives() {
        server.lifecycle().close(EVA, server.round.id());
        var page = site.get(server.path());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Mätningen stängs").doesNotContain("<fieldset");
        assertThat(site.post(server.path(), server.sheet(SheetId.random())).statusCode())
                .isEqualTo(200);
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void a_round_whose_time_has_passed_is_closed_without_anybody_closing_it() {
        site.get(server.path());
        server.clock.advance(Duration.ofDays(17));
        assertThat(site.get(server.path()).body()).contains("Mätningen stängs");
        server.clock.advance(Duration.ofDays(3));
        var page = site.get(server.path());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Mätningen är stängd");
        var late = site.post(server.path(), server.sheet(SheetId.random()));
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("Dina svar kom för sent", "kan redan vara sparade");
        assertThat(server.stored()).isZero();
    }

    @Test
    void a_full_disk_keeps_the_answers_on_the_page_under_the_same_id() {
        var id = SheetId.random();
        server.fillDisk(true);
        var answer = site.post(server.path(), Map.of("p1", "2", "sheet", id.value()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(idIn(answer)).isEqualTo(id.value());
        assertThat(answer.body()).contains("name=\"p1\" value=\"2\"", "Försök igen", "inte sparade än");
        server.fillDisk(false);
        assertThat(site.post(server.path(), Map.of("p1", "2", "sheet", id.value()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void a_flood_by_a_units_code_is_let_in_up_to_its_headcount_and_then_an_hours_part_at_a_time() {
        headcount(6);
        assertThat(IntStream.range(0, 30)
                        .map(i -> send(SheetId.random()).statusCode())
                        .filter(status -> status == 200)
                        .count())
                .isEqualTo(6);
        assertThat(server.stored()).isEqualTo(6);
        var mine = SheetId.random();
        var told = send(mine);
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Sheet")).hasValue("wait");
        assertThat(told.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(599L, 601L);
        assertThat(told.body()).contains("Vänta några minuter", "name=\"p1\" value=\"4\"");
        assertThat(idIn(told)).isEqualTo(mine.value());
        server.clock.advance(Duration.ofMinutes(10));
        assertThat(send(mine).statusCode()).isEqualTo(200);
        assertThat(send(mine).statusCode())
                .as("the same again waits, and is stored once")
                .isEqualTo(429);
        assertThat(server.stored()).isEqualTo(7);
        server.open(Town.instrument("p-cat"));
        assertThat(send(SheetId.random()).statusCode())
                .as("another unit does not pay")
                .isEqualTo(200);
    }

    @Test
    void a_unit_that_begins_anew_after_a_flood_does_not_wait() {
        headcount(6);
        IntStream.range(0, 7).forEach(i -> send(SheetId.random()));
        assertThat(send(SheetId.random()).statusCode()).isEqualTo(429);
        server.beginAnew(server.round, server.unit);
        assertThat(IntStream.range(0, 7)
                        .map(i -> send(SheetId.random()).statusCode())
                        .filter(status -> status == 200)
                        .count())
                .isEqualTo(6);
        assertThat(server.stored()).isEqualTo(6);
    }

    @Test
    void what_is_not_stored_anew_costs_the_unit_nothing() {
        headcount(2);
        var id = SheetId.random();
        for (int i = 0; i < 5; i++) {
            assertThat(send(id).statusCode()).isEqualTo(200);
            assertThat(site.post(server.path(), Map.of("p1", "2", "sheet", id.value()))
                            .statusCode())
                    .isEqualTo(409);
        }
        server.fillDisk(true);
        assertThat(send(SheetId.random()).statusCode()).isEqualTo(503);
        server.fillDisk(false);
        assertThat(send(SheetId.random()).statusCode()).isEqualTo(200);
        assertThat(server.stored()).isEqualTo(2);
    }

    private void headcount(int heads) {
        server.database().rounds().saveHeadcounts(server.round.id(), Map.of(server.unit.id(), OptionalInt.of(heads)));
    }

    private HttpResponse<String> send(SheetId id) {
        return site.post(server.path(), server.sheet(id));
    }

    @Test
    void no_line_of_the_log_tells_what_a_respondent_sent() {
        var log = Logged.during(() -> {
            server.fillDisk(true);
            site.post(server.path(), server.sheet(SheetId.random()));
            server.fail(server.code() + " p1=4");
            assertThat(site.post(server.path(), server.sheet(SheetId.random())).statusCode())
                    .isEqualTo(500);
        });
        assertThat(log).contains("SheetRoute", "Discreet").doesNotContain(server.code(), "p1", "127.0.0.1");
    }

    @Test
    void whoever_takes_no_compression_gets_the_same_page() {
        var asking = HttpRequest.newBuilder(URI.create(server.address()))
                .header("Accept-Encoding", "gzip")
                .build();
        var packed = site.send(asking);
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(packed.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(8_000);
        assertThat(site.get(server.path()).headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(site.get(server.path()).body()).endsWith("</html>\n");
    }

    @Test
    void ten_megabytes_are_refused_unread() throws IOException {
        try (var socket = new Socket("127.0.0.1", URI.create(server.base()).getPort())) {
            socket.setSoTimeout(10_000);
            var request =
                    "POST " + server.path() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10000000"
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\np1=1";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var head = new String(socket.getInputStream().readNBytes(12), UTF_8);
            assertThat(head).isEqualTo("HTTP/1.1 413");
        }
        assertThat(server.stored()).isZero();
    }

    @Test
    void ten_megabytes_without_a_stated_length_are_refused_too() throws IOException {
        var endless = HttpRequest.newBuilder(URI.create(server.address()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("p1=1&x=" + "y".repeat(10_000_000))))
                .build();
        int status;
        try {
            status = site.send(endless).statusCode();
        } catch (UncheckedIOException cutOff) {
            status = 413;
        }
        assertThat(status).isEqualTo(413);
        assertThat(server.stored()).isZero();
    }

    @Test
    void only_plain_forms_are_read() {
        var json = HttpRequest.newBuilder(URI.create(server.address()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"p1\": 1}"))
                .build();
        assertThat(site.send(json).statusCode()).isEqualTo(400);
        assertThat(server.stored()).isZero();
    }

    @Test
    void a_right_code_is_answered_at_once_while_wrong_ones_wait_or_are_sent_away() {
        server.slow(Duration.ofSeconds(3));
        var client = HttpClient.newHttpClient();
        var wrong = HttpRequest.newBuilder(URI.create(server.base() + "/s/22222222"))
                .build();
        var guesses = IntStream.range(0, 130)
                .mapToObj(i -> client.sendAsync(wrong, BodyHandlers.ofString()))
                .toList();
        var sentAway = (HttpResponse<?>) CompletableFuture.anyOf(guesses.toArray(CompletableFuture[]::new))
                .join();
        assertThat(sentAway.statusCode()).isEqualTo(429);
        assertThat(sentAway.headers().firstValue("Retry-After")).hasValue("3");

        assertThat(site.get(server.path()).statusCode()).isEqualTo(200);
        assertThat(site.post(server.path(), server.sheet(SheetId.random())).statusCode())
                .isEqualTo(200);
        assertThat(guesses).anyMatch(guess -> !guess.isDone());
        var answers = guesses.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 404)
                .hasSizeGreaterThanOrEqualTo(100)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Koden stämmer inte"));
    }

    private HttpRequest form(String body) {
        return HttpRequest.newBuilder(URI.create(server.address()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String idIn(HttpResponse<String> page) {
        var found = ID.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
