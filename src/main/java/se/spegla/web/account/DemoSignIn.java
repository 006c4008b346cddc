package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.CurrentSessions;
import se.spegla.web.Access;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Routes;

/**
 * {@code /demo/TOKEN} signs in as one of the fictional people, as often as one likes. Only a demo has these addresses.
 */
public final class DemoSignIn implements Routes {
    private final Map<String, Account.Id> people;
    private final Accounts accounts;
    private final CurrentSessions sessions;
    private final Gatekeeper gatekeeper;

    /** @param people whom each token lets in */
    public DemoSignIn(
            Map<String, Account.Id> people, Accounts accounts, CurrentSessions sessions, Gatekeeper gatekeeper) {
        this.people = Map.copyOf(people);
        this.accounts = accounts;
        this.sessions = sessions;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void register(RoutesConfig routes) {
        if (!people.isEmpty()) {
            routes.get("/demo/{token}", this::enter, Access.ANYONE);
        }
    }

    private void enter(Context ctx) {
        var account = Optional.ofNullable(people.get(ctx.pathParam("token")))
                .flatMap(accounts::find)
                .orElseThrow(NotFoundResponse::new);
        gatekeeper.admit(ctx, sessions.begin(account).secret());
        ctx.redirect("/home");
    }
}
