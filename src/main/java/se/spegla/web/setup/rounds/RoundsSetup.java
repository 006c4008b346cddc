package se.spegla.web.setup.rounds;

import io.javalin.config.RoutesConfig;
import java.util.List;
import se.spegla.response.StartAnew;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;

/** All pages of series, rounds, headcounts and codes. */
public final class RoundsSetup implements Routes {
    private final List<Routes> parts;

    /** @param address stands on the notices with the codes */
    public RoundsSetup(Desk desk, StartAnew startAnew, Pages pages, PublicAddress address) {
        this.parts = List.of(
                new SeriesRoutes(desk, pages),
                new RoundRoutes(desk, pages),
                new PhaseRoutes(desk, pages),
                new RosterRoutes(desk, pages),
                new StartAnewRoutes(desk, pages, startAnew),
                new ClockRoutes(desk),
                new HeadcountRoutes(desk, pages),
                new CodeRoutes(desk, pages, address));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
