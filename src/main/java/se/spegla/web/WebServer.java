package se.spegla.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.JavalinStaticResourceHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: limits, headers, who may pass, and the parts of the site. */
public final class WebServer implements AutoCloseable {
    private static final long LARGEST_FORM = 256 * 1024;
    private static final int LARGEST_UPLOAD_MB = 2;
    private static final int MOST_UPLOADS = 4;
    /** What is printed for all units of a round at once. */
    private static final Pattern PRINTED = Pattern.compile("/rounds/[^/]+/(forms|posters|cards|cut-outs)");

    private static final int MOST_THREADS = 48;
    private static final int LEAST_THREADS = 4;
    private static final int STOP_MILLIS = 5_000;
    /** Stopping waits this long for devices that keep a connection open and ask nothing over it. */
    private static final int IDLE_STOP_MILLIS = 250;
    /** The largest form of those who are not process leaders. */
    private static final int LARGEST_PLAIN = 64 * 1024;

    /** How long such a form may take to arrive, over the worst of lines. */
    private static final long FORM_MILLIS = 120_000;

    /** A form that a thread waits for, and an answer that it waits to be taken, come no slower than this, in bytes a second. */
    private static final int LEAST_RATE = 500;

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final Javalin javalin;
    private final Map<String, Access> routes = new TreeMap<>();

    public WebServer(Gatekeeper gatekeeper, Assets assets, FaultPages faults, List<Routes> parts) {
        javalin = Javalin.create(config -> {
            limit(config);
            config.events.handlerAdded(this::requireAccess);
            config.routes.before(WebServer::protect);
            config.routes.beforeMatched(gatekeeper::judge);
            config.routes.get("/assets/{fingerprint}/{file}", assets::serve, Access.ANYONE);
            config.routes.get("/s/worker.js", assets::serveWorker, Access.ANYONE);
            config.routes.get("/s/sender.js", assets::serveSender, Access.ANYONE);
            parts.forEach(part -> part.register(config.routes));
            faults.register(config.routes);
        });
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws io.javalin.util.JavalinBindException where the port is taken
     */
    public void start(String host, int port) {
        javalin.start(host, port);
    }

    /** Who may use each route; a route reads {@code GET /accounts}. */
    public Map<String, Access> routes() {
        return Map.copyOf(routes);
    }

    public int port() {
        return javalin.port();
    }

    /** Lets running requests finish, then stops. */
    @Override
    public void close() {
        Stream.of(javalin.jettyServer().server().getConnectors())
                .forEach(connector -> ((ServerConnector) connector).setShutdownIdleTimeout(IDLE_STOP_MILLIS));
        javalin.stop();
    }

    private static void limit(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.resourceHandler(new JavalinStaticResourceHandler());
        config.http.maxRequestSize = LARGEST_FORM;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> {
            server.insertHandler(new HeadLikeGet());
            server.insertHandler(new ShortAnswers());
            server.insertHandler(new MinimumDataRateHandler(LEAST_RATE, LEAST_RATE));
            server.insertHandler(new WholeForms(LARGEST_PLAIN, FORM_MILLIS));
            server.insertHandler(few(
                    1,
                    request ->
                            PRINTED.matcher(Request.getPathInContext(request)).matches()));
            server.insertHandler(few(MOST_UPLOADS, WebServer::isLong));
            server.insertHandler(new GracefulHandler());
            server.setErrorHandler(new PlainErrors(HEADERS));
            server.setStopTimeout(STOP_MILLIS);
        });
    }

    /** What needs much memory: so many at a time, the others wait for their turn, without a thread. */
    private static QoSHandler few(int most, Predicate<Request> which) {
        var few = new QoSHandler();
        few.setMaxRequestCount(most);
        few.include(which);
        return few;
    }

    /** A file that is read needs many times its size. */
    private static boolean isLong(Request request) {
        return request.getLength() > LARGEST_PLAIN || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private void requireAccess(HandlerMetaInfo handler) {
        if (handler.getHttpMethod().isHttpMethod()) {
            var route = handler.getHttpMethod() + " " + handler.getPath();
            var declared = handler.getRoles().stream()
                    .filter(Access.class::isInstance)
                    .map(Access.class::cast)
                    .toList();
            if (declared.size() != 1) {
                throw new IllegalStateException(route + " must declare exactly one Access; name who may use it");
            }
            routes.put(route, declared.get(0));
        }
    }

    private static void protect(Context ctx) {
        HEADERS.forEach(ctx::header);
        ctx.header("Vary", "Accept-Encoding");
        ctx.res().setCharacterEncoding("UTF-8");
    }
}
