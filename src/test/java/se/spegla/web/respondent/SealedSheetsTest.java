package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.response.SealKey;
import se.spegla.response.SheetId;
import se.spegla.testing.Sealing;
import se.spegla.testing.Site;

/** What the server answers to a device that sends what has waited. */
class SealedSheetsTest {
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\" data-place=\"([^\"]+)\"");

    @TempDir
    private Path directory;

    private TabletServer server;
    private Site site;
    private byte[] key;

    @BeforeEach
    void start() {
        server = new TabletServer(directory);
        site = server.site();
        key = Base64.getUrlDecoder().decode(onPage(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_sealed_sheet_is_stored_once_however_often_it_is_sent_and_in_whichever_way() {
        var id = SheetId.random().value();
        assertThat(receipt(send(sealed("p1=2&p3=5&sheet=" + id)))).isEqualTo("200 stored");
        assertThat(receipt(send(sealed("p1=2&p3=5&sheet=" + id + "     ")))).isEqualTo("200 stored");
        assertThat(site.post(server.path(), java.util.Map.of("p1", "2", "p3", "5", "sheet", id))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.stored()).isEqualTo(1);
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(it -> assertThat(it.byItem()).hasSize(2).containsEntry("p3", 5));
    }

    @Test
    void the_same_id_with_other_answers_is_a_conflict_and_what_does_not_fit_is_refused() {
        var id = SheetId.random().value();
        send(sealed("p1=2&sheet=" + id));
        assertThat(receipt(send(sealed("p1=3&sheet=" + id)))).isEqualTo("409 not stored");
        assertThat(receipt(send(sealed("p1=9&sheet=" + SheetId.random().value()))))
                .isEqualTo("422 not stored");
        assertThat(receipt(send(sealed("p1=%zz&sheet=" + SheetId.random().value()))))
                .isEqualTo("400 not stored");
        assertThat(receipt(send(sealed("p1=2"))))
                .as("without an id it cannot be sent again")
                .isEqualTo("200 not stored");
        assertThat(receipt(send(Sealing.seal(SealKey.random().publicHalf(), "p1=2&sheet=" + id))))
                .isEqualTo("422 not stored");
        assertThat(receipt(send(new byte[0]))).isEqualTo("422 not stored");
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void a_closing_round_takes_what_has_waited_a_closed_one_says_so_and_its_key_is_gone() throws IOException {
        server.lifecycle().close(EVA, server.round.id());
        assertThat(receipt(send(sealed("p1=2&sheet=" + SheetId.random().value()))))
                .isEqualTo("200 stored");
        var file = directory.resolve("keys").resolve(server.round.id().value() + "-seal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        server.clock.advance(Duration.ofDays(60));
        server.lifecycle().tick();
        assertThat(receipt(send(sealed("p1=2&sheet=" + SheetId.random().value()))))
                .isEqualTo("410 not stored");
        assertThat(file).doesNotExist();
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void a_disk_that_is_full_and_a_code_that_has_been_renewed_lose_nothing() {
        var sheet = sealed("p1=2&sheet=" + SheetId.random().value());
        server.fillDisk(true);
        assertThat(receipt(send(sheet))).isEqualTo("503 not stored");
        server.fillDisk(false);
        var place = onPage(2);
        var leaked = server.path();
        server.database().unitCodes().renew(server.round.id(), server.unit.id());
        assertThat(receipt(send(leaked, sheet))).isEqualTo("404 no such code");
        assertThat(onPage(2))
                .as("the device knows the unit again under its new code")
                .isEqualTo(place);
        assertThat(receipt(send(sheet))).isEqualTo("200 stored");
    }

    @Test
    void a_device_that_asks_is_answered_briefly_and_every_answer_shows_that_it_comes_from_here() {
        var answer = site.get("/s/ping");
        assertThat(receipt(answer)).isEqualTo("204 here");
        assertThat(answer.headers().firstValue("Date")).isPresent();
        assertThat(receipt(site.get(server.path()))).isEqualTo("200 form");
        assertThat(receipt(site.get("/s/22222222"))).isEqualTo("404 no such code");
        server.lifecycle().close(EVA, server.round.id());
        assertThat(receipt(site.get(server.path()))).isEqualTo("410 not handed out");
    }

    private byte[] sealed(String form) {
        return Sealing.seal(key, form);
    }

    private HttpResponse<String> send(byte[] sheet) {
        return send(server.path(), sheet);
    }

    private HttpResponse<String> send(String path, byte[] sheet) {
        return site.send(HttpRequest.newBuilder(URI.create(server.base() + path + "/sealed"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(sheet))
                .build());
    }

    private static String receipt(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().firstValue("Sheet").orElse("none");
    }

    private String onPage(int which) {
        var found = KEY.matcher(site.get(server.path()).body());
        assertThat(found.find()).isTrue();
        return found.group(which);
    }
}
