package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.WordingKind;
import se.spegla.measurement.Round;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

class WordingTest {
    private static final String PAGE = "/instruments/p-cat";
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private RunningSpegla spegla;
    private Site leader;
    private final Instrument working = Town.instrument("p-cat");

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(folder.resolve("questionnaires"));
        Files.writeString(folder.resolve("questionnaires/broken.yaml"), "id: broken\nversion: one\n");
        spegla = RunningSpegla.in(folder);
        leader = spegla.leader();
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void the_list_shows_what_may_be_used_and_the_faults_of_own_files() {
        var list = leader.get("/instruments");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        "/instruments/p-cat",
                        "/instruments/m-p-cat",
                        "/instruments/staff-knowledge",
                        working.wording().shortHash(),
                        "broken.yaml:");
    }

    @Test
    void a_licensed_wording_is_copied_into_rounds_that_open_after_it() {
        var before = open("0");
        assertThat(leader.postFrom(PAGE, PAGE, licensed()).statusCode()).isEqualTo(303);
        var after = open("1");

        assertThat(before.wording()).isEqualTo(working.wording());
        assertThat(after.wordingKind()).isEqualTo(WordingKind.LICENSED);
        assertThat(after.questions().get(0).text().in("sv")).isEqualTo("Licensierad p1");
        assertThat(leader.get(PAGE).body())
                .contains("Licensierad p1", after.wording().shortHash());
    }

    @Test
    void a_licensed_wording_that_lacks_an_item_is_refused_and_everything_typed_is_still_there() {
        var partly = licensed();
        partly.put("text-p3-sv", " ");
        var answer = leader.postFrom(PAGE, PAGE, partly);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Licensierad p1", "Fråga p3 saknar svensk text", "text-p3-sv-fault");
        assertThat(spegla.database().licensedTexts().of("p-cat", working.version()))
                .isEmpty();
    }

    @Test
    void the_working_wording_comes_back_after_a_question() {
        leader.postFrom(PAGE, PAGE, licensed());
        assertThat(leader.get(PAGE + "/remove").statusCode()).isEqualTo(200);
        leader.postFrom(PAGE, PAGE + "/remove", Map.of());
        leader.postFrom(PAGE, PAGE + "/remove", Map.of());

        assertThat(leader.get(PAGE).body())
                .contains(working.wording().shortHash())
                .doesNotContain("Licensierad p1");
        assertThat(spegla.database().auditLog().latest(5))
                .extracting("action")
                .containsExactly("wording-removed", "wording-changed");
    }

    @Test
    void a_wording_comes_from_a_file_all_or_nothing() {
        var whole = working.variables().stream()
                .map(item -> item.id() + ",sv,Licensierad " + item.id())
                .collect(Collectors.joining("\n", "item,language,text\n", "\n"));
        var lacking = upload(whole.replaceFirst("p2,sv,[^\n]*\n", "p99,sv,Okänd\n"));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("påstående p2 saknar svensk text", "wording.csv:3");
        assertThat(spegla.database().licensedTexts().of("p-cat", working.version()))
                .isEmpty();

        assertThat(upload(whole).statusCode()).isEqualTo(303);
        assertThat(spegla.database().licensedTexts().of("p-cat", working.version()))
                .hasSize(working.variables().size());
    }

    @Test
    void an_instrument_whose_wording_is_its_own_takes_no_other() {
        assertThat(leader.see("/instruments/staff-knowledge").asks("Licensierad ordalydelse"))
                .isFalse();
        assertThat(leader.postFrom(PAGE, "/instruments/staff-knowledge", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(leader.get("/instruments/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void the_rights_stand_where_the_items_stand() {
        assertThat(leader.see(PAGE).fact("Rättigheter")).isNotEmpty();
        assertThat(leader.see("/instruments/staff-knowledge").fact("Rättigheter"))
                .isNotEmpty();
    }

    private Map<String, String> licensed() {
        var fields = new HashMap<String, String>();
        working.variables().forEach(item -> fields.put("text-" + item.id() + "-sv", "Licensierad " + item.id()));
        return fields;
    }

    /** Opens a round of P-CAT from the pages, and gives the instrument that it copied. */
    private Instrument open(String last) {
        var unit = spegla.unit("Enhet " + last);
        var series = spegla.series("p-cat", unit);
        var id = ID.substring(1) + last;
        var form = "/series/" + series.id().value() + "/rounds/new";
        var end = LocalDate.now(Round.ZONE).plusDays(9).toString();
        leader.postFrom(form, form, Map.of("id", id, "name", "Våren", "start", "2026-01-01", "end", end, "grace", "0"));
        leader.postFrom("/series/new", "/rounds/" + id + "/open", Map.of());
        return spegla.database().rounds().instrumentOf(new Round.Id(id)).orElseThrow();
    }

    private HttpResponse<String> upload(String csv) {
        var body = "--X\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + leader.token(PAGE)
                + "\r\n--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"wording.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--X--\r\n";
        return leader.send(HttpRequest.newBuilder(URI.create(spegla.base() + PAGE + "/file"))
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
