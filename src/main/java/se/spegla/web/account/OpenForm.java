package se.spegla.web.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.regex.Pattern;
import se.spegla.access.Secret;
import se.spegla.web.FaultPages;
import se.spegla.web.Gatekeeper;
import se.spegla.web.PublicAddress;

/**
 * The token of forms that are open to people who have not signed in. It stands in a cookie and in the form, and both
 * must agree: another site can make a browser send the form, but neither reads nor sets the cookie. (Neither
 * {@code Origin} nor {@code Sec-Fetch-Site} would do: without referrer the first is "null", and over plain http the
 * second is not sent.)
 */
final class OpenForm {
    private static final String COOKIE = "spegla-form";
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{32}");
    private final PublicAddress address;

    OpenForm(PublicAddress address) {
        this.address = address;
    }

    /** The token for a form; the browser keeps its own while it has one, so that two tabs do not disturb each other. */
    String token(Context ctx) {
        var kept = ctx.cookie(COOKIE);
        if (kept != null && TOKEN.matcher(kept).matches()) {
            return kept;
        }
        var token = Secret.random();
        ctx.cookie(new Cookie(COOKIE, token, "/", -1, address.isSecure(), true, null, SameSite.STRICT));
        return token;
    }

    boolean isOurs(Context ctx) {
        return Secret.same(ctx.cookie(COOKIE), ctx.formParam(Gatekeeper.CSRF_FIELD));
    }

    /** Answers a form that is not ours with what is likely to be the reason: no cookie came back, or another one than the form's. */
    void explain(Context ctx, FaultPages faults) {
        if (ctx.cookie(COOKIE) != null) {
            faults.show(ctx, 403, "fault.token");
        } else if (address.isSecure()) {
            faults.show(ctx, 403, "fault.cookie.https", address.base());
        } else {
            faults.show(ctx, 403, "fault.cookie");
        }
    }
}
