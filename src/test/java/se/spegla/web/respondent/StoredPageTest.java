package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.testing.RunningSpegla;

class StoredPageTest {
    @TempDir
    private Path directory;

    @Test
    void anybody_can_read_what_is_stored_in_either_language_and_both_ways_in_lead_there() {
        try (var spegla = RunningSpegla.in(directory)) {
            var visitor = spegla.visitor();
            var unit = spegla.unit("Björken");
            var round = spegla.openRound(spegla.series("p-cat", unit), "Våren");
            var swedish = visitor.get("/stored").body();

            assertThat(visitor.get("/?lang=en").body()).contains("href=\"/stored?lang=en\"");
            assertThat(visitor.get("/s/" + spegla.code(round, unit).value()).body())
                    .contains("href=\"/stored?lang=sv\"");
            assertThat(visitor.get("/stored?lang=en").body())
                    .contains("What is stored", "One row for each filled-in form");
            assertThat(swedish)
                    .contains("Ingen kolumn säger vem du är")
                    .containsSubsequence(
                            "Om dina svar",
                            "id=\"response\"",
                            "<code>answers</code>",
                            "Om mätningen",
                            "id=\"series\"",
                            "Om den som loggar in",
                            "id=\"account\"");
            spegla.database().columns().forEach((table, columns) -> {
                assertThat(swedish).contains("id=\"" + table + "\"");
                columns.forEach(column -> assertThat(swedish).contains("<code>" + column + "</code>"));
            });
        }
    }
}
