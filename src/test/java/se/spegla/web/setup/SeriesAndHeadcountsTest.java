package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;

class SeriesAndHeadcountsTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private RunningSpegla spegla;
    private Site leader;
    private Unit solglantan;
    private Unit angsro;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(folder);
        leader = spegla.leader();
        solglantan = spegla.unit("Solgläntan");
        angsro = spegla.unit("Ängsro");
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void a_series_is_made_of_a_name_an_instrument_a_threshold_and_units() {
        makeSeries(Map.of("id", ID, "name", "P-CAT", "instrument", "p-cat", "threshold", "7", box(solglantan), "on"));

        assertThat(series())
                .isEqualTo(
                        new Series(new Series.Id(ID), "P-CAT", "p-cat", Series.Rules.of(7), List.of(solglantan.id())));
    }

    @Test
    void from_which_share_on_a_result_is_the_units_can_be_chosen_and_changed() {
        makeSeries(Map.of(
                "id",
                ID,
                "name",
                "P-CAT",
                "instrument",
                "p-cat",
                "threshold",
                "5",
                "least-share",
                "60",
                box(solglantan),
                "on"));
        assertThat(series().rules().leastShare()).isEqualTo(60);
        var edit = "/series/" + ID + "/edit";

        leader.postFrom(edit, edit, Map.of("name", "P-CAT", "least-share", "0", box(solglantan), "on"));
        assertThat(series().rules().leastShare()).isEqualTo(60); // the threshold was left out, so nothing was stored
        leader.postFrom(
                edit, edit, Map.of("name", "P-CAT", "threshold", "5", "least-share", "40", box(solglantan), "on"));
        assertThat(series().rules().leastShare()).isEqualTo(40);
        assertThat(leader.postFrom(
                        edit,
                        edit,
                        Map.of("name", "P-CAT", "threshold", "5", "least-share", "101", box(solglantan), "on")))
                .satisfies(answer -> assertThat(SeenPage.of(answer).fault("Andel som behöver svara"))
                        .isNotEmpty());
    }

    @Test
    void a_faulty_form_keeps_what_was_typed() {
        var answer = makeSeries(
                Map.of("id", ID, "name", "P-CAT <b>", "instrument", "no-such", "threshold", "2", box(angsro), "on"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = SeenPage.of(answer);
        assertThat(page.value("Namn")).isEqualTo("P-CAT <b>");
        assertThat(page.value("Minsta svarsantal")).isEqualTo("2");
        assertThat(page.fault("Minsta svarsantal")).isNotEmpty();
        assertThat(page.text()).contains("Välj ett frågeformulär");
        assertThat(page.field("Ängsro").hasAttr("checked")).isTrue();
        assertThat(spegla.database().rounds().allSeries()).isEmpty();
    }

    @Test
    void an_id_that_no_form_carried_makes_nothing() {
        assertThat(makeSeries(Map.of(
                                "id",
                                "../x",
                                "name",
                                "P-CAT",
                                "instrument",
                                "p-cat",
                                "threshold",
                                "5",
                                box(angsro),
                                "on"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_threshold_is_fixed_from_the_first_opening_and_a_unit_that_has_taken_part_stays() {
        makeSeries(Map.of("id", ID, "name", "P-CAT", "instrument", "p-cat", "threshold", "5", box(solglantan), "on"));
        var edit = "/series/" + ID + "/edit";
        leader.postFrom(edit, edit, Map.of("name", "P-CAT säbo", "threshold", "6", box(solglantan), "on"));
        assertThat(series().threshold()).isEqualTo(6);

        spegla.openRound(series(), "Våren");
        leader.postFrom(edit, edit, Map.of("name", "P-CAT", "threshold", "3", box(angsro), "on"));
        assertThat(series().threshold()).isEqualTo(6);
        assertThat(series().units()).containsExactlyInAnyOrder(solglantan.id(), angsro.id());
        assertThat(leader.see(edit).asks("Minsta svarsantal")).isFalse();
    }

    @Test
    void a_unit_that_joins_the_series_joins_its_drafts() {
        var draft = draft();
        var late = spegla.unit("Granparken");
        var edit = "/series/" + ID + "/edit";
        leader.postFrom(edit, edit, Map.of("name", "P-CAT", "threshold", "5", box(solglantan), "on", box(late), "on"));

        assertThat(spegla.database().rounds().participations(draft))
                .extracting(Participation::unit)
                .containsExactlyInAnyOrder(solglantan.id(), late.id());
    }

    @Test
    void a_headcount_that_is_no_number_saves_nothing_and_stays_in_its_field() {
        var form = "/rounds/" + draft().value() + "/headcounts";
        var answer = leader.postFrom(form, form, Map.of(heads(solglantan), "14", heads(angsro), "många"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = SeenPage.of(answer);
        assertThat(page.value("Solgläntan")).isEqualTo("14");
        assertThat(page.value("Ängsro")).isEqualTo("många");
        assertThat(page.fault("Ängsro")).isNotEmpty();
        assertThat(headcounts())
                .containsOnly(Map.entry("Solgläntan", OptionalInt.empty()), Map.entry("Ängsro", OptionalInt.empty()));
    }

    @Test
    void headcounts_come_from_a_file_in_swedish_or_english() {
        draft();
        var swedish = upload("enhet;antal\r\nSOLGLÄNTAN;14\r\n", Charset.forName("windows-1252"));
        assertThat(swedish.statusCode()).isEqualTo(303);
        assertThat(upload("unit,headcount\nÄngsro,22\n", StandardCharsets.UTF_8).statusCode())
                .isEqualTo(303);

        assertThat(headcounts())
                .containsOnly(Map.entry("Solgläntan", OptionalInt.of(14)), Map.entry("Ängsro", OptionalInt.of(22)));
    }

    @Test
    void headcounts_copied_out_of_a_spreadsheet_find_their_units() {
        draft();
        var cells = "sep=\t\nEnhet\tANTAL\t\nSolgla\u0308ntan\u00A0\t14,0\t\nÄNGSRO\t22.0\t\n";
        assertThat(upload(cells, StandardCharsets.UTF_8).statusCode()).isEqualTo(303);
        assertThat(headcounts())
                .containsOnly(Map.entry("Solgläntan", OptionalInt.of(14)), Map.entry("Ängsro", OptionalInt.of(22)));
    }

    @Test
    void a_file_with_faults_saves_nothing_and_tells_every_one_with_its_line() {
        draft();
        var answer =
                upload("enhet;antal\nSolgläntan;14\nSolglänta;3\nÄngsro;0\nSolgläntan;9\n", StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Rad 3: kolumn ”enhet”", "Rad 4: kolumn ”antal”", "Rad 5", "”Solglänta”", "heltal");
        assertThat(headcounts())
                .containsOnly(Map.entry("Solgläntan", OptionalInt.empty()), Map.entry("Ängsro", OptionalInt.empty()));
    }

    @Test
    void headcounts_are_pasted_as_two_columns_of_a_spreadsheet_without_a_header_beside_numbers_that_are_typed() {
        draft();
        assertThat(paste("Solgläntan\t14\t\nÄNGSRO\u00A0\t22,0\t\n", "", "").statusCode())
                .isEqualTo(303);
        assertThat(headcounts())
                .containsOnly(Map.entry("Solgläntan", OptionalInt.of(14)), Map.entry("Ängsro", OptionalInt.of(22)));
        paste("enhet;antal\nÄngsro;23", "15", "7");
        assertThat(headcounts())
                .as("what is pasted goes before what is typed")
                .containsOnly(Map.entry("Solgläntan", OptionalInt.of(15)), Map.entry("Ängsro", OptionalInt.of(23)));
    }

    @Test
    void pasted_headcounts_with_faults_save_nothing_and_lose_neither_the_lines_nor_the_numbers() {
        draft();
        var pasted = "Solgläntan\t14\nÄngsro\t\nEkbacken\t4\n\t3";
        var answer = paste(pasted, "16", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = SeenPage.of(answer);
        assertThat(page.value("Rader med enhet och antal")).isEqualTo(pasted);
        assertThat(page.value("Solgläntan")).isEqualTo("16");
        assertThat(page.fault("Rader med enhet och antal")).isNotEmpty();
        assertThat(answer.body())
                .contains(
                        "Rad 2: kolumnen ”antal” är tom: skriv hur många som ska svara, eller ta bort raden",
                        "Rad 3: kolumn ”enhet”, värde ”Ekbacken”: mätningen har ingen sådan enhet",
                        "Rad 4: kolumnen ”enhet” är tom: skriv enhetens namn, eller ta bort raden");
        assertThat(headcounts())
                .containsOnly(Map.entry("Solgläntan", OptionalInt.empty()), Map.entry("Ängsro", OptionalInt.empty()));
        var again = SeenPage.of(paste("Solgläntan\t14", "16", "många"));
        assertThat(again.value("Rader med enhet och antal")).isEqualTo("Solgläntan\t14");
        assertThat(again.value("Ängsro")).isEqualTo("många");
    }

    @Test
    void a_file_without_its_columns_or_no_file_at_all_is_told() {
        draft();
        assertThat(upload("a;b\n1;2\n", StandardCharsets.UTF_8).body()).contains("ingen kolumn heter ”enhet”");
        assertThat(upload("", StandardCharsets.UTF_8).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> makeSeries(Map<String, String> fields) {
        return leader.postFrom("/series/new", "/series/new", fields);
    }

    private Round.Id draft() {
        makeSeries(Map.of(
                "id",
                ID,
                "name",
                "P-CAT",
                "instrument",
                "p-cat",
                "threshold",
                "5",
                box(solglantan),
                "on",
                box(angsro),
                "on"));
        var form = "/series/" + ID + "/rounds/new";
        leader.postFrom(
                form,
                form,
                Map.of("id", ID, "name", "Våren", "start", "2026-03-02", "end", "2026-03-29", "grace", "48"));
        return new Round.Id(ID);
    }

    private Series series() {
        return spegla.database().rounds().findSeries(new Series.Id(ID)).orElseThrow();
    }

    private Map<String, OptionalInt> headcounts() {
        return spegla.database().rounds().participations(new Round.Id(ID)).stream()
                .collect(Collectors.toMap(Participation::unitName, Participation::headcount));
    }

    private HttpResponse<String> paste(String lines, String first, String second) {
        var form = "/rounds/" + ID + "/headcounts";
        return leader.postFrom(form, form, Map.of("pasted", lines, heads(solglantan), first, heads(angsro), second));
    }

    private HttpResponse<String> upload(String csv, Charset charset) {
        var page = "/rounds/" + ID + "/headcounts";
        var head = "--X\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + leader.token(page)
                + "\r\n--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"heads.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(csv.getBytes(charset));
        body.writeBytes("\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
        return leader.send(HttpRequest.newBuilder(URI.create(spegla.base() + page + "/file"))
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static String box(Unit unit) {
        return "unit-" + unit.id().value();
    }

    private static String heads(Unit unit) {
        return "heads-" + unit.id().value();
    }
}
