package se.spegla.web;

import io.javalin.security.RouteRole;
import java.util.Optional;
import se.spegla.access.Permission;

/** Who may use a route. A route that declares none does not start the server. */
public enum Access implements RouteRole {
    /** Everybody, without signing in: respondents, the sign-in page, style sheets. */
    ANYONE(null),
    /** Whoever is signed in. */
    OWN_ACCOUNT(Permission.OWN_ACCOUNT),
    /** Whoever sees results of at least some units; which ones, the page asks the account. */
    RESULTS(Permission.SEE_OWN_UNITS),
    /** Process leaders. */
    SET_UP(Permission.SET_UP);

    private final Permission permission;

    Access(Permission permission) {
        this.permission = permission;
    }

    /** The permission that an account needs; empty where nobody needs to sign in. */
    Optional<Permission> permission() {
        return Optional.ofNullable(permission);
    }
}
