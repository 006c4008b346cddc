package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import se.spegla.access.Permission;
import se.spegla.measurement.Area;
import se.spegla.measurement.Names;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.Units;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** {@code /areas/…}: an area is added, renamed, removed. */
final class AreaPages implements Routes {
    /** @param id "" for one that is being added */
    public record Page(String id) {
        public int mostName() {
            return Names.MOST;
        }
    }

    private final Pages pages;
    private final Units units;
    private final UnitRegister register;

    AreaPages(Pages pages, Units units, UnitRegister register) {
        this.pages = pages;
        this.units = units;
        this.register = register;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/areas/new", ctx -> show(ctx, "", Form.with(Map.of())), Access.with(Permission.MANAGE_UNITS));
        routes.post("/areas/new", this::add, Access.with(Permission.MANAGE_UNITS));
        routes.get("/areas/{area}", ctx -> show(ctx, area(ctx)), Access.with(Permission.MANAGE_UNITS));
        routes.post("/areas/{area}", this::rename, Access.with(Permission.MANAGE_UNITS));
        routes.post("/areas/{area}/remove", this::remove, Access.with(Permission.MANAGE_UNITS));
    }

    private void add(Context ctx) {
        var form = Form.of(ctx, "name");
        Problems.tell(ctx, form, register.addArea(Visitor.of(ctx).actor(), form.value("name")));
        finish(ctx, "", form);
    }

    private void rename(Context ctx) {
        var area = area(ctx);
        var form = Form.of(ctx, "name");
        Problems.tell(ctx, form, register.saveArea(Visitor.of(ctx).actor(), area.id(), form.value("name")));
        finish(ctx, area.id().value(), form);
    }

    private void finish(Context ctx, String id, Form form) {
        if (form.isFaulty()) {
            show(ctx, id, form);
            return;
        }
        UnitList.DONE.redirect(ctx, "/units", "area-saved");
    }

    private void remove(Context ctx) {
        var area = area(ctx);
        var form = Form.with(Map.of("name", area.name()));
        Problems.tell(ctx, form, register.removeArea(Visitor.of(ctx).actor(), area));
        if (form.isFaulty()) {
            show(ctx, area.id().value(), form);
            return;
        }
        UnitList.DONE.redirect(ctx, "/units", "area-removed");
    }

    private void show(Context ctx, Area area) {
        show(ctx, area.id().value(), Form.with(Map.of("name", area.name())));
    }

    private void show(Context ctx, String id, Form form) {
        form.show(ctx, pages, "setup/units/area", new Page(id));
    }

    private Area area(Context ctx) {
        var id = new Area.Id(ctx.pathParam("area"));
        return units.areas().stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }
}
