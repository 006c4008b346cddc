package se.spegla.web;

import io.javalin.config.RoutesConfig;

/** A part of the site: registers its routes, each with the {@link Access} that it asks for. */
public interface Routes {
    void register(RoutesConfig routes);
}
