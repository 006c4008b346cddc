package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import se.spegla.access.SignIn;
import se.spegla.web.Access;
import se.spegla.web.FaultPages;
import se.spegla.web.Form;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.SentForm;

/** {@code /sign-in} and {@code /sign-out}. */
final class SignInPages implements Routes {
    private static final String OUT = "/sign-out";

    /** @param unsent what became of a form that was sent too late: "kept", "lost", or "" where there was none */
    record Page(String token, String unsent) {}

    private final Pages pages;
    private final FaultPages faults;
    private final Gatekeeper gatekeeper;
    private final OpenForm openForm;
    private final SignIn signIn;

    SignInPages(Pages pages, FaultPages faults, Gatekeeper gatekeeper, OpenForm openForm, SignIn signIn) {
        this.pages = pages;
        this.faults = faults;
        this.gatekeeper = gatekeeper;
        this.openForm = openForm;
        this.signIn = signIn;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/sign-in", this::ask, Access.ANYONE);
        routes.post("/sign-in", this::judge, Access.ANYONE);
        routes.post(OUT, this::leave, Access.SIGNED_IN);
        routes.exception(Gatekeeper.SignInNeeded.class, (e, ctx) -> signInFirst(ctx));
    }

    private void ask(Context ctx) {
        if (gatekeeper.visitor(ctx).isPresent()) {
            ctx.redirect(LocalPath.of(ctx.queryParam("to")));
            return;
        }
        show(
                ctx,
                Form.with(Map.of("to", Optional.ofNullable(ctx.queryParam("to")).orElse(""))));
    }

    /** Pages are opened after the sign-in; a form was sent too late, and either travels along or has to be filled in again. */
    private void signInFirst(Context ctx) {
        if (ctx.method() != HandlerType.POST || ctx.path().equals(OUT)) {
            var wanted = ctx.method() == HandlerType.POST ? LocalPath.HOME : ctx.path() + query(ctx);
            ctx.redirect("/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            return;
        }
        var sent = SentForm.of(ctx).map(SentForm::packed).orElse("");
        show(ctx, Form.with(Map.of("to", LocalPath.HOME, SentForm.PACKED, sent)), sent.isEmpty() ? "lost" : "kept");
        ctx.status(403);
    }

    private static String query(Context ctx) {
        return ctx.queryString() == null ? "" : "?" + ctx.queryString();
    }

    private void judge(Context ctx) {
        if (!openForm.isOurs(ctx)) {
            openForm.explain(ctx, faults);
            return;
        }
        var form = Form.of(ctx, "login", "to", SentForm.PACKED);
        var outcome = signIn.with(
                form.value("login"),
                Optional.ofNullable(ctx.formParam("password")).orElse(""));
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            gatekeeper.admit(ctx, welcome.signedIn());
            SentForm.unpacked(form.value(SentForm.PACKED))
                    .ifPresentOrElse(
                            sent -> sent.offer(ctx, pages, "account.sign-in.again.title", "account.sign-in.again.text"),
                            () -> ctx.redirect(LocalPath.of(form.value("to")), HttpStatus.SEE_OTHER));
        } else if (outcome instanceof SignIn.Outcome.TooSoon tooSoon) {
            hold(ctx, form, tooSoon.pause());
        } else if (outcome instanceof SignIn.Outcome.Wrong wrong) {
            refuse(ctx, form, wrong.delay());
        }
    }

    private void hold(Context ctx, Form form, Duration pause) {
        var seconds = pause.toSeconds() + 1;
        form.fault("login", Pages.messages(ctx).get("account.sign-in.wait", seconds));
        ctx.header("Retry-After", Long.toString(seconds));
        show(ctx, form);
        ctx.status(429);
    }

    private void refuse(Context ctx, Form form, Duration delay) {
        form.fault("login", Pages.messages(ctx).get("account.sign-in.wrong"));
        if (delay.isZero()) {
            show(ctx, form);
            return;
        }
        var later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
        ctx.future(() -> CompletableFuture.runAsync(() -> show(ctx, form), later));
    }

    private void show(Context ctx, Form form) {
        show(ctx, form, form.value(SentForm.PACKED).isEmpty() ? "" : "kept");
    }

    private void show(Context ctx, Form form, String unsent) {
        form.show(ctx, pages, "account/sign-in", new Page(openForm.token(ctx), unsent));
    }

    private void leave(Context ctx) {
        gatekeeper.dismiss(ctx);
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }
}
