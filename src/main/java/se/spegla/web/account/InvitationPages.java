package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.spegla.access.Invitation;
import se.spegla.access.Invite;
import se.spegla.access.Passwords;
import se.spegla.access.SignedIn;
import se.spegla.measurement.Unit;
import se.spegla.measurement.Units;
import se.spegla.web.Access;
import se.spegla.web.FaultPages;
import se.spegla.web.Form;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.Routes;

/** {@code /invitation/TOKEN}: an invited person makes an account and is signed in. */
final class InvitationPages implements Routes {
    private static final String PATH = "/invitation/{secret}";

    record Page(String role, List<String> units, int shortest, String token) {}

    private final Pages pages;
    private final FaultPages faults;
    private final Gatekeeper gatekeeper;
    private final OpenForm openForm;
    private final Invite invite;
    private final Units units;

    InvitationPages(
            Pages pages, FaultPages faults, Gatekeeper gatekeeper, OpenForm openForm, Invite invite, Units units) {
        this.pages = pages;
        this.faults = faults;
        this.gatekeeper = gatekeeper;
        this.openForm = openForm;
        this.invite = invite;
        this.units = units;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, Form.with(Map.of())), Access.ANYONE);
        routes.post(PATH, this::accept, Access.ANYONE);
    }

    private void accept(Context ctx) {
        if (!openForm.isOurs(ctx)) {
            openForm.explain(ctx, faults);
            return;
        }
        var form = Form.of(ctx, "name", "login");
        var password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        if (!password.equals(ctx.formParam("again"))) {
            form.fault("again", Pages.messages(ctx).get("account.problem.PASSWORDS_DIFFER"));
            show(ctx, form);
            return;
        }
        var wanted = new Invite.Form(form.value("login"), form.value("name"), password, Pages.language(ctx));
        var acceptance = invite.accept(ctx.pathParam("secret"), wanted);
        if (acceptance instanceof Invite.Acceptance.Accepted accepted) {
            welcome(ctx, accepted.signedIn());
        } else if (acceptance instanceof Invite.Acceptance.Refused refused) {
            refuse(ctx, form, refused.faults());
        } else {
            gone(ctx);
        }
    }

    private void welcome(Context ctx, SignedIn signedIn) {
        gatekeeper.admit(ctx, signedIn.secret());
        ctx.redirect("/home", HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, Form form, Set<Invite.Fault> found) {
        found.stream()
                .sorted()
                .forEach(fault ->
                        form.fault(field(fault), Pages.messages(ctx).get("account.problem." + fault, limit(fault))));
        show(ctx, form);
    }

    private void show(Context ctx, Form form) {
        invite.find(ctx.pathParam("secret"))
                .ifPresentOrElse(
                        invitation -> form.show(
                                ctx,
                                pages,
                                "account/invitation",
                                new Page(
                                        invitation.role().name(),
                                        names(invitation),
                                        Passwords.SHORTEST,
                                        openForm.token(ctx))),
                        () -> gone(ctx));
    }

    private void gone(Context ctx) {
        faults.show(ctx, 410, "account.invitation.gone");
    }

    private List<String> names(Invitation invitation) {
        var names = units.all().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return invitation.units().stream()
                .filter(names::containsKey)
                .map(names::get)
                .sorted()
                .toList();
    }

    private static String field(Invite.Fault fault) {
        return switch (fault) {
            case NAME_MISSING, NAME_TOO_LONG -> "name";
            case LOGIN_MISSING, LOGIN_TOO_LONG, LOGIN_TAKEN -> "login";
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG -> "password";
        };
    }

    private static int limit(Invite.Fault fault) {
        return fault == Invite.Fault.PASSWORD_TOO_SHORT ? Passwords.SHORTEST : Passwords.LONGEST;
    }
}
