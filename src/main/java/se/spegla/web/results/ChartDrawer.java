package se.spegla.web.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import se.spegla.report.Canvas;
import se.spegla.report.Chart;
import se.spegla.web.Pages;

/** Answers with pictures. Drawing takes time and memory, and closed rounds do not change, so the last ones are kept. */
final class ChartDrawer {
    /** The one exception to the pages' policy: the picture's own style block, and nothing else at all. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private static final int KEPT = 64;

    private record Key(List<?> figures, String language, Canvas canvas) {}

    private final Cache<Key, Chart> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /**
     * Answers with the picture that fits the asker's screen.
     *
     * @param figures everything that tells this picture's figures from another's
     */
    void answer(Context ctx, List<?> figures, Function<Canvas, Chart> draw) {
        var canvas = "narrow".equals(ctx.queryParam("size")) ? Canvas.NARROW : Canvas.WIDE;
        var key = new Key(figures, Pages.messages(ctx).language(), canvas);
        var chart = chart(key, draw);
        ctx.header("Content-Security-Policy", POLICY)
                .contentType("image/svg+xml;charset=utf-8")
                .result(chart.svg());
    }

    /** One at a time: pictures that are drawn at once need more memory than the whole server. */
    private synchronized Chart chart(Key key, Function<Canvas, Chart> draw) {
        return kept.get(key, missing -> draw.apply(missing.canvas()));
    }
}
