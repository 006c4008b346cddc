package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import se.spegla.access.Account;
import se.spegla.access.Accounts;
import se.spegla.access.Invitation;
import se.spegla.access.Invitations;
import se.spegla.access.Invite;
import se.spegla.access.Permission;
import se.spegla.access.RemoveAccount;
import se.spegla.act.Actor;
import se.spegla.web.Access;
import se.spegla.web.Dates;
import se.spegla.web.Done;
import se.spegla.web.FaultPages;
import se.spegla.web.Pages;
import se.spegla.web.Routes;
import se.spegla.web.Visitor;

/** {@code /accounts}: who may sign in, and which invitations are open. Both can be taken back. */
final class AccountList implements Routes {
    static final Done DONE = new Done("account", Set.of("removed", "revoked", "handed-over"));

    /** @param removable whether the visitor may take it away */
    record Row(String id, String name, String login, String role, String units, boolean removable) {}

    /** An invitation that nobody has used. */
    record Open(String id, String role, String units, String expires) {}

    record Page(List<Row> accounts, List<Open> invitations, String done) {}

    record Removal(String id, String name, String units) {}

    private final Pages pages;
    private final FaultPages faults;
    private final Accounts accounts;
    private final Invitations invitations;
    private final RemoveAccount removal;
    private final People people;
    private final Invite invite;
    private final InstantSource clock;

    AccountList(
            Pages pages,
            FaultPages faults,
            Accounts accounts,
            Invitations invitations,
            RemoveAccount removal,
            Invite invite,
            People people,
            InstantSource clock) {
        this.pages = pages;
        this.faults = faults;
        this.accounts = accounts;
        this.invitations = invitations;
        this.removal = removal;
        this.people = people;
        this.invite = invite;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/accounts", this::show, Access.with(Permission.MANAGE_ACCOUNTS));
        routes.post("/accounts/revoke", this::revoke, Access.with(Permission.MANAGE_ACCOUNTS));
        routes.get("/accounts/{account}/remove", this::askRemoval, Access.with(Permission.MANAGE_ACCOUNTS));
        routes.post("/accounts/{account}/remove", this::remove, Access.with(Permission.MANAGE_ACCOUNTS));
    }

    private void show(Context ctx) {
        var own = Visitor.of(ctx).actor();
        pages.show(
                ctx,
                "account/list",
                new Page(
                        accounts.all().stream()
                                .map(account -> row(ctx, own, account))
                                .toList(),
                        open(ctx),
                        DONE.text(ctx)));
    }

    private Row row(Context ctx, Actor own, Account account) {
        return new Row(
                account.id().value(),
                account.name(),
                account.login(),
                Pages.messages(ctx).get("account.role." + account.role()),
                people.names(account.units()),
                removal.obstacle(own, account).isEmpty());
    }

    private List<Open> open(Context ctx) {
        return invitations.open(clock.instant()).stream()
                .map(invitation -> open(ctx, invitation))
                .toList();
    }

    private Open open(Context ctx, Invitation invitation) {
        return new Open(
                invitation.secretHash(),
                Pages.messages(ctx).get("account.role." + invitation.role()),
                people.names(invitation.units()),
                Dates.dateAndTime(invitation.expires(), Pages.language(ctx)));
    }

    private void revoke(Context ctx) {
        var id = ctx.formParam("invitation");
        invite.revoke(Visitor.of(ctx).actor(), id == null ? "" : id, people::names);
        DONE.redirect(ctx, "/accounts", "revoked");
    }

    private void askRemoval(Context ctx) {
        var account = account(ctx);
        pages.show(
                ctx,
                "account/remove",
                new Removal(account.id().value(), account.name(), people.names(account.units())));
    }

    private void remove(Context ctx) {
        var account = account(ctx);
        var refusal = removal.remove(Visitor.of(ctx).actor(), account);
        if (refusal.isPresent()) {
            faults.show(ctx, 409, "account.refusal." + refusal.get());
            return;
        }
        DONE.redirect(ctx, "/accounts", "removed");
    }

    private Account account(Context ctx) {
        return accounts.find(new Account.Id(ctx.pathParam("account"))).orElseThrow(NotFoundResponse::new);
    }
}
