package se.spegla.web.respondent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiPredicate;
import se.spegla.access.GuessBudget;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Units;
import se.spegla.response.StartCodes;
import se.spegla.response.UnitCode;
import se.spegla.response.UnitCodes;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.respondent.TabletPages.Head;

/**
 * The page on the device that makes it a shared tablet. The device code that is chosen there never leaves the device; the
 * server only takes the one-time code back and tells where the unit's questionnaire is.
 */
final class SharedStart implements Routes {
    static final String PATH = "/shared/";

    record Page(Head head, boolean good) {}

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final Pages pages;
    private final StartCodes starts;
    private final UnitCodes codes;
    private final Units units;
    private final GuessBudget budget;
    private final InstantSource clock;

    SharedStart(Pages pages, StartCodes starts, UnitCodes codes, Units units, GuessBudget budget, InstantSource clock) {
        this.pages = pages;
        this.starts = starts;
        this.codes = codes;
        this.units = units;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH + "{code}", ctx -> with(ctx, this::ask), Access.ANYONE);
        routes.post(PATH + "{code}", ctx -> with(ctx, this::take), Access.ANYONE);
    }

    private boolean ask(Context ctx, UnitCode code) {
        var good = starts.isGood(code, clock.instant());
        if (good) {
            show(ctx, true);
        }
        return good;
    }

    private boolean take(Context ctx, UnitCode code) {
        var home = starts.take(code, clock.instant())
                .flatMap(door -> Optional.ofNullable(codes.of(door.round()).get(door.unit())));
        home.ifPresent(unit -> ctx.contentType("text/plain;charset=utf-8").result("/s/" + unit.value()));
        return home.isPresent();
    }

    private void with(Context ctx, BiPredicate<Context, UnitCode> use) {
        if (UnitCode.parse(ctx.pathParam("code"))
                .filter(code -> use.test(ctx, code))
                .isEmpty()) {
            wrong(ctx);
        }
    }

    private void wrong(Context ctx) {
        Duration delay = budget.penalty(clock.instant());
        if (delay.isZero()) {
            ctx.status(NOT_FOUND);
        } else {
            ctx.status(TOO_MANY).header("Retry-After", Long.toString(Math.max(1, delay.toSeconds())));
        }
        show(ctx, false);
    }

    private void show(Context ctx, boolean good) {
        var organisation = units.organisation().map(Organisation::name).orElse("");
        var language = Pages.respondentsLanguage(ctx);
        ctx.html(pages.text(language, "sharing/start", new Page(Head.of(organisation), good)));
    }
}
