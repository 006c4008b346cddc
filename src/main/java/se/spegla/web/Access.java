package se.spegla.web;

import io.javalin.security.RouteRole;
import java.util.Optional;
import se.spegla.access.Permission;

/**
 * Who may use a route. A route that declares none does not start the server.
 *
 * @param signedIn whether one needs to sign in
 * @param permission what an account needs, where signing in is not enough
 */
public record Access(boolean signedIn, Optional<Permission> permission) implements RouteRole {
    /** Everybody: respondents, the sign-in page, style sheets. */
    public static final Access ANYONE = new Access(false, Optional.empty());
    /** Whoever is signed in. */
    public static final Access SIGNED_IN = new Access(true, Optional.empty());

    /** Whoever has the permission, at least for some units; for which ones, the page asks the account. */
    public static Access with(Permission permission) {
        return new Access(true, Optional.of(permission));
    }
}
