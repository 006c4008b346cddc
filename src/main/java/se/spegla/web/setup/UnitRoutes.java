package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import java.util.List;
import se.spegla.access.Accounts;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.Units;
import se.spegla.web.Pages;
import se.spegla.web.Routes;

/** All pages of the organisation, its areas and its units. */
public final class UnitRoutes implements Routes {
    private final List<Routes> parts;

    public UnitRoutes(Pages pages, Units units, UnitRegister register, Accounts accounts, SetUpSteps steps) {
        // The import comes before the single unit, whose address would take its word for an id.
        parts = List.of(
                new OrganisationPages(pages, units, register, steps),
                new UnitList(pages, units, accounts, steps),
                new ImportPages(pages, units, register),
                new UnitPages(pages, units, register, accounts),
                new AreaPages(pages, units, register));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
