package se.spegla.web.respondent;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import se.spegla.access.GuessBudget;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.StartCodes;
import se.spegla.response.UnitCodes;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;

/** Everything about a shared tablet that is no questionnaire. */
public final class SharingRoutes implements Routes {
    private final Routes pages;
    private final Routes start;

    public SharingRoutes(
            Pages pages,
            PublicAddress address,
            StartCodes starts,
            GuessBudget budget,
            UnitCodes codes,
            Rounds rounds,
            Units units,
            InstantSource clock) {
        this.pages = new SharingPages(pages, rounds, starts, address, clock);
        this.start = new SharedStart(pages, starts, codes, units, budget, clock);
    }

    @Override
    public void register(RoutesConfig routes) {
        pages.register(routes);
        start.register(routes);
    }
}
