package se.spegla.web.respondent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import se.spegla.access.GuessBudget;
import se.spegla.measurement.Rounds;
import se.spegla.response.StartCodes;
import se.spegla.response.UnitCode;
import se.spegla.web.Access;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.respondent.TabletPages.Front;
import se.spegla.web.respondent.TabletPages.Told;

/** The respondent's addresses: {@code /} asks for a code, {@code /s/CODE} is the questionnaire. */
public final class TabletRoutes implements Routes {
    private static final int MOST_LATE = 100;
    /** Where a device asks whether the server answers. No code: those have eight characters. */
    private static final String PING = "/s/ping";

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    private final CodeLookup lookup;
    private final Rounds rounds;
    private final StartCodes starts;
    private final InstantSource clock;
    private final TabletPages pages;
    private final SheetRoute sheets;
    private final LateAnswers late;

    /**
     * @param dates by which rounds open and close by themselves
     * @param changes grows whenever something other than a sheet has been stored
     */
    public TabletRoutes(
            Pages pages,
            TabletPorts ports,
            GuessBudget budget,
            DeviceSettings device,
            InstantSource clock,
            InstantSource dates,
            LongSupplier changes) {
        this(pages, ports, () -> budget.penalty(clock.instant()), device, clock, dates, changes);
    }

    /** @param penalty counts a wrong try and says how late it is answered */
    TabletRoutes(
            Pages pages,
            TabletPorts ports,
            Supplier<Duration> penalty,
            DeviceSettings device,
            InstantSource clock,
            LongSupplier changes) {
        this(pages, ports, penalty, device, clock, clock, changes);
    }

    private TabletRoutes(
            Pages pages,
            TabletPorts ports,
            Supplier<Duration> penalty,
            DeviceSettings device,
            InstantSource clock,
            InstantSource dates,
            LongSupplier changes) {
        this.rounds = ports.rounds();
        this.lookup = new CodeLookup(ports, dates, changes);
        this.late = new LateAnswers(MOST_LATE, penalty);
        this.starts = ports.starts();
        this.clock = clock;
        this.pages = new TabletPages(pages, rounds, ports.seals(), device);
        this.sheets = new SheetRoute(ports.submit(), this.pages, late);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", new Discreet(this::front), Access.ANYONE);
        routes.post("/", new Discreet(this::enter), Access.ANYONE);
        routes.get(PING, ctx -> ctx.status(NO_CONTENT).header(SheetRoute.RECEIPT, "here"), Access.ANYONE);
        routes.get("/s/{code}", new Discreet(this::form), Access.ANYONE);
        routes.post("/s/{code}", new Discreet(this::take), Access.ANYONE, Kept.FORM);
        routes.post("/s/{code}/sealed", new Discreet(this::takeSealed), Access.ANYONE);
    }

    private void front(Context ctx) {
        front(ctx, OK, Front.START, "");
    }

    private void enter(Context ctx) {
        var typed = ctx.formParam("code");
        lookup.code(typed)
                .map(code -> address(ctx, code))
                .or(() -> start(typed))
                .ifPresentOrElse(found -> ctx.redirect(found, HttpStatus.SEE_OTHER), () -> wrong(ctx, typed));
    }

    /** Where a one-time code makes this device a shared tablet. */
    private Optional<String> start(String typed) {
        return UnitCode.parse(typed)
                .filter(code -> starts.isGood(code, clock.instant()))
                .map(code -> "/shared/" + code.value());
    }

    private void form(Context ctx) {
        visit(ctx).ifPresentOrElse(visit -> handOut(ctx, visit), () -> wrong(ctx, ctx.pathParam("code")));
    }

    private void take(Context ctx) {
        visit(ctx).ifPresentOrElse(visit -> sheets.take(ctx, visit), () -> wrong(ctx, ctx.pathParam("code")));
    }

    private void takeSealed(Context ctx) {
        visit(ctx).ifPresentOrElse(visit -> sheets.takeSealed(ctx, visit), () -> wrong(ctx, ctx.pathParam("code")));
    }

    private Optional<Visit> visit(Context ctx) {
        return lookup.visit(
                ctx.pathParam("code"),
                round -> PreferredLanguage.of(
                        ctx, rounds.instrumentOf(round.id()).orElseThrow()));
    }

    private void handOut(Context ctx, Visit visit) {
        if (visit.round().handsOutForms()) {
            // A device keeps "form" only: a card is for one person, and leaves nothing behind.
            pages.form(visit).writeTo(ctx.header(SheetRoute.RECEIPT, visit.byCard() ? "form of a card" : "form"));
        } else {
            pages.told(Told.whileClosed(visit.round()), visit)
                    .writeTo(ctx.status(GONE).header(SheetRoute.RECEIPT, "not handed out"));
        }
    }

    /** Wrong codes cost time, but no thread; right ones never wait, however many wrong ones come. */
    private void wrong(Context ctx, String typed) {
        ctx.header(SheetRoute.RECEIPT, "no such code");
        late.wrong(ctx, () -> front(ctx, NOT_FOUND, Front.WRONG, typed), () -> front(ctx, TOO_MANY, Front.BUSY, typed));
    }

    private void front(Context ctx, int status, Front front, String typed) {
        pages.front(front, lookup.organisation(), PreferredLanguage.ofCodeField(ctx), typed)
                .writeTo(ctx.status(status));
    }

    /** A language that nobody has chosen is not carried along: the questionnaire may lack it. */
    private static String address(Context ctx, String code) {
        return "/s/" + code + (PreferredLanguage.isUnasked(ctx) ? "" : "?lang=" + PreferredLanguage.ofCodeField(ctx));
    }
}
