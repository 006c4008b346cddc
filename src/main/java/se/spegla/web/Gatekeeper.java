package se.spegla.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.Optional;
import se.spegla.access.Accounts;
import se.spegla.access.CurrentSessions;
import se.spegla.access.Secret;
import se.spegla.access.Session;
import se.spegla.access.Sessions;
import se.spegla.access.SignedIn;

/** Lets a request through to its route, or not: permission, session and form token. Respondents' routes never read a cookie. */
public final class Gatekeeper {
    /** The form field that carries the session's token. */
    public static final String CSRF_FIELD = "csrf";

    private static final String COOKIE = "spegla";
    private final CurrentSessions sessions;
    private final boolean secureCookies;

    public Gatekeeper(Sessions sessions, Accounts accounts, InstantSource clock, boolean secureCookies) {
        this.sessions = new CurrentSessions(sessions, accounts, clock);
        this.secureCookies = secureCookies;
    }

    void judge(Context ctx) {
        var access = ctx.routeRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst()
                .orElseThrow(ForbiddenResponse::new);
        if (!access.signedIn()) {
            holdForm(ctx, true);
            return;
        }
        var visitor = visitor(ctx).orElseThrow(SignInNeeded::new);
        visitor.attachTo(ctx);
        var account = visitor.account();
        if (!access.permission().map(account::may).orElse(true)) {
            throw new ForbiddenResponse();
        }
        holdForm(
                ctx,
                !access.permission()
                        .map(permission -> account.scope(permission).isAll())
                        .orElse(false));
        if (ctx.method() == HandlerType.GET) {
            admit(ctx, ctx.cookie(COOKIE)); // the session may just have got a later end, and the cookie goes with it
        } else {
            requireToken(ctx, visitor);
        }
    }

    /** Whoever the cookie says, where the session is still good. */
    public Optional<Visitor> visitor(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE))
                .flatMap(sessions::find)
                .map(signedIn -> new Visitor(signedIn.account(), signedIn.session()));
    }

    /** Hands the browser the secret of a new session. */
    public void admit(Context ctx, String secret) {
        ctx.cookie(cookie(secret, (int) Session.LENGTH.toSeconds()));
    }

    /** The same, and what follows in this request is answered as if the visitor had come with it. */
    public void admit(Context ctx, SignedIn signedIn) {
        admit(ctx, signedIn.secret());
        new Visitor(signedIn.account(), signedIn.session()).attachTo(ctx);
    }

    /** Ends the session of this request. */
    public void dismiss(Context ctx) {
        Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::end);
        ctx.cookie(cookie("", 0));
    }

    private Cookie cookie(String value, int seconds) {
        return new Cookie(COOKIE, value, "/", seconds, secureCookies, true, null, SameSite.LAX);
    }

    private static void holdForm(Context ctx, boolean plain) {
        if (ctx.method() == HandlerType.POST) {
            FormLimits.hold(ctx, plain);
        }
    }

    private static void requireToken(Context ctx, Visitor visitor) {
        if (!Secret.same(ctx.formParam(CSRF_FIELD), visitor.session().csrfToken())) {
            throw new TokenMissing();
        }
    }

    /** The route asks for a sign-in, and there is none. */
    public static final class SignInNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A form was sent without this session's token: from another site, or from a page of an earlier session. */
    static final class TokenMissing extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
