package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.testing.RunningSpegla;

/** What a server hands on of its address where it knows none that others reach. */
class OnlyHereTest {
    private static final String REMEDY = "--public-url";

    @Test
    void nothing_that_would_carry_the_address_is_printed_or_made_without_one_that_others_reach(
            @TempDir Path directory) {
        try (var spegla = RunningSpegla.withoutPublicUrl(directory)) {
            spegla.organisation(false);
            var unit = spegla.unit("Björken");
            var round = "/rounds/"
                    + spegla.openRound(spegla.series("p-cat", unit), "Våren")
                            .id()
                            .value();
            var leader = spegla.leader();

            for (var print : List.of("/posters", "/posters/" + unit.id().value(), "/forms", "/codes")) {
                var answer = leader.get(round + print);
                assertThat(answer.statusCode()).as(print).isEqualTo(409);
                assertThat(answer.body())
                        .as(print)
                        .contains("Servern vet inte vilken adress andra når den på", REMEDY)
                        .doesNotContain(spegla.base().substring("http://".length()));
            }
            assertThat(leader.get("/accounts/invite").body()).contains(REMEDY);
            var invited = leader.postFrom("/accounts", "/accounts/invite", Map.of("role", "PROCESS_LEADER"));
            assertThat(invited.statusCode()).isEqualTo(409);
            var handedOver = leader.postFrom(
                    "/accounts", "/accounts/hand-over", Map.of("unit", unit.id().value(), "successor", "invite"));
            assertThat(handedOver.statusCode()).isEqualTo(409);
            var choice = round.substring("/rounds/".length()) + "." + unit.id().value();
            assertThat(leader.postFrom("/shared-tablet", "/shared-tablet", Map.of("unit", choice))
                            .body())
                    .contains(REMEDY);
            assertThat(leader.get("/accounts").body()).as("nothing was made").doesNotContain("Gäller till");
            assertThat(leader.get(round).statusCode())
                    .as("the round itself goes on")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://spegla.example.org", "http://192.0.2.7:7070"})
    void over_http_a_shared_tablet_gets_no_code_for_it_could_not_start(String url, @TempDir Path directory) {
        try (var spegla = RunningSpegla.in(directory, URI.create(url))) {
            spegla.organisation(false);
            var unit = spegla.unit("Björken");
            var round = spegla.openRound(spegla.series("p-cat", unit), "Våren");
            var leader = spegla.leader();

            var page = leader.get("/shared-tablet").body();
            assertThat(page).contains("kan webbläsare inte starta delat läge").doesNotContain("Gör en kod", "<select");
            var forced = leader.postFrom(
                    "/accounts/invite",
                    "/shared-tablet",
                    Map.of("unit", round.id().value() + "." + unit.id().value()));
            assertThat(forced.body())
                    .contains("kan webbläsare inte starta delat läge")
                    .doesNotContain("/shared/");
        }
    }
}
