package se.spegla;

import java.time.InstantSource;
import java.util.List;
import se.spegla.access.code.GuessBudget;
import se.spegla.store.Database;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.tablet.TabletRoutes;

/** The parts of the site, each with what it needs. */
record Parts(Database database, InstantSource clock, Pages pages) {
    List<Routes> all() {
        return List.of(tablet());
    }

    private Routes tablet() {
        var budget = new GuessBudget();
        return new TabletRoutes(pages, database.unitCodes(), () -> budget.penalty(clock.instant()), database.rounds(),
                database.units(), database.responses(), clock);
    }
}
