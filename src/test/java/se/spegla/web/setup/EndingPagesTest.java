package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Round;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;

class EndingPagesTest {
    @TempDir
    private Path directory;

    @Test
    void the_date_is_told_to_who_answers_and_a_series_is_ended_and_erased_from_pages_that_say_what_goes() {
        try (var spegla = RunningSpegla.in(directory)) {
            var unit = spegla.unit("Björken");
            var series = spegla.series("staff-knowledge", unit);
            var page = "/series/" + series.id().value();
            var leader = spegla.leader();
            var edit = Map.of(
                    "name", series.name(), "threshold", "5", "unit-" + unit.id().value(), "on");
            assertThat(save(leader, page, edit, LocalDate.now(Round.ZONE).toString()))
                    .contains("Välj en dag efter i dag");
            save(leader, page, edit, "2099-06-30");
            var round = spegla.openRound(series, "Våren");
            assertThat(spegla.visitor()
                            .get("/s/" + spegla.code(round, unit).value())
                            .body())
                    .contains("Svaren sparas till och med 30 juni 2099");
            assertThat(save(leader, page, edit, ""))
                    .contains("har fått veta att svaren sparas till och med 2099-06-30");
            assertThat(leader.get(page).body()).contains("/edit\"");
            assertThat(leader.see(page).fact("Andel som behöver svara, i procent"))
                    .isEqualTo("50 %");
            assertThat(leader.get(page + "/end").body()).contains("kan avslutas när den har en stängd mätning");
            spegla.answer(round, unit, 6, 4);
            spegla.close(round);
            var told = leader.get("/results/" + series.id().value()).body();

            assertThat(leader.get(page + "/end").body()).contains("Alla svar i mätserien förstörs");
            var unnamed = leader.postFrom(page + "/end", page + "/end", Map.of("name", "Någon annan"));
            assertThat(unnamed.statusCode()).isEqualTo(422);
            assertThat(SeenPage.of(unnamed).fault("Skriv mätseriens namn"))
                    .contains("Skriv det precis så här: " + series.name());
            assertThat(spegla.database().responses().of(round.id(), unit.id())).hasSize(6);
            leader.postFrom(page + "/end", page + "/end", Map.of("name", series.name()));
            assertThat(leader.get(page).body())
                    .contains("Mätserien är avslutad")
                    .doesNotContain("/rounds/new", "lägg upp nästa mätning", "/edit\"");
            assertThat(leader.get(page + "/edit").body()).contains("Mätserien är avslutad");
            assertThat(leader.see(page + "/edit").asks("Namn")).isFalse();
            assertThat(leader.post(page + "/edit", Map.of("csrf", leader.token("/series/new"), "name", "Ny"))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(leader.see("/series").text())
                    .contains(series.name() + " Avslutad")
                    .doesNotContain("lägg upp nästa mätning");
            assertThat(leader.get("/results/" + series.id().value()).body()).isEqualTo(told);
            assertThat(spegla.database().responses().of(round.id(), unit.id())).isEmpty();

            var wrong = leader.postFrom(page + "/erase", page + "/erase", Map.of("name", "Någon annan"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(leader.postFrom(page + "/erase", page + "/erase", Map.of("name", series.name()))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(leader.get(page).statusCode()).isEqualTo(404);
            assertThat(spegla.database().auditLog().latest(10))
                    .extracting(AuditLog.Line::action)
                    .containsSubsequence("series-erased", "series-ended", "results-released", "series-changed");
            assertThat(spegla.database().auditLog().latest(10))
                    .extracting(AuditLog.Line::subject)
                    .containsOnly("");
        }
    }

    private static String save(Site leader, String page, Map<String, String> fields, String until) {
        var all = new HashMap<>(fields);
        all.put("until", until);
        return leader.postFrom(page + "/edit", page + "/edit", all).body();
    }
}
