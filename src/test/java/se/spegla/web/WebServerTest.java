package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.testing.RunningSpegla;

class WebServerTest {
    @TempDir
    private static Path directory;

    private static RunningSpegla spegla;

    @BeforeAll
    static void start() {
        spegla = RunningSpegla.in(directory);
    }

    @AfterAll
    static void stop() {
        spegla.close();
    }

    @Test
    void an_address_that_is_not_there_gets_a_page_that_says_so_in_both_languages() {
        var swedish = spegla.visitor().get("/no-such-page");
        assertThat(swedish.statusCode()).isEqualTo(404);
        assertThat(swedish.body()).contains("<html lang=\"sv\"").contains("Sidan finns inte");
        assertThat(spegla.visitor().get("/no-such-page?lang=en").body()).contains("There is no such page");
    }

    @Test
    void every_page_forbids_scripts_and_frames_from_elsewhere_and_is_kept_by_no_cache() {
        var headers = spegla.visitor().get("/no-such-page").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'self'").contains("frame-ancestors 'none'").doesNotContain("unsafe"));
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void a_route_that_does_not_declare_who_may_use_it_keeps_the_server_from_starting() {
        Routes careless = routes -> routes.get("/open", ctx -> ctx.result("anyone"));
        assertThatThrownBy(() -> new WebServer(new Gatekeeper(null, null, null, false), new Assets(), null, List.of(careless)))
                .hasMessageContaining("GET /open must declare exactly one Access");
    }
}
