package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.testing.RunningSpegla;

/** Clients that are slow, or send what no browser sends, over real sockets. */
class RoughClientsTest {
    private static final int MORE_THAN_THREADS = 60;

    @TempDir
    private static Path directory;

    private static RunningSpegla spegla;

    @BeforeAll
    static void start() {
        spegla = RunningSpegla.in(directory);
        spegla.organisation(true);
    }

    @AfterAll
    static void stop() {
        spegla.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/s/ABCDEFGH", "/units/import", "/rounds/x/headcounts"})
    void sixty_forms_that_come_byte_by_byte_keep_nobody_else_waiting(String path) throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                slow.add(begin(path, "application/x-www-form-urlencoded", 5_000, "code="));
            }
            for (int round = 0; round < 3; round++) {
                for (var socket : slow) {
                    socket.getOutputStream().write('x');
                }
                var begun = System.nanoTime();
                assertThat(spegla.visitor().get("/").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
                Thread.sleep(300);
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void long_forms_that_come_byte_by_byte_are_given_up_and_meanwhile_somebody_is_answered() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                slow.add(begin("/sign-in", "multipart/form-data; boundary=XX", 1_900_000, "--XX\r\n"));
                slow.add(begin("/s/ABCDEFGH", "application/x-www-form-urlencoded", 250_000, "a="));
            }
            var begun = System.nanoTime();
            while (Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 2) {
                for (var socket : slow) {
                    drip(socket);
                }
                Thread.sleep(50);
            }
            begun = System.nanoTime();
            assertThat(spegla.visitor().get("/").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void a_form_that_comes_in_pieces_is_read_whole() throws Exception {
        var form = "csrf=x&login=" + "a".repeat(3_000) + "&password=b";
        try (var socket = begin("/sign-in", "application/x-www-form-urlencoded", form.length(), form.substring(0, 7))) {
            for (int i = 7; i < form.length(); i += 500) {
                Thread.sleep(20);
                socket.getOutputStream()
                        .write(form.substring(i, Math.min(form.length(), i + 500))
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 403").contains("Webbläsaren skickade ingen kaka");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1 | 400",
                "GET /%zz HTTP/1.1~Host: x | 400",
                "GET /..%2f..%2fetc HTTP/1.1~Host: x | 404",
                "GET /a/%2e%2e/b HTTP/1.1~Host: x | 404",
                "GET //x/../..;a/b HTTP/1.1~Host: x | 400",
                "GET / HTTP/9.9~Host: x | 505",
                "rubbish | 400",
                "POST / HTTP/1.1~Host: x~Content-Length: minus | 400",
                "POST / HTTP/1.1~Host: x~Content-Length: 5~Transfer-Encoding: chunked | 400",
                "TRACE / HTTP/1.1~Host: x | 4",
                "BREW /pot HTTP/1.1~Host: x | 4",
                "GET /LONG HTTP/1.1~Host: x | 414",
                "GET / HTTP/1.1~Host: x~Cookie: LONG | 431"
            })
    void what_no_browser_sends_is_answered_in_our_words_with_the_headers_of_every_page(String lines, String status)
            throws IOException {
        var address = URI.create(spegla.base());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write((lines.replace("LONG", "a".repeat(20_000)).replace("~", "\r\n") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = answer(socket);
            assertThat(answer)
                    .as(lines)
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("Content-Security-Policy: default-src 'self'")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("Referrer-Policy: no-referrer")
                    .containsIgnoringCase("Cache-Control: no-store")
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContain("org.eclipse", "STATUS:", "<h2>");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n")))
                    .as(lines)
                    .containsAnyOf(
                            "gick inte att läsa",
                            "för lång",
                            "för mycket",
                            "Så kan sidan inte",
                            "inte öppen",
                            "finns inte");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/stored", "/no-such-page", "/s/ping", "/units"})
    void head_answers_like_get_without_the_content(String path) {
        var get = spegla.visitor().get(path);
        var head = spegla.visitor()
                .send(HttpRequest.newBuilder(URI.create(spegla.base() + path))
                        .method("HEAD", BodyPublishers.noBody())
                        .build());

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (var header : List.of("Content-Type", "Content-Security-Policy", "Cache-Control", "Location")) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @Test
    void head_reaches_the_pages_of_whoever_is_signed_in_and_no_others() {
        var leader = spegla.leader();
        for (var path : List.of("/units", "/series", "/accounts")) {
            assertThat(leader.send(HttpRequest.newBuilder(URI.create(spegla.base() + path))
                                    .method("HEAD", BodyPublishers.noBody())
                                    .build())
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        var manager = spegla.manager(spegla.unit("Eken"));
        assertThat(manager.send(HttpRequest.newBuilder(URI.create(spegla.base() + "/accounts"))
                                .method("HEAD", BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    private static Socket begin(String path, String type, int length, String begun) throws IOException {
        var address = URI.create(spegla.base());
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                + "\r\nContent-Length: " + length + "\r\n\r\n" + begun)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException givenUp) {
            // that is what is wanted
        }
    }

    private static String answer(Socket socket) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var buffer = new byte[8_192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                bytes.write(buffer, 0, n);
                var text = bytes.toString(StandardCharsets.UTF_8);
                if (text.contains("</html>") || text.contains("\r\n\r\n") && text.endsWith(".\n")) {
                    return text;
                }
            }
        } catch (java.net.SocketTimeoutException silent) {
            // what has come is judged
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
