package se.spegla.web.account;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.List;
import se.spegla.access.Accounts;
import se.spegla.access.HandOver;
import se.spegla.access.Invitations;
import se.spegla.access.Invite;
import se.spegla.access.RemoveAccount;
import se.spegla.access.SignIn;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Units;
import se.spegla.web.FaultPages;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.setup.SetUpSteps;

/** All pages of coming in, going out, and of who has an account. */
public final class AccountRoutes implements Routes {
    private final List<Routes> parts;

    public AccountRoutes(
            Pages pages,
            FaultPages faults,
            Gatekeeper gatekeeper,
            PublicAddress address,
            SignIn signIn,
            Invite invite,
            HandOver handOver,
            RemoveAccount removal,
            Accounts accounts,
            Invitations invitations,
            Units units,
            SetUpSteps steps,
            AuditLog audit,
            InstantSource clock) {
        var openForm = new OpenForm(address);
        var people = new People(accounts, units);
        var links = new InvitationLinks(pages, address);
        parts = List.of(
                new SignInPages(pages, faults, gatekeeper, openForm, signIn),
                new InvitationPages(pages, faults, gatekeeper, openForm, invite, units),
                new OwnPages(accounts, steps),
                new InvitePages(pages, invite, people, links),
                new HandOverPages(pages, handOver, invite, people, links),
                new TrailPage(pages, audit),
                new AccountList(pages, faults, accounts, invitations, removal, invite, people, clock));
    }

    @Override
    public void register(RoutesConfig routes) {
        parts.forEach(part -> part.register(routes));
    }
}
