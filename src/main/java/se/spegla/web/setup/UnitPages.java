package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Permission;
import se.spegla.measurement.Area;
import se.spegla.measurement.Names;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.UnitType;
import se.spegla.measurement.Units;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** {@code /units/new} and {@code /units/ID}: a unit is added, changed, removed. */
final class UnitPages implements Routes {
    private static final String CHECKED = "on";

    /** A unit that the staff may come from. */
    public record Source(String field, String name, boolean isChecked, boolean isKnown) {}

    /**
     * A unit.
     *
     * @param id "" for one that is being added
     * @param managers who has it now
     */
    public record Page(
            String id,
            String heading,
            List<String> managers,
            List<Map.Entry<String, String>> types,
            List<Map.Entry<String, String>> areas,
            List<Source> sources) {
        public boolean fromSome() {
            return sources.stream().anyMatch(Source::isChecked);
        }

        public int mostName() {
            return Names.MOST;
        }
    }

    private final Pages pages;
    private final Units units;
    private final UnitRegister register;
    private final Accounts accounts;

    UnitPages(Pages pages, Units units, UnitRegister register, Accounts accounts) {
        this.pages = pages;
        this.units = units;
        this.register = register;
        this.accounts = accounts;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/units/new", this::showNew, Access.with(Permission.MANAGE_UNITS));
        routes.post("/units/new", this::add, Access.with(Permission.MANAGE_UNITS), Kept.FORM);
        routes.get("/units/{unit}", ctx -> show(ctx, unit(ctx)), Access.with(Permission.MANAGE_UNITS));
        routes.post("/units/{unit}", this::change, Access.with(Permission.MANAGE_UNITS), Kept.FORM);
        routes.post("/units/{unit}/remove", this::remove, Access.with(Permission.MANAGE_UNITS));
    }

    private void showNew(Context ctx) {
        var area = Optional.ofNullable(ctx.queryParam("area")).orElse("");
        show(ctx, "", Form.with(Map.of("area", area)));
    }

    private void add(Context ctx) {
        var form = typed(ctx);
        save(ctx, Unit.Id.random(), form);
        finish(ctx, "", form);
    }

    private void change(Context ctx) {
        var unit = unit(ctx);
        var form = typed(ctx);
        save(ctx, unit.id(), form);
        finish(ctx, unit.id().value(), form);
    }

    private void save(Context ctx, Unit.Id id, Form form) {
        var from = others(id.value())
                .filter(other -> form.value(from(other)).equals(CHECKED))
                .map(Unit::id)
                .collect(Collectors.toSet());
        Problems.tell(
                ctx,
                form,
                register.saveUnit(
                        Visitor.of(ctx).actor(),
                        id,
                        form.value("name"),
                        type(form.value("type")),
                        new Area.Id(form.value("area")),
                        from));
    }

    private void finish(Context ctx, String id, Form form) {
        if (form.isFaulty()) {
            show(ctx, id, form);
            return;
        }
        UnitList.DONE.redirect(ctx, "/units", "unit-saved");
    }

    private void remove(Context ctx) {
        var unit = unit(ctx);
        var form = stored(unit);
        Problems.tell(ctx, form, register.removeUnit(Visitor.of(ctx).actor(), unit));
        if (form.isFaulty()) {
            show(ctx, unit.id().value(), form);
            return;
        }
        UnitList.DONE.redirect(ctx, "/units", "unit-removed");
    }

    private void show(Context ctx, Unit unit) {
        show(ctx, unit.id().value(), stored(unit));
    }

    private void show(Context ctx, String id, Form form) {
        form.show(
                ctx,
                pages,
                "setup/units/unit",
                new Page(
                        id,
                        units.find(new Unit.Id(id)).map(Unit::name).orElse(""),
                        managers(id),
                        types(ctx),
                        areas(),
                        sources(id, form)));
    }

    /** Who has the unit now; nobody for one that is being added. */
    private List<String> managers(String id) {
        return accounts.all().stream()
                .filter(account ->
                        account.units().stream().anyMatch(unit -> unit.value().equals(id)))
                .map(Account::name)
                .toList();
    }

    private static List<Map.Entry<String, String>> types(Context ctx) {
        var messages = Pages.messages(ctx);
        return Arrays.stream(UnitType.values())
                .map(type -> Map.entry(type.name(), messages.get("unit-type." + type)))
                .toList();
    }

    private List<Map.Entry<String, String>> areas() {
        return units.areas().stream()
                .map(area -> Map.entry(area.id().value(), area.name()))
                .toList();
    }

    /** The units that its staff may come from; those that are known stay. */
    private List<Source> sources(String id, Form form) {
        var known = units.parts().getOrDefault(new Unit.Id(id), Set.of());
        return others(id)
                .map(other -> new Source(
                        from(other),
                        other.name(),
                        known.contains(other.id()) || form.value(from(other)).equals(CHECKED),
                        known.contains(other.id())))
                .toList();
    }

    private Stream<Unit> others(String id) {
        return units.all().stream().filter(unit -> !unit.id().value().equals(id));
    }

    private static String from(Unit unit) {
        return "from-" + unit.id().value();
    }

    private Unit unit(Context ctx) {
        return units.find(new Unit.Id(ctx.pathParam("unit"))).orElseThrow(NotFoundResponse::new);
    }

    private Form typed(Context ctx) {
        return Form.of(
                ctx,
                Stream.concat(
                                Stream.of("name", "type", "area"),
                                units.all().stream().map(UnitPages::from))
                        .toArray(String[]::new));
    }

    private static Form stored(Unit unit) {
        return Form.with(Map.of(
                "name",
                unit.name(),
                "type",
                unit.type().name(),
                "area",
                unit.area().value()));
    }

    private static Optional<UnitType> type(String name) {
        return Arrays.stream(UnitType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }
}
