package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import java.util.List;
import se.spegla.response.Cards;
import se.spegla.response.SubmitSheet;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.rounds.Desk;

/** All pages of what is printed for a round, and of what comes back on paper. */
public final class PaperSetup implements Routes {
    private final List<Routes> parts;

    /**
     * @param submit takes sheets that come back
     * @param address in every printed link
     */
    public PaperSetup(Desk desk, Cards cards, SubmitSheet submit, Pages pages, PublicAddress address) {
        this.parts = List.of(
                new PosterRoutes(desk, pages, address),
                new FormRoutes(desk, pages, address),
                new CutOutRoutes(desk, cards, pages, address),
                new EntryRoutes(desk, submit, pages));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
