package se.spegla;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.spegla.access.Account;
import se.spegla.access.CurrentSessions;
import se.spegla.access.GuessBudget;
import se.spegla.access.HandOver;
import se.spegla.access.Invite;
import se.spegla.access.Passwords;
import se.spegla.access.RemoveAccount;
import se.spegla.access.SignIn;
import se.spegla.act.Events;
import se.spegla.audit.LinesOfEvents;
import se.spegla.disclosure.background.BackgroundResults;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.disclosure.ending.Ending;
import se.spegla.disclosure.progress.ProgressBoard;
import se.spegla.disclosure.results.ReleaseCheck;
import se.spegla.disclosure.results.Results;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Planning;
import se.spegla.measurement.UnitRegister;
import se.spegla.response.StartAnew;
import se.spegla.response.StartCodes;
import se.spegla.response.SubmitSheet;
import se.spegla.store.Database;
import se.spegla.web.FaultPages;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.Routes;
import se.spegla.web.account.AccountRoutes;
import se.spegla.web.account.DemoSignIn;
import se.spegla.web.comment.CommentRoutes;
import se.spegla.web.ending.EndingPages;
import se.spegla.web.respondent.DeviceSettings;
import se.spegla.web.respondent.SharingRoutes;
import se.spegla.web.respondent.StoredPage;
import se.spegla.web.respondent.TabletPorts;
import se.spegla.web.respondent.TabletRoutes;
import se.spegla.web.results.ResultsRoutes;
import se.spegla.web.setup.Trail;
import se.spegla.web.setup.cards.CardRoutes;
import se.spegla.web.setup.merge.MergeRoutes;
import se.spegla.web.setup.paper.PaperSetup;
import se.spegla.web.setup.rounds.Desk;
import se.spegla.web.setup.rounds.RoundsSetup;
import se.spegla.web.setup.units.SetUpSteps;
import se.spegla.web.setup.units.UnitRoutes;
import se.spegla.web.setup.wording.Questionnaires;
import se.spegla.web.setup.wording.WordingSetup;

/** The parts of the site, each with what it needs. */
record Parts(
        Database database, InstantSource clock, DateClock dates, Pages pages, FaultPages faults, Gatekeeper gatekeeper,
        PublicAddress address, Lifecycle lifecycle, Supplier<Catalogue> catalogue, Results results, BackgroundResults backgrounds, Ending ending) {
    /** @param demoSignIns reusable sign-ins by their secret; empty unless this is a demo */
    List<Routes> all(Map<String, Account.Id> demoSignIns) {
        var progress = new ProgressBoard(database.responses(), database.progressCounts(), clock);
        var starts = new StartCodes();
        var budget = new GuessBudget();
        var submit = new SubmitSheet(database.rounds(), database.responses(), database.cards(), database.linkKeys(),
                database.sealKeys(), clock);
        return List.of(
                tablet(submit, starts, budget), sharing(starts, budget), demo(demoSignIns), accounts(), units(),
                rounds(desk(progress)), new PaperSetup(desk(progress), database.cards(), submit, pages, address),
                new MergeRoutes(desk(progress), register(), pages),
                new CardRoutes(desk(progress), pages),
                wordings(), results(progress), new StoredPage(pages, database::columns),
                new CommentRoutes(pages, database.rounds(), review()),
                new EndingPages(pages, database.rounds(), ending, review()));
    }

    private Routes tablet(SubmitSheet submit, StartCodes starts, GuessBudget budget) {
        var ports = new TabletPorts(database.unitCodes(), database.cards(), database.rounds(), database.units(),
                submit, database.sealKeys(), starts);
        return new TabletRoutes(pages, ports, budget, DeviceSettings.STANDARD, clock, dates, database::changes);
    }

    private Routes sharing(StartCodes starts, GuessBudget budget) {
        return new SharingRoutes(
                pages, address, starts, budget, database.unitCodes(), database.rounds(), database.units(), clock);
    }

    private Routes demo(Map<String, Account.Id> signIns) {
        return new DemoSignIn(signIns, database.accounts(), sessions(), gatekeeper);
    }

    private Routes accounts() {
        var passwords = new Passwords();
        var signIn = new SignIn(database.accounts(), sessions(), passwords, clock);
        var invite = new Invite(database.store(), events(), database.invitations(), database.accounts(), sessions(), passwords, clock);
        return new AccountRoutes(pages, faults, gatekeeper, address, signIn, invite,
                new HandOver(database.store(), database.accounts(), events()),
                new RemoveAccount(database.store(), database.accounts(), events()), database.accounts(),
                database.invitations(), database.units(), steps(), database.auditLog(), clock);
    }

    private Routes units() {
        return new UnitRoutes(pages, database.units(), register(), database.accounts(), steps());
    }

    private UnitRegister register() {
        return new UnitRegister(database.store(), database.units(), events());
    }

    private Desk desk(ProgressBoard progress) {
        var planning = new Planning(database.rounds(), database.units(), lifecycle);
        return new Desk(database.rounds(), database.units(), planning, lifecycle, database.unitCodes(), database.cards(),
                instruments(), progress, trail(), ending, database.lostKeys(),
                new ReleaseCheck(database.rounds(), database.responses(), database.releases()), clock, dates);
    }

    private Routes rounds(Desk desk) {
        return new RoundsSetup(desk, new StartAnew(lifecycle, database.responses()), pages, address);
    }

    private Routes wordings() {
        return new WordingSetup(new Questionnaires(catalogue, instruments()), pages);
    }

    private InstrumentsInForce instruments() {
        return new InstrumentsInForce(database.store(), () -> catalogue.get().instruments(), database.licensedTexts(), events());
    }

    private Trail trail() {
        return new Trail(events());
    }

    private Events events() {
        return new LinesOfEvents(database.auditLog(), clock);
    }

    private Routes results(ProgressBoard progress) {
        return new ResultsRoutes(pages, database.rounds(), database.units(), results,
                backgrounds, review(), progress, dates);
    }

    private CommentReview review() {
        return new CommentReview(database.store(), database.rounds(), database.comments(), events());
    }

    private SetUpSteps steps() {
        return new SetUpSteps(database.units(), database.rounds());
    }

    private CurrentSessions sessions() {
        return new CurrentSessions(database.sessions(), database.accounts(), clock);
    }
}
