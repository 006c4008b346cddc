package se.spegla.web.setup.paper;

import io.javalin.config.RoutesConfig;
import java.util.List;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.SubmitSheet;
import se.spegla.response.UnitCodes;
import se.spegla.setup.Lifecycle;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.RoundLookup;

/** All pages of what is printed for a round, and of what comes back on paper. */
public final class PaperSetup implements Routes {
    private final List<Routes> parts;

    /**
     * @param submit takes sheets that come back
     * @param address in every printed link
     */
    public PaperSetup(
            Pages pages,
            PublicAddress address,
            Rounds rounds,
            Units units,
            Lifecycle lifecycle,
            UnitCodes codes,
            Cards cards,
            SubmitSheet submit) {
        var lookup = new RoundLookup(rounds, lifecycle);
        this.parts = List.of(
                new PosterRoutes(pages, address, lookup, rounds, units, codes),
                new FormRoutes(pages, address, lookup, rounds, units, codes),
                new CutOutRoutes(pages, address, lookup, units, cards),
                new EntryRoutes(pages, lookup, rounds, submit));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
