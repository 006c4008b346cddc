package se.spegla.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.Session;
import se.spegla.act.Actor;

/** Who is behind a request of a route that asks for a sign-in. */
public record Visitor(Account account, Session session) {
    private static final String ATTRIBUTE = Visitor.class.getName();

    /** The signed-in visitor; only to be asked on routes that are not for {@link Access#ANYONE}. */
    public static Visitor of(Context ctx) {
        return find(ctx).orElseThrow(ForbiddenResponse::new);
    }

    /** Who acts, to the commands of the core. */
    public Actor actor() {
        return new Actor(account.id().value(), account.name());
    }

    static Optional<Visitor> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }
}
