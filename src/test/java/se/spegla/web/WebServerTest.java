package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Upload;

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
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void a_route_that_does_not_declare_who_may_use_it_keeps_the_server_from_starting() {
        Routes careless = routes -> routes.get("/open", ctx -> ctx.result("anyone"));
        assertThatThrownBy(() ->
                        new WebServer(new Gatekeeper(null, null, null, false), new Assets(), null, List.of(careless)))
                .hasMessageContaining("GET /open must declare exactly one Access");
    }

    @Test
    void a_form_with_files_is_refused_unread_where_nobody_asks_for_files() {
        for (var path : List.of("/", "/sign-in", "/invitation/x")) {
            var upload = new Upload(Map.of("code", "x")).with("x.csv", new byte[1_000_000]);
            var answer = spegla.visitor().send(upload.to(spegla.base() + path));
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("Inget har sparats");
        }
    }

    @Test
    void a_form_of_tens_of_thousands_of_fields_is_refused_before_it_is_taken_apart() {
        var fields = IntStream.range(0, 5_000).boxed().collect(Collectors.toMap(i -> "a" + i, i -> "1"));
        assertThat(spegla.visitor().post("/sign-in", fields).statusCode()).isEqualTo(413);
        assertThat(spegla.visitor().post("/", fields).statusCode()).isEqualTo(413);
    }

    @Test
    void who_has_not_signed_in_sends_no_more_than_64_kilobytes() {
        var large = Map.of("login", "x".repeat(70_000));
        assertThat(spegla.visitor().post("/sign-in", large).statusCode()).isEqualTo(413);
    }

    @Test
    void visitors_who_go_away_in_the_middle_of_a_form_keep_no_thread_busy() throws IOException {
        var more = 60; // than the server has threads
        for (int i = 0; i < more; i++) {
            breakOff("application/x-www-form-urlencoded", "code=");
            breakOff(
                    "multipart/form-data; boundary=XX",
                    "--XX\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n");
        }
        assertThat(spegla.visitor().get("/").statusCode()).isEqualTo(200);
    }

    private static void breakOff(String type, String begun) throws IOException {
        var address = URI.create(spegla.base());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                    + "\r\nContent-Length: 5000\r\n\r\n" + begun)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }
}
