package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Series;
import se.spegla.response.SheetId;
import se.spegla.testing.Sealing;
import se.spegla.testing.Site;

/** Answering by card: one card, one sheet, whatever is sent. */
class CardWayTest {
    private TabletServer server;
    private Site site;

    @BeforeEach
    void start(@TempDir Path directory) {
        server = new TabletServer(directory, new Series.Rules(5, Series.Entry.CARDS, false, 50, Optional.empty()));
        site = server.site();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_card_opens_the_questionnaire_as_it_is_typed_and_at_its_own_address() {
        var card = server.card(0);
        var typed = card.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + card.substring(5);
        var answer = site.post("/", Map.of("code", typed));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/s/" + card);
        assertThat(site.get("/s/" + card).body()).contains("Björkens säbo", "räcker till ett svar");
    }

    @Test
    void the_page_is_the_same_by_every_card_and_says_nothing_of_it() {
        var page = site.get("/s/" + server.card(0)).body();
        assertThat(site.get("/s/" + server.card(1)).body()).isEqualTo(page);
        assertThat(page).doesNotContain(server.card(0), server.code());
    }

    @Test
    void a_used_card_cannot_be_told_from_one_that_is_left_without_using_it() {
        var before = site.get("/s/" + server.card(0)).body();
        assertThat(send("/s/" + server.card(0)).statusCode()).isEqualTo(200);
        var after = site.get("/s/" + server.card(0));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isEqualTo(before);
        var empty = site.post("/s/" + server.card(0), Map.of());
        assertThat(empty.body())
                .isEqualTo(site.post("/s/" + server.card(1), Map.of()).body());
        assertThat(site.post("/s/" + server.card(0), Map.of("p1", "2")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_same_sheet_again_is_stored_already_and_another_one_is_refused_with_its_answers_kept() {
        var first = server.sheet(SheetId.random());
        assertThat(site.post("/s/" + server.card(0), first).statusCode()).isEqualTo(200);
        var again = site.post("/s/" + server.card(0), first);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Sheet")).hasValue("stored");

        var id = SheetId.random().value();
        var refused = site.post("/s/" + server.card(0), Map.of("p1", "2", "sheet", id));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Sheet")).hasValue("no card");
        assertThat(refused.body())
                .contains(
                        "Kortet är redan förbrukat",
                        "Ta ett nytt kort",
                        "name=\"_card\"",
                        "name=\"p1\" value=\"2\"",
                        "value=\"" + id + "\"");
        var other = site.post("/s/" + server.card(0), Map.of("p1", "2", "sheet", id, "_card", server.card(1)));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(server.stored()).isEqualTo(2);
    }

    @Test
    void of_two_who_send_by_the_same_card_at_once_one_is_stored() {
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> send("/s/" + server.card(0)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers)
                .containsOnly(200, 403)
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void the_units_code_asks_for_the_card_and_stores_nothing_without_one() {
        var page = site.get(server.path());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Koden på ditt kort", "name=\"_card\"");
        for (var fields : List.of(Map.of("p1", "2"), server.sheet(SheetId.random()))) {
            var refused = site.post(server.path(), fields);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Det behövs ett annat kort", "name=\"p1\"");
        }
        assertThat(server.stored()).isZero();
        var sheet = new HashMap<>(server.sheet(SheetId.random()));
        sheet.put("_card", server.card(0));
        assertThat(site.post(server.path(), sheet).statusCode()).isEqualTo(200);
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void a_wrong_card_is_told_at_its_address_and_on_a_form_and_lets_nothing_in() {
        assertThat(site.get("/s/2222222222").statusCode()).isEqualTo(404);
        assertThat(site.post("/", Map.of("code", "22222-22222")).statusCode()).isEqualTo(404);
        var sheet = new HashMap<>(server.sheet(SheetId.random()));
        for (var wrong : List.of("2222222222", "hej", server.code(), "<b>")) {
            sheet.put("_card", wrong);
            var refused = site.post("/s/" + server.card(0), sheet);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("<b>", "value=\"2222222222\"");
        }
        assertThat(server.stored()).isZero();
    }

    @Test
    void a_wrong_card_waits_like_a_wrong_code_and_a_right_one_never_does() {
        server.slow(Duration.ofMillis(300));
        for (var wrong : List.of(Map.of("p1", "2", "_card", "2222222222"), Map.of("p1", "2", "_card", "x"))) {
            var started = System.nanoTime();
            assertThat(site.post(server.path(), wrong).statusCode()).isEqualTo(403);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
        server.slow(Duration.ofHours(1));
        assertThat(site.get("/s/" + server.card(0)).statusCode()).isEqualTo(200);
        assertThat(send("/s/" + server.card(0)).statusCode()).isEqualTo(200);
        assertThat(send("/s/" + server.card(0)).statusCode()).isEqualTo(403);
        assertThat(site.post(server.path(), Map.of("p1", "2")).statusCode()).isEqualTo(403);
    }

    @Test
    void by_cards_nobody_waits_for_a_unit_that_has_sent_many() {
        server.database().rounds().saveHeadcounts(server.round.id(), Map.of(server.unit.id(), OptionalInt.of(1)));
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> send("/s/" + server.card(i)).statusCode()))
                .containsOnly(200);
    }

    @Test
    void a_renewed_card_is_a_wrong_one() {
        var old = server.card(0);
        assertThat(site.get("/s/" + old).statusCode()).isEqualTo(200);
        server.database().cards().renew(server.round.id(), server.unit.id(), 20);
        assertThat(site.get("/s/" + old).statusCode()).isEqualTo(404);
        assertThat(site.get("/s/" + server.card(0)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_sheet_that_has_waited_goes_by_the_card_in_the_address_only_where_its_own_is_none_any_more() {
        var key = server.database().sealKeys().of(server.round.id()).publicHalf();
        var lost = server.card(0);
        server.database().cards().renew(server.round.id(), server.unit.id(), 20);
        assertThat(sealed("/s/" + server.card(1), key, server.card(2))).isEqualTo(200);
        assertThat(sealed("/s/" + server.card(1), key, server.card(2)))
                .as("a used card is one")
                .isEqualTo(403);
        assertThat(sealed("/s/" + server.card(1), key, lost)).isEqualTo(200);
        assertThat(sealed("/s/" + server.card(1), key, lost))
                .as("and then it is used up")
                .isEqualTo(403);
        assertThat(sealed(server.path(), key, lost)).isEqualTo(403);
        assertThat(server.stored()).isEqualTo(2);
    }

    private int sealed(String path, byte[] key, String card) {
        var form = "p1=2&_card=" + card + "&sheet=" + SheetId.random().value();
        return site.send(HttpRequest.newBuilder(URI.create(server.base() + path + "/sealed"))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(Sealing.seal(key, form)))
                        .build())
                .statusCode();
    }

    @Test
    void a_full_disk_and_a_closing_round_are_told_as_without_cards_and_use_no_card() {
        var sheet = server.sheet(SheetId.random());
        server.fillDisk(true);
        var failed = site.post("/s/" + server.card(0), sheet);
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body()).contains("name=\"_card\" value=\"" + server.card(0) + "\"");
        server.fillDisk(false);
        server.lifecycle().close(EVA, server.round.id());
        assertThat(site.get("/s/" + server.card(0)).statusCode()).isEqualTo(410);
        assertThat(site.post("/s/" + server.card(0), sheet).statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofDays(4));
        assertThat(site.post("/s/" + server.card(1), sheet).statusCode()).isEqualTo(410);
        assertThat(server.stored()).isEqualTo(1);
    }

    private HttpResponse<String> send(String path) {
        return site.post(path, server.sheet(SheetId.random()));
    }
}
