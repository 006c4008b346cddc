package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Unit;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;
import se.spegla.testing.Upload;

class ImportPagesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String PATH = "/units/import";
    private static final Pattern CONTENT = Pattern.compile("name=\"content\" value=\"([^\"]*)\"");

    @TempDir
    Path directory;

    private RunningSpegla spegla;
    private Site leader;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory);
        leader = spegla.leader();
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void a_file_of_excel_is_shown_first_and_stored_when_it_is_confirmed() {
        var preview = upload(
                "enheter.csv",
                "Namn;Typ;Område\r\nÅsgården;säbo;Östra\r\n\"Ängen; norr\";LSS;Östra\r\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("Åsgården", "Ängen; norr", "Nya enheter: 2", "Nya områden: Östra");
        assertThat(spegla.database().units().all()).isEmpty();

        var saved = save(preview);
        assertThat(saved.headers().firstValue("Location")).contains("/units?done=imported");
        assertThat(spegla.database().units().all()).extracting(Unit::name).containsExactly("Åsgården", "Ängen; norr");
        save(preview);
        assertThat(spegla.database().units().all()).hasSize(2);
    }

    @Test
    void pasted_lines_do_as_well_as_a_file() {
        var preview = send(Map.of("pasted", "name,type,area\nLinden,home care,North"));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .as("there is no file to speak of")
                .contains("Raderna kan sparas")
                .doesNotContainIgnoringCase("filen");
        save(preview);
        assertThat(spegla.database().units().all()).extracting(Unit::name).containsExactly("Linden");
    }

    @Test
    void cells_copied_out_of_a_spreadsheet_are_two_units_pasted_and_as_a_file() throws IOException {
        var cells = Files.readString(CASES.resolve("paste-from-excel.tsv"));

        for (var preview :
                List.of(send(Map.of("pasted", cells)), upload("paste.tsv", cells.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(preview.statusCode()).isEqualTo(200);
            assertThat(preview.body()).contains("Nya enheter: 2", "Hemtjänst Väst", "Spara enheterna");
        }
        assertThat(send(Map.of("pasted", "\r\nnamn\ttyp\tområde\tanmärkning\r\nEk\tsäbo\tNorr\t\r\n\r\n"))
                        .body())
                .as("the last cell of the last line is empty")
                .contains("Nya enheter: 1");
    }

    @Test
    void empty_columns_at_the_end_do_not_matter() throws IOException {
        assertThat(upload("x.csv", Files.readAllBytes(CASES.resolve("units-trailing.csv")))
                        .body())
                .contains("Nya enheter: 1", "Solgården");
    }

    @Test
    void a_no_break_space_and_letters_in_two_parts_make_no_other_unit() throws IOException {
        save(send(Map.of("pasted", "namn;typ;område\nVårdcentralen Kvarnen;vårdcentral;Norr\nAlmgården;säbo;Norr")));
        var preview = upload("x.csv", Files.readAllBytes(CASES.resolve("units-nbsp-nfd.csv")));

        assertThat(preview.body())
                .contains("Oförändrade enheter: 2", "Nya enheter: 0")
                .doesNotContain("Nya områden");
        save(preview);
        assertThat(spegla.database().units().all())
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Vårdcentralen Kvarnen", "Almgården");
    }

    @Test
    void a_guessed_encoding_is_told_before_anything_is_stored_and_garbled_names_are_refused() {
        var mac = upload("mac.csv", "namn;typ;område\nÄngsgården;säbo;Östra\n".getBytes(Charset.forName("x-MacRoman")));
        var garbled = send(Map.of("pasted", "namn;typ;område\nSolgÃ¥rden;säbo;Norr"));

        assertThat(mac.body()).contains("Ängsgården", "lästes som Mac OS Roman");
        assertThat(garbled.statusCode()).isEqualTo(422);
        assertThat(garbled.body()).contains("bokstäver i namnet har gått förlorade");
    }

    @Test
    void an_empty_cell_is_told_by_its_column_with_what_to_do_and_a_line_that_is_too_short_by_the_column_it_lacks() {
        var empty = send(Map.of("pasted", "namn;typ;område\nLinden;;Norra\nEken;LSS;\n"))
                .body();
        var shorter = send(Map.of("pasted", "namn;typ;område\nLinden;LSS\n")).body();

        assertThat(empty)
                .contains(
                        "kolumnen ”typ” är tom: skriv vilken typ av enhet det är; någon av säbo",
                        "kolumnen ”område” är tom: skriv namnet, eller ta bort raden")
                .doesNotContain("””");
        assertThat(shorter).contains("Rad 2: raden slutar före kolumnen ”område”");
    }

    @Test
    void pasted_lines_stay_in_the_box_whatever_is_wrong_with_them() {
        for (var wrong : List.of("namn;typ;område\nLinden;sjukhus;Norra", "a;b\n1;2", "\"namn;typ")) {
            var answer = send(Map.of("pasted", wrong));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(SeenPage.of(answer).value("Raderna som klistrades in")).isEqualTo(wrong);
        }
        assertThat(SeenPage.of(upload("x.csv", "a;b\n1;2".getBytes(StandardCharsets.UTF_8)))
                        .asks("Raderna"))
                .isFalse();
    }

    @Test
    void faults_are_told_line_by_line_in_the_readers_language_and_nothing_is_stored() {
        var csv = "namn;typ;område\nLinden;sjukhus;Norra\nEken;LSS;Norra\nEKEN;LSS;Norra\n"
                .getBytes(StandardCharsets.UTF_8);

        var swedish = upload("enheter.csv", csv);
        leader.postFrom("/units", "/language", Map.of("language", "en", "to", "/units"));
        var english = upload("enheter.csv", csv);

        assertThat(swedish.statusCode()).isEqualTo(422);
        assertThat(swedish.body())
                .contains(
                        "kan inte sparas som den är",
                        "värde ”sjukhus”: det är ingen enhetstyp",
                        "rad 3 har redan den här enheten")
                .doesNotContain("name=\"content\"");
        assertThat(english.body()).contains("this is no type of unit", "line 3 names this unit already");
        assertThat(spegla.database().units().all()).isEmpty();
    }

    @Test
    void a_file_without_the_columns_is_told_as_a_whole() {
        assertThat(upload("x.csv", "a,b\n1,2".getBytes(StandardCharsets.UTF_8)).body())
                .contains("Rad 1: ingen kolumn heter ”namn”; rubrikraden är ”a, b”");
        assertThat(upload("x.csv", new byte[] {0, 1, 2}).body()).contains("det här är ingen textfil");
    }

    @Test
    void without_file_and_lines_the_page_asks_again() {
        var answer = send(Map.of("pasted", "  "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Välj en fil eller klistra in rader");
    }

    @Test
    void ten_megabytes_are_too_much() {
        var answer = upload("x.csv", new byte[10_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Det är för mycket på en gång");
        assertThat(spegla.database().units().all()).isEmpty();
    }

    @Test
    void an_upload_without_the_form_token_is_refused() {
        var csv = "namn;typ;område\nEken;LSS;Norra\n".getBytes(StandardCharsets.UTF_8);
        var request = new Upload(Map.of()).with("x.csv", csv).to(leader.base() + PATH);

        assertThat(leader.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_downloaded_can_be_sent_back() {
        spegla.unit("Åsgården");

        var file = leader.get("/units/enheter.csv");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(file.body()).isEqualTo("\uFEFFnamn;typ;område\r\nÅsgården;säbo;Norr\r\n");
        assertThat(upload("enheter.csv", file.body().getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Oförändrade enheter: 1");
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        var request = new Upload(Map.of("csrf", leader.token(PATH)))
                .with(name, content)
                .to(leader.base() + PATH);
        return leader.send(request);
    }

    private HttpResponse<String> send(Map<String, String> fields) {
        return leader.postFrom(PATH, PATH, fields);
    }

    private HttpResponse<String> save(HttpResponse<String> preview) {
        var content = CONTENT.matcher(preview.body());
        assertThat(content.find()).isTrue();
        var fields = Map.of("csrf", leader.token(PATH), "name", "enheter.csv", "content", content.group(1));
        return leader.send(new Upload(fields).to(leader.base() + PATH + "/save"));
    }
}
