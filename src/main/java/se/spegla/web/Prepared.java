package se.spegla.web;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body that is the same for everyone: compressed once and kept so, so that sending it costs next to nothing. The rare
 * visitor who takes no compression has it unpacked.
 */
public final class Prepared {
    private static final Logger LOG = LoggerFactory.getLogger(Prepared.class);

    private final String type;
    private final byte[] compressed;

    private Prepared(String type, byte[] compressed) {
        this.type = type;
        this.compressed = compressed;
    }

    public static Prepared of(String type, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new Smallest(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Prepared(type, bytes.toByteArray());
    }

    /** Compressed once, so as small as can be. */
    private static final class Smallest extends GZIPOutputStream {
        private Smallest(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    public static Prepared html(String page) {
        return of("text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with it, compressed where the browser takes that. */
    public void writeTo(Context ctx) {
        ctx.disableCompression().contentType(type).header("Vary", "Accept-Encoding");
        var accepted = ctx.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            send(ctx.header("Content-Encoding", "gzip"), compressed);
        } else {
            send(ctx, plain());
        }
    }

    /**
     * Sent at once, because a result that is left to Javalin is copied through a buffer that is made anew each time; but not where
     * something is refused, since there {@link FaultPages} looks whether anybody has left a result.
     */
    private static void send(Context ctx, byte[] body) {
        if (ctx.status().isError()) {
            ctx.result(body);
            return;
        }
        try {
            ctx.res().setContentLength(body.length);
            ctx.res().getOutputStream().write(body);
        } catch (IOException e) {
            LOG.debug("whoever asked has gone"); // as Javalin takes it: a lost network is no fault of the page
        }
    }

    private byte[] plain() {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
