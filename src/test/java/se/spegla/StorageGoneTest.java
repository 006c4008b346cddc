package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.SheetId;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Sealing;
import se.spegla.testing.Site;

/** Somebody deletes, moves or replaces the file of a running server. */
class StorageGoneTest {
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\"");

    @TempDir
    private Path parent;

    private Path data;
    private RunningSpegla spegla;
    private Site leader;
    private String form;
    private Round round;
    private Unit unit;
    private byte[] key;

    @BeforeEach
    void start() {
        data = parent.resolve("data");
        spegla = RunningSpegla.in(data);
        unit = spegla.unit("Eken");
        var series = spegla.series("p-cat", unit);
        round = spegla.openRound(series, "Våren");
        leader = spegla.leader();
        form = "/s/" + spegla.code(round, unit).value();
        var page = KEY.matcher(spegla.visitor().get(form).body());
        assertThat(page.find()).isTrue();
        key = Base64.getUrlDecoder().decode(page.group(1));
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spegla.db", "spegla.db-wal"})
    void a_sheet_is_not_said_to_be_stored_in_a_file_that_was_deleted(String name) throws IOException {
        Files.delete(data.resolve(name));
        refused();
    }

    @Test
    void nor_in_one_that_was_moved_or_has_another_in_its_place() throws IOException {
        var file = data.resolve("spegla.db");
        Files.move(file, data.resolve("elsewhere.db"));
        refused();
        Files.copy(data.resolve("elsewhere.db"), file);
        refused();
    }

    @Test
    void nor_where_the_whole_folder_is_elsewhere_and_once_it_is_back_all_goes_on() throws IOException {
        var elsewhere = parent.resolve("elsewhere");
        Files.move(data, elsewhere);
        refused();
        assertThat(data).doesNotExist();

        Files.move(elsewhere, data);
        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(seal().statusCode()).isEqualTo(200);
        assertThat(spegla.database().responses().counts(round.id())).containsEntry(unit.id(), 3);
    }

    @Test
    void what_a_device_kept_stays_there_even_where_the_server_has_never_read_its_key() throws IOException {
        spegla.stop();
        spegla.startAgain();
        assertThat(spegla.visitor().post(form, Map.of()).statusCode()).isEqualTo(422);
        Files.move(data, parent.resolve("elsewhere"));

        assertThat(seal().statusCode()).isEqualTo(503);
    }

    private void refused() {
        var sent = send();
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.headers().firstValue("Sheet")).isNotEqualTo(java.util.Optional.of("stored"));
        assertThat(sent.body())
                .as("says so, and carries the answers, to be sent again")
                .contains("name=\"p1\" value=\"2\"")
                .containsAnyOf("Svaren är inte sparade än", "det du skrev finns kvar här");
        var sealed = seal();
        assertThat(sealed.statusCode()).isEqualTo(503);
        assertThat(sealed.headers().firstValue("Sheet")).hasValue("not stored");

        var page = leader.get("/series");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Det går inte att spara", "lägg tillbaka filen");
    }

    private HttpResponse<String> send() {
        return spegla.visitor()
                .post(form, Map.of("p1", "2", "sheet", SheetId.random().value()));
    }

    private HttpResponse<String> seal() {
        var body = Sealing.seal(key, "p1=2&sheet=" + SheetId.random().value());
        return spegla.visitor()
                .send(HttpRequest.newBuilder(URI.create(spegla.base() + form + "/sealed"))
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }
}
