package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Permission;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.web.Access;
import se.spegla.web.Done;
import se.spegla.web.Messages;
import se.spegla.web.Pages;
import se.spegla.web.Routes;

/** {@code /units}: all units by area, with who is responsible. */
final class UnitList implements Routes {
    static final Done DONE = new Done(
            "units", Set.of("organisation", "area-saved", "area-removed", "unit-saved", "unit-removed", "imported"));

    /** @param manager "" where nobody is responsible yet */
    public record Row(String id, String name, String type, String manager) {}

    /** An area with its units. */
    public record Section(String id, String name, List<Row> units) {}

    /** All units, and what is left to do before the first round. */
    public record Page(Organisation organisation, List<Section> sections, List<SetUpSteps.Step> steps, String done) {}

    private final Pages pages;
    private final Units units;
    private final Accounts accounts;
    private final SetUpSteps steps;

    UnitList(Pages pages, Units units, Accounts accounts, SetUpSteps steps) {
        this.pages = pages;
        this.units = units;
        this.accounts = accounts;
        this.steps = steps;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/units", this::show, Access.with(Permission.MANAGE_UNITS));
    }

    private void show(Context ctx) {
        var organisation = units.organisation().orElse(new Organisation("", "", false));
        pages.show(
                ctx,
                "setup/units/list",
                new Page(organisation, sections(Pages.messages(ctx)), steps.remaining(ctx), DONE.text(ctx)));
    }

    private List<Section> sections(Messages messages) {
        var managers = managers();
        var rows = units.all().stream()
                .collect(Collectors.groupingBy(
                        Unit::area, Collectors.mapping(unit -> row(unit, managers, messages), Collectors.toList())));
        return units.areas().stream()
                .map(area -> new Section(area.id().value(), area.name(), rows.getOrDefault(area.id(), List.of())))
                .toList();
    }

    private Map<Unit.Id, String> managers() {
        var managers = new HashMap<Unit.Id, String>();
        for (Account account : accounts.all()) {
            account.units().forEach(unit -> managers.merge(unit, account.name(), (one, other) -> one + ", " + other));
        }
        return managers;
    }

    private static Row row(Unit unit, Map<Unit.Id, String> managers, Messages messages) {
        return new Row(
                unit.id().value(),
                unit.name(),
                messages.get("unit-type." + unit.type()),
                managers.getOrDefault(unit.id(), ""));
    }
}
