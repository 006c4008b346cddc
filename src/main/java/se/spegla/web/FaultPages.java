package se.spegla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.fault.StorageGone;
import se.spegla.measurement.Round;

/** The one place where faults become pages: what went wrong, what the reader can do, and the right status. */
public final class FaultPages {
    private static final Logger LOG = LoggerFactory.getLogger(FaultPages.class);
    private static final Set<Integer> TOLD =
            Set.of(400, 403, 404, 405, 408, 409, 410, 413, 414, 422, 429, 431, 500, 503);
    private static final int NOT_IMPLEMENTED = 501;
    private static final int VERSION_NOT_SUPPORTED = 505;

    record Page(String title, String text, String home) {}

    private final Pages pages;

    public FaultPages(Pages pages) {
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus()));
        routes.exception(Gatekeeper.TokenMissing.class, (e, ctx) -> showAgain(ctx, 403, "fault.token"));
        routes.exception(Round.Refused.class, (e, ctx) -> show(ctx, 409, "fault.round." + e.refusal()));
        routes.exception(Explained.class, (e, ctx) -> show(ctx, e.status(), e.key()));
        routes.exception(PublicAddress.OnlyHere.class, (e, ctx) -> show(ctx, 409, "fault.only-here"));
        routes.exception(StorageGone.class, (e, ctx) -> showAgain(ctx, 503, "fault.gone"));
        routes.exception(ServletException.class, this::unreadable);
        routes.exception(Exception.class, (e, ctx) -> unexpected(ctx, e));
        TOLD.forEach(status -> routes.error(status, "*", ctx -> showIfBare(ctx, status)));
    }

    /** Answers with the page of a status. */
    public void show(Context ctx, int status) {
        show(ctx, status, key(status));
    }

    /** Where the words for a status stand. */
    static String key(int status) {
        var asked = status < 500 || status == NOT_IMPLEMENTED || status == VERSION_NOT_SUPPORTED;
        return "fault." + (TOLD.contains(status) ? status : asked ? 400 : 500);
    }

    /** Answers with a status and the texts {@code key.title} and {@code key.text}. */
    public void show(Context ctx, int status, String key, Object... arguments) {
        var messages = Pages.messages(ctx);
        pages.show(
                ctx.status(status),
                "fault",
                new Page(
                        messages.get(key + ".title"),
                        messages.get(key + ".text", arguments),
                        Visitor.find(ctx).isPresent() ? "/home" : "/"));
    }

    /** As {@link #show}, and a form that is kept can be sent again from there. */
    private void showAgain(Context ctx, int status, String key) {
        SentForm.of(ctx)
                .ifPresentOrElse(
                        sent -> sent.offer(ctx.status(status), pages, key + ".title", key + ".kept"),
                        () -> show(ctx, status, key));
    }

    private void showIfBare(Context ctx, int status) {
        if (ctx.resultInputStream() == null) {
            show(ctx, status);
        }
    }

    /** A form with a file that cannot be taken apart: beyond the limit, or not put together as forms are. */
    private void unreadable(ServletException e, Context ctx) {
        show(ctx, rootOf(e) instanceof IllegalStateException ? 413 : 400);
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }

    private void unexpected(Context ctx, Exception e) {
        // Respondents' routes: neither address nor code nor body may reach the log, so the route's pattern stands for
        // it.
        LOG.error("{} {} failed", ctx.method(), ctx.endpoint().path, e);
        show(ctx, 500);
    }
}
