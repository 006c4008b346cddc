package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.access.Role;
import se.spegla.access.signin.Invite;
import se.spegla.measurement.Unit;
import se.spegla.web.Access;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.form.Form;
import se.spegla.web.setup.Trail;

/** {@code /accounts/invite}: a link for a new process leader, or for the manager of some units. */
final class InvitePages implements Routes {
    private static final String PATH = "/accounts/invite";

    private final Pages pages;
    private final Invite invite;
    private final People people;
    private final InvitationLinks links;
    private final Trail trail;

    InvitePages(Pages pages, Invite invite, People people, InvitationLinks links, Trail trail) {
        this.pages = pages;
        this.invite = invite;
        this.people = people;
        this.links = links;
        this.trail = trail;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::ask, Access.SET_UP);
        routes.post(PATH, this::make, Access.SET_UP);
    }

    private void ask(Context ctx) {
        links.requireAddress();
        var unit = Optional.ofNullable(ctx.queryParam("unit"));
        var form = Form.with(Map.of("role", Role.UNIT_MANAGER.name()));
        show(ctx, form, unit.map(Set::of).orElse(Set.of()));
    }

    private void make(Context ctx) {
        var form = Form.of(ctx, "role", "sending");
        var chosen = Set.copyOf(ctx.formParams("unit"));
        var role = Arrays.stream(Role.values()).filter(each -> each.name().equals(form.value("role"))).findFirst();
        var units = chosen.stream().flatMap(id -> people.unit(id).stream()).map(Unit::id).collect(Collectors.toSet());
        if (role.isEmpty()) {
            form.fault("role", Pages.messages(ctx).get("account.problem.ROLE_MISSING"));
        } else if (role.get().isForUnits() && units.isEmpty()) {
            form.fault("units", Pages.messages(ctx).get("account.problem.UNITS_MISSING"));
        }
        if (form.isFaulty()) {
            show(ctx, form, chosen);
            return;
        }
        var ofUnits = role.get().isForUnits() ? units : Set.<Unit.Id>of();
        links.show(ctx, form.value("sending"), people.names(ofUnits), () -> create(ctx, role.get(), ofUnits));
    }

    private String create(Context ctx, Role role, Set<Unit.Id> units) {
        var secret = invite.create(role, units);
        var subject = role.isForUnits() ? people.names(units) : Pages.messages(ctx).get("account.role." + role);
        trail.record(ctx, "account-invited", subject);
        return secret;
    }

    private void show(Context ctx, Form form, Set<String> chosen) {
        List<Role> roles = List.of(Role.UNIT_MANAGER, Role.PROCESS_LEADER);
        form.show(ctx, pages, "account/invite", Map.of(
                "roles", roles.stream().map(Role::name).toList(),
                "places", people.places(),
                "chosen", chosen,
                "sending", links.newSending(form.value("sending"))));
    }
}
