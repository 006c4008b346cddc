package se.spegla;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.access.Account;
import se.spegla.access.CurrentSessions;
import se.spegla.access.GuessBudget;
import se.spegla.access.HandOver;
import se.spegla.access.Invite;
import se.spegla.access.Passwords;
import se.spegla.access.RemoveAccount;
import se.spegla.access.SignIn;
import se.spegla.audit.LinesOfEvents;
import se.spegla.cli.ServerSettings;
import se.spegla.disclosure.BackgroundResults;
import se.spegla.disclosure.Ending;
import se.spegla.disclosure.ProgressBoard;
import se.spegla.disclosure.ReleaseCheck;
import se.spegla.disclosure.Results;
import se.spegla.disclosure.comment.CommentReview;
import se.spegla.fault.Fault;
import se.spegla.fault.StorageGone;
import se.spegla.instrument.InstrumentsInForce;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.UnitRegister;
import se.spegla.response.StartCodes;
import se.spegla.response.SubmitSheet;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.setup.WaysIn;
import se.spegla.store.Database;
import se.spegla.web.Assets;
import se.spegla.web.FaultPages;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.WebServer;
import se.spegla.web.account.AccountRoutes;
import se.spegla.web.account.DemoSignIn;
import se.spegla.web.respondent.DeviceSettings;
import se.spegla.web.respondent.SharingRoutes;
import se.spegla.web.respondent.StoredPage;
import se.spegla.web.respondent.TabletPorts;
import se.spegla.web.respondent.TabletRoutes;
import se.spegla.web.results.CommentRoutes;
import se.spegla.web.results.ResultsRoutes;
import se.spegla.web.setup.EndingPages;
import se.spegla.web.setup.Questionnaires;
import se.spegla.web.setup.RoundsSetup;
import se.spegla.web.setup.SetUpSteps;
import se.spegla.web.setup.UnitRoutes;
import se.spegla.web.setup.WordingSetup;
import se.spegla.web.setup.paper.PaperSetup;

/** A running server, wired by constructors. */
public final class Spegla implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spegla.class);
    private static final long TICK_SECONDS = 15;

    private final Database database;
    private final WebServer web;
    private final PublicAddress address;
    private final CompletableFuture<Catalogue> catalogue;
    private final ScheduledExecutorService ticking;

    private Spegla(
            Database database,
            WebServer web,
            PublicAddress address,
            CompletableFuture<Catalogue> catalogue,
            List<Runnable> ticks) {
        this.database = database;
        this.web = web;
        this.address = address;
        this.catalogue = catalogue;
        this.ticking = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "rounds");
            thread.setDaemon(true);
            return thread;
        });
        ticking.scheduleWithFixedDelay(() -> ticks.forEach(Spegla::run), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Opens the database and listens. What does not need the database is made ready on the other processor meanwhile.
     *
     * @param settings with a port that is known to be free, never 0
     * @param open gives the database; the server closes it
     * @param dates by which dates pass by themselves, in the database too
     * @param demoSignIns reusable sign-ins by their secret; empty unless the organisation is fictional
     */
    static Spegla start(
            ServerSettings settings,
            Supplier<Database> open,
            InstantSource clock,
            DateClock dates,
            Map<String, Account.Id> demoSignIns) {
        var database = new AtomicReference<Database>();
        var assets = CompletableFuture.supplyAsync(Assets::new);
        var pages = assets.thenApply(
                made -> new Pages(made, () -> isFictional(database.get())).prepared("tablet/layout", "tablet/front"));
        database.set(open.get());
        try {
            return start(settings, database.get(), assets.join(), pages.join(), clock, dates, demoSignIns);
        } catch (RuntimeException | Error e) {
            database.get().close();
            throw e;
        }
    }

    private static Spegla start(
            ServerSettings settings,
            Database database,
            Assets assets,
            Pages pages,
            InstantSource clock,
            DateClock dates,
            Map<String, Account.Id> demoSignIns) {
        var address = address(settings);
        var store = database.store();
        var rounds = database.rounds();
        var units = database.units();
        var accounts = database.accounts();
        var responses = database.responses();
        var codes = database.unitCodes();
        var cards = database.cards();
        var catalogue = new CompletableFuture<Catalogue>();

        var events = new LinesOfEvents(database.auditLog(), clock);
        var waysIn = new WaysIn(store, events, rounds, codes, cards, responses, dates);
        var lifecycle = new Lifecycle(store, events, rounds, units, waysIn, clock, dates);
        var planning = new Planning(store, events, rounds, units, lifecycle);
        var register = new UnitRegister(store, units, events);
        var instruments =
                new InstrumentsInForce(store, () -> catalogue.join().instruments(), database.licensedTexts(), events);
        var submit = new SubmitSheet(rounds, responses, cards, database.linkKeys(), database.sealKeys(), clock);
        var results = new Results(store, rounds, responses, database.releases(), events);
        var backgrounds = new BackgroundResults(rounds, responses, database.backgrounds());
        var ending = new Ending(store, rounds, results, backgrounds, database.endings(), events, dates);
        var review = new CommentReview(store, rounds, database.comments(), events);
        var progress = new ProgressBoard(responses, database.progressCounts(), clock);
        var releases = new ReleaseCheck(rounds, responses, database.releases());
        var passwords = new Passwords();
        var sessions = new CurrentSessions(database.sessions(), accounts, clock);
        var signIn = new SignIn(accounts, sessions, passwords, clock);
        var invite = new Invite(store, events, database.invitations(), accounts, sessions, passwords, clock);

        var faults = new FaultPages(pages);
        var gatekeeper = new Gatekeeper(database.sessions(), accounts, clock, address.isSecure());
        var starts = new StartCodes();
        var budget = new GuessBudget();
        var steps = new SetUpSteps(units, rounds);
        var ports = new TabletPorts(codes, cards, rounds, units, submit, database.sealKeys(), starts);
        var routes = List.of(
                new TabletRoutes(pages, ports, budget, DeviceSettings.STANDARD, clock, dates, database::changes),
                new SharingRoutes(pages, address, starts, budget, codes, rounds, units, clock),
                new DemoSignIn(demoSignIns, accounts, sessions, gatekeeper),
                new AccountRoutes(
                        pages,
                        faults,
                        gatekeeper,
                        address,
                        signIn,
                        invite,
                        new HandOver(store, accounts, events),
                        new RemoveAccount(store, accounts, events),
                        accounts,
                        database.invitations(),
                        units,
                        steps,
                        database.auditLog(),
                        clock),
                new UnitRoutes(pages, units, register, accounts, steps),
                new RoundsSetup(
                        pages,
                        address,
                        rounds,
                        units,
                        planning,
                        lifecycle,
                        waysIn,
                        codes,
                        cards,
                        instruments,
                        progress,
                        ending,
                        database.lostKeys(),
                        releases,
                        clock,
                        dates),
                new PaperSetup(pages, address, rounds, units, lifecycle, codes, cards, submit),
                new WordingSetup(new Questionnaires(catalogue::join, instruments), pages),
                new ResultsRoutes(pages, rounds, units, results, backgrounds, review, progress, dates),
                new StoredPage(pages, database::columns),
                new CommentRoutes(pages, rounds, review),
                new EndingPages(pages, rounds, ending, review));

        lifecycle.tick();
        warn(database);
        var web = new WebServer(gatekeeper, assets, faults, routes);
        web.start(settings.host(), settings.port());
        // Nobody who answers needs the files: an open round has its questionnaire from the database.
        catalogue.completeAsync(() -> Catalogue.load(Optional.of(settings.data().resolve("questionnaires"))));
        return new Spegla(database, web, address, catalogue, List.of(lifecycle::tick, ending::tick));
    }

    /** What is stored, while the server runs. */
    Database database() {
        return database;
    }

    /** Every route, such as {@code GET /accounts}. */
    Set<String> routes() {
        return web.routes().keySet();
    }

    /** How links begin. */
    PublicAddress address() {
        return address;
    }

    /** What is wrong with the organisation's own questionnaire files, which therefore are not used. */
    List<Fault> faults() {
        return catalogue.join().faults();
    }

    static PublicAddress address(ServerSettings settings) {
        return settings.publicUrl()
                .map(url -> new PublicAddress(url, true))
                .orElseGet(() -> PublicAddress.listening(settings.host(), settings.port()));
    }

    /** Lets what is under way finish: requests first, then the sheets that wait for the disk. */
    @Override
    public void close() {
        ticking.shutdownNow();
        web.close();
        database.close();
    }

    private static void warn(Database database) {
        database.lostKeys().series().stream()
                .flatMap(id -> database.rounds().findSeries(id).stream())
                .forEach(series -> LOG.warn(
                        "series \"{}\": the key that links its sheets is missing or another one, so that new sheets match none from before; "
                                + "put the folder keys of that time back and start anew",
                        series.name()));
        database.lostKeys().rounds().stream()
                .flatMap(id -> database.rounds().find(id).stream())
                .forEach(round -> LOG.warn(
                        "open round \"{}\": its keys are missing, so that its cards are not good and sheets that wait on devices "
                                + "cannot be read; put the folder keys back and start anew",
                        round.name()));
    }

    private static boolean isFictional(Database database) {
        try {
            return database.units().organisation().map(Organisation::fictional).orElse(false);
        } catch (StorageGone nobodyKnows) {
            return false; // the page that says so must be shown all the same
        }
    }

    private static void run(Runnable tick) {
        try {
            tick.run();
        } catch (StorageGone told) {
            // whoever noticed it has logged it
        } catch (RuntimeException e) {
            LOG.error("rounds could not be moved on, or a series not be ended; it is tried again", e);
        }
    }
}
