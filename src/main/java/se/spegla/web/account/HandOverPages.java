package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.spegla.access.Account;
import se.spegla.access.HandOver;
import se.spegla.access.Invite;
import se.spegla.access.Permission;
import se.spegla.measurement.Unit;
import se.spegla.web.Access;
import se.spegla.web.Form;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** {@code /accounts/hand-over}: a unit gets a new manager, and the former one's sign-in ends at once. */
final class HandOverPages implements Routes {
    private static final String PATH = "/accounts/hand-over";
    private static final String INVITE = "invite";

    record Page(List<People.Place> places, List<Map.Entry<String, String>> managers, String sending) {}

    private final Pages pages;
    private final HandOver handOver;
    private final Invite invite;
    private final People people;
    private final InvitationLinks links;

    HandOverPages(Pages pages, HandOver handOver, Invite invite, People people, InvitationLinks links) {
        this.pages = pages;
        this.handOver = handOver;
        this.invite = invite;
        this.people = people;
        this.links = links;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, this::ask, Access.with(Permission.MANAGE_ACCOUNTS));
        routes.post(PATH, this::handOver, Access.with(Permission.MANAGE_ACCOUNTS));
    }

    private void ask(Context ctx) {
        var unit = Optional.ofNullable(ctx.queryParam("unit")).orElse("");
        show(ctx, Form.with(Map.of("unit", unit, "successor", "")));
    }

    private void handOver(Context ctx) {
        var form = Form.of(ctx, "unit", "successor", "sending");
        var messages = Pages.messages(ctx);
        var unit = people.unit(form.value("unit"));
        var successor = successor(form);
        if (unit.isEmpty()) {
            form.fault("unit", messages.get("account.problem.UNIT_MISSING"));
        }
        if (successor.isEmpty() && !form.value("successor").equals(INVITE)) {
            form.fault("successor", messages.get("account.problem.SUCCESSOR_MISSING"));
        }
        if (form.isFaulty()) {
            show(ctx, form);
        } else if (successor.isPresent()) {
            give(ctx, unit.get(), successor.get());
        } else {
            links.show(
                    ctx,
                    form.value("sending"),
                    unit.get().name(),
                    () -> invite.successor(Visitor.of(ctx).actor(), unit.get()));
        }
    }

    private Optional<Account> successor(Form form) {
        return people.managers().stream()
                .filter(account -> account.id().value().equals(form.value("successor")))
                .findFirst();
    }

    private void give(Context ctx, Unit unit, Account successor) {
        handOver.to(Visitor.of(ctx).actor(), unit, successor);
        AccountList.DONE.redirect(ctx, "/accounts", "handed-over");
    }

    private void show(Context ctx, Form form) {
        form.show(
                ctx,
                pages,
                "account/hand-over",
                new Page(people.places(), managers(), links.newSending(form.value("sending"))));
    }

    private List<Map.Entry<String, String>> managers() {
        return people.managers().stream()
                .map(account -> Map.entry(account.id().value(), account.name()))
                .toList();
    }
}
