package se.spegla.web;

import io.javalin.security.RouteRole;

/** Beside its {@link Access}: what a route asks for besides. */
public enum Kept implements RouteRole {
    /** A form that takes long to fill in: where it cannot be taken, the answer carries what was sent, to be sent again. */
    FORM
}
