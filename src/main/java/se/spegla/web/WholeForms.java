package se.spegla.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Lets a form arrive whole before a thread takes it up: however slowly people, or somebody who means ill, send, no thread waits for
 * them. Longer ones, which process leaders send, are read by the thread that answers, at no less than the least rate.
 */
final class WholeForms extends Handler.Wrapper {
    private final int largest;
    private final long patienceMillis;

    /**
     * @param largest of a form that is waited for, in bytes
     * @param patienceMillis how long it may take
     */
    WholeForms(int largest, long patienceMillis) {
        this.largest = largest;
        this.patienceMillis = patienceMillis;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (length <= 0 || length > largest) {
            return super.handle(request, response, callback);
        }
        var arriving = new CompletableFuture<byte[]>();
        Content.Source.asByteArrayAsync(request, (int) length, Promise.Invocable.toPromise(arriving));
        if (arriving.isDone() && !arriving.isCompletedExceptionally()) {
            return super.handle(new Arrived(request, arriving.join()), response, callback);
        }
        await(arriving, request, response, callback);
        return true;
    }

    private void await(CompletableFuture<byte[]> arriving, Request request, Response response, Callback callback) {
        var tooLate = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> arriving.completeExceptionally(new TimeoutException("the form took too long to arrive")),
                        patienceMillis,
                        TimeUnit.MILLISECONDS);
        arriving.whenComplete((form, fault) -> {
            tooLate.cancel();
            request.getComponents().getExecutor().execute(() -> {
                if (fault == null) {
                    answer(new Arrived(request, form), response, callback);
                } else {
                    Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
                }
            });
        });
    }

    private void answer(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable fault) {
            Response.writeError(request, response, callback, fault);
        }
    }

    /** A request whose content is all there. */
    private static final class Arrived extends Request.Wrapper {
        private final byte[] form;
        private boolean read;

        Arrived(Request request, byte[] form) {
            super(request);
            this.form = form;
        }

        @Override
        public Content.Chunk read() {
            if (read) {
                return Content.Chunk.EOF;
            }
            read = true;
            return Content.Chunk.from(java.nio.ByteBuffer.wrap(form), true);
        }

        @Override
        public void demand(Runnable goOn) {
            getComponents().getExecutor().execute(goOn);
        }

        @Override
        public boolean consumeAvailable() {
            read = true;
            return true;
        }
    }
}
