package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import java.util.List;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.rounds.Desk;

/** All pages of what is printed for a round. */
public final class PaperSetup implements Routes {
    private final List<Routes> parts;

    /** @param address in every printed link */
    public PaperSetup(Desk desk, Pages pages, PublicAddress address) {
        this.parts = List.of(new PosterRoutes(desk, pages, address));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
