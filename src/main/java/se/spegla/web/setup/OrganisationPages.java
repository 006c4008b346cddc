package se.spegla.web.setup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import se.spegla.access.Permission;
import se.spegla.measurement.Names;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.UnitRegister;
import se.spegla.measurement.Units;
import se.spegla.web.Access;
import se.spegla.web.Done;
import se.spegla.web.Form;
import se.spegla.web.Kept;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** {@code /organisation}: its name, and the person whom respondents may ask. */
final class OrganisationPages implements Routes {
    /** @param first whether this is the first step of setting up */
    public record Page(List<SetUpSteps.Step> steps, boolean first) {
        public int mostName() {
            return Names.MOST;
        }

        public int mostContact() {
            return Names.MOST_CONTACT;
        }
    }

    private static final String PATH = "/organisation";

    private final Pages pages;
    private final Units units;
    private final UnitRegister register;
    private final SetUpSteps steps;
    private final Done done = UnitList.DONE;

    OrganisationPages(Pages pages, Units units, UnitRegister register, SetUpSteps steps) {
        this.pages = pages;
        this.units = units;
        this.register = register;
        this.steps = steps;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::show, Access.with(Permission.MANAGE_UNITS));
        routes.post(PATH, this::save, Access.with(Permission.MANAGE_UNITS), Kept.FORM);
    }

    private void show(Context ctx) {
        var organisation = units.organisation().orElse(new Organisation("", "", false));
        show(ctx, Form.with(Map.of("name", organisation.name(), "contact", organisation.contact())));
    }

    private void save(Context ctx) {
        var form = Form.of(ctx, "name", "contact");
        Problems.tell(ctx, form, register.describe(Visitor.of(ctx).actor(), form.value("name"), form.value("contact")));
        if (form.isFaulty()) {
            show(ctx, form);
            return;
        }
        done.redirect(ctx, "/units", "organisation");
    }

    private void show(Context ctx, Form form) {
        form.show(ctx, pages, "setup/units/organisation", new Page(steps.remaining(ctx), steps.isEmpty()));
    }
}
