package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.spegla.access.Invite;
import se.spegla.access.Permission;
import se.spegla.access.Role;
import se.spegla.measurement.Unit;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** {@code /accounts/invite}: a link for a new process leader, or for the manager of some units. */
final class InvitePages implements Routes {
    private static final String PATH = "/accounts/invite";

    record Page(List<String> roles, List<People.Place> places, Set<String> chosen, String sending) {}

    private final Pages pages;
    private final Invite invite;
    private final People people;
    private final InvitationLinks links;

    InvitePages(Pages pages, Invite invite, People people, InvitationLinks links) {
        this.pages = pages;
        this.invite = invite;
        this.people = people;
        this.links = links;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::ask, Access.with(Permission.MANAGE_ACCOUNTS));
        routes.post(PATH, this::make, Access.with(Permission.MANAGE_ACCOUNTS));
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
        var role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.value("role")))
                .findFirst();
        var units = people.units().stream()
                .filter(unit -> chosen.contains(unit.id().value()))
                .toList();
        if (role.isEmpty()) {
            form.fault("role", Pages.messages(ctx).get("account.problem.ROLE_MISSING"));
        } else if (role.get().isForUnits() && units.isEmpty()) {
            form.fault("units", Pages.messages(ctx).get("account.problem.UNITS_MISSING"));
        }
        if (form.isFaulty()) {
            show(ctx, form, chosen);
            return;
        }
        var actor = Visitor.of(ctx).actor();
        var isForUnits = role.get().isForUnits();
        links.show(
                ctx,
                form.value("sending"),
                isForUnits ? people.names(units.stream().map(Unit::id).toList()) : "",
                () -> isForUnits ? invite.manager(actor, units) : invite.leader(actor));
    }

    private void show(Context ctx, Form form, Set<String> chosen) {
        List<Role> roles = List.of(Role.UNIT_MANAGER, Role.PROCESS_LEADER);
        form.show(
                ctx,
                pages,
                "account/invite",
                new Page(
                        roles.stream().map(Role::name).toList(),
                        people.places(),
                        chosen,
                        links.newSending(form.value("sending"))));
    }
}
