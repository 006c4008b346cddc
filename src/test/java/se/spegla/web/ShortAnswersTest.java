package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class ShortAnswersTest {
    private static final int BUSY_MILLIS = 300;

    @Test
    void ten_bytes_are_answered_by_a_busy_machine_and_a_long_answer_is_still_held_to_the_rate() throws Exception {
        assertThat(answer("Redirected", new ShortAnswers())).contains("200 OK").endsWith("Redirected");
        assertThat(answer("x".repeat(5_000), new ShortAnswers())).doesNotContain("xxx");
    }

    @Test
    void without_them_ten_bytes_are_not() throws Exception {
        assertThat(answer("Redirected", new Handler.Wrapper())).doesNotContain("200 OK");
    }

    /** The rate is such that ten bytes have 20 milliseconds, and 5,000 have 200. */
    private static String answer(String text, Handler.Wrapper inside) throws Exception {
        var server = new Server();
        var connector = new LocalConnector(server);
        server.addConnector(connector);
        server.setHandler(new Busy(new MinimumDataRateHandler(
                insert(inside, new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
                        return true;
                    }
                }),
                0,
                text.length() == 10 ? 500 : 25_000)));
        server.start();
        try {
            return connector.getResponse("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        } finally {
            server.stop();
        }
    }

    private static Handler insert(Handler.Wrapper outer, Handler inner) {
        outer.setHandler(inner);
        return outer;
    }

    /** Begins to write only after a while. */
    private static final class Busy extends Handler.Wrapper {
        private Busy(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            return super.handle(
                    request,
                    new Response.Wrapper(request, response) {
                        @Override
                        public void write(boolean last, ByteBuffer content, Callback done) {
                            CompletableFuture.delayedExecutor(BUSY_MILLIS, TimeUnit.MILLISECONDS)
                                    .execute(() -> super.write(last, content, done));
                        }
                    },
                    callback);
        }
    }
}
