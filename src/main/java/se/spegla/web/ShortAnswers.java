package se.spegla.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets short answers past the least data rate. That gives an answer as long as its bytes take at this rate: of ten bytes 20 milliseconds, which a
 * busy machine needs for less, so that who sent a form would never hear what became of it. So few bytes find room in the system's own
 * buffers; no thread waits for whoever takes them. To be put right inside of the handler that watches the rate.
 */
final class ShortAnswers extends Handler.Wrapper {
    /** In bytes. */
    private static final int SHORT = 4_096;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Past(request, response, unwatched(response)), callback);
    }

    /** What the watching handler writes to. */
    private static Response unwatched(Response response) {
        var next = response;
        while (next instanceof Response.Wrapper wrapper) {
            next = wrapper.getWrapped();
            if (wrapper.getClass().getEnclosingClass() == MinimumDataRateHandler.class) {
                return next;
            }
        }
        return response;
    }

    private static final class Past extends Response.Wrapper {
        private final Response unwatched;
        private boolean begun;

        private Past(Request request, Response watched, Response unwatched) {
            super(request, watched);
            this.unwatched = unwatched;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            var isShort = last && !begun && (content == null || content.remaining() <= SHORT);
            begun = true;
            (isShort ? unwatched : getWrapped()).write(last, content, callback);
        }
    }
}
