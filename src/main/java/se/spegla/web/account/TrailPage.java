package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import se.spegla.access.Permission;
import se.spegla.audit.AuditLog;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Pages;
import se.spegla.web.Routes;

/** {@code /accounts/trail}: who changed what, the newest first. */
final class TrailPage implements Routes {
    private static final int MOST = 200;

    /** A line as it is read. */
    record Line(String at, String actor, String action, String subject) {}

    record Page(List<Line> lines) {}

    private final Pages pages;
    private final AuditLog trail;

    TrailPage(Pages pages, AuditLog trail) {
        this.pages = pages;
        this.trail = trail;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/accounts/trail", this::show, Access.with(Permission.READ_TRAIL));
    }

    private void show(Context ctx) {
        var lines = trail.latest(MOST).stream().map(entry -> line(ctx, entry)).toList();
        pages.show(ctx, "account/trail", new Page(lines));
    }

    /** An action without words of its own is shown by its name, so that nothing is left out. */
    private static Line line(Context ctx, AuditLog.Line entry) {
        var messages = Pages.messages(ctx);
        return new Line(
                Dates.dateAndTime(entry.at(), messages.language()),
                entry.actor(),
                messages.find("trail." + entry.action()).orElse(entry.action()),
                entry.subject().isEmpty() ? "–" : entry.subject());
    }
}
