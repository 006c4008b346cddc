package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;

/** Who gets a code for a shared tablet, and how often it can be used. */
class SharingTest {
    private static final Pattern CODE = Pattern.compile("<strong>(\\w{4}-\\w{4})</strong>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\">");

    @Test
    void a_manager_makes_a_code_for_the_own_unit_which_starts_one_device(@TempDir Path directory) {
        var clock = Clock.at("2026-03-15T11:00:00Z");
        try (var spegla = RunningSpegla.in(directory, clock)) {
            spegla.organisation(false);
            var own = spegla.unit("Björken");
            var other = spegla.unit("Granen");
            var round = spegla.openRound(spegla.series("p-cat", own, other), "Våren");
            var manager = spegla.manager(own);
            assertThat(manager.get("/shared-tablet").body())
                    .contains("Björken – ")
                    .doesNotContain("Granen – ");
            var foreign = round.id().value() + "." + other.id().value();
            assertThat(manager.postFrom("/shared-tablet", "/shared-tablet", Map.of("unit", foreign))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(spegla.leader().get("/shared-tablet").body()).contains("Björken – ", "Granen – ");
            assertThat(spegla.visitor().get("/shared-tablet").statusCode())
                    .as("sign in first")
                    .isEqualTo(302);

            var device = spegla.visitor();
            var code = code(manager);
            var typed = device.post("/", Map.of("code", code.toLowerCase()));
            assertThat(typed.headers().firstValue("Location").orElseThrow())
                    .endsWith("/shared/" + code.replace("-", ""));
            var path = "/shared/" + code.replace("-", "");
            assertThat(device.get(path).body()).contains("Välj en kod");
            assertThat(device.get(path).body()).as("looking uses nothing up").contains("Välj en kod");
            assertThat(device.post(path, Map.of()).body())
                    .isEqualTo("/s/" + spegla.code(round, own).value());
            assertThat(device.post(path, Map.of()).statusCode()).isEqualTo(404);
            assertThat(device.get(path).body()).contains("Koden går inte att använda");

            var late = "/shared/" + code(manager).replace("-", "");
            clock.advance(Duration.ofMinutes(15));
            assertThat(device.get(late).statusCode()).isEqualTo(404);
            assertThat(device.post(late, Map.of()).statusCode()).isEqualTo(404);
            for (int i = 0; i < 30; i++) {
                device.post("/shared/22222222", Map.of());
            }
            assertThat(device.post("/shared/22222222", Map.of()).statusCode())
                    .as("guesses are slowed")
                    .isEqualTo(429);
        }
    }

    private static String code(Site manager) {
        var option = OPTION.matcher(manager.get("/shared-tablet").body());
        assertThat(option.find()).isTrue();
        var page = manager.postFrom("/shared-tablet", "/shared-tablet", Map.of("unit", option.group(1)));
        var code = CODE.matcher(page.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
