package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over sockets of its own: it matters which bytes are there when. */
@Timeout(60)
class ServerThreadsTest {
    private static final String CLOSE = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch reading = new CountDownLatch(1);
    private Javalin server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void others_are_answered_while_one_answer_takes_its_time() throws IOException {
        start(48);
        try (var slow = asked("GET /slow" + CLOSE + "\r\n"); var other = asked("GET /release" + CLOSE + "\r\n")) {
            assertThat(answer(other)).endsWith("released");
            assertThat(answer(slow)).endsWith("released before: true");
        }
    }

    @Test
    void a_form_that_comes_in_two_parts_is_answered_though_nobody_else_asks_anything() throws Exception {
        start(48);
        try (var socket = asked(twoLetters() + "a")) {
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MILLISECONDS.sleep(50); // so that the thread waits for the rest of the form
            send(socket, "b");
            assertThat(answer(socket)).endsWith("ab");
        }
    }

    @Test
    void with_every_thread_waiting_for_a_form_each_form_still_arrives() throws IOException {
        start(14);
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 40; i++) {
                sockets.add(asked(twoLetters() + "a"));
            }
            for (var socket : sockets) {
                send(socket, "b");
            }
            for (var socket : sockets) {
                assertThat(answer(socket)).endsWith("ab");
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private void start(int threads) {
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.threadPool = new ServerThreads(threads, 4);
            config.routes.get("/slow", this::waitUntilReleased);
            config.routes.get("/release", this::release);
            config.routes.post("/echo", this::echo);
        });
        server.start("127.0.0.1", 0);
    }

    private void waitUntilReleased(Context ctx) throws InterruptedException {
        ctx.result("released before: " + released.await(30, TimeUnit.SECONDS));
    }

    private void release(Context ctx) {
        released.countDown();
        ctx.result("released");
    }

    private void echo(Context ctx) {
        reading.countDown();
        ctx.result(ctx.body());
    }

    private static String twoLetters() {
        return "POST /echo" + CLOSE + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n";
    }

    private Socket asked(String request) throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        send(socket, request);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
}
