package se.spegla;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.access.Account;
import se.spegla.audit.LinesOfEvents;
import se.spegla.cli.ServerSettings;
import se.spegla.disclosure.background.BackgroundResults;
import se.spegla.disclosure.ending.Ending;
import se.spegla.disclosure.results.Results;
import se.spegla.fault.Fault;
import se.spegla.fault.StorageGone;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Organisation;
import se.spegla.store.Database;
import se.spegla.web.Assets;
import se.spegla.web.FaultPages;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.WebServer;
import se.spegla.web.setup.Trail;

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
            Database database, WebServer web, PublicAddress address, CompletableFuture<Catalogue> catalogue,
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
            ServerSettings settings, Supplier<Database> open, InstantSource clock, DateClock dates,
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
            ServerSettings settings, Database database, Assets assets, Pages pages, InstantSource clock,
            DateClock dates, Map<String, Account.Id> demoSignIns) {
        var address = address(settings);
        var lifecycle = new Lifecycle(database.rounds(), database.units(), database.doors(), clock, dates);
        var events = new LinesOfEvents(database.auditLog(), clock);
        var trail = new Trail(events);
        Runnable dateRounds = () -> lifecycle.tick().forEach(
                round -> trail.recordDate(database.rounds().findSeries(round.series()).orElseThrow(), round));
        dateRounds.run();
        var faults = new FaultPages(pages);
        var gatekeeper = new Gatekeeper(database.sessions(), database.accounts(), clock, address.isSecure());
        var results = new Results(database.store(), database.rounds(), database.responses(), database.releases(), events);
        var backgrounds = new BackgroundResults(database.rounds(), database.responses(), database.backgrounds());
        var ending = new Ending(database.store(), database.rounds(), results, backgrounds, database.endings(), events, dates);
        var catalogue = new CompletableFuture<Catalogue>();
        var parts = new Parts(database, clock, dates, pages, faults, gatekeeper, address, lifecycle, catalogue::join, results,
                backgrounds, ending);
        warn(database);
        var web = new WebServer(gatekeeper, assets, faults, parts.all(demoSignIns));
        web.start(settings.host(), settings.port());
        // Nobody who answers needs the files: an open round has its questionnaire from the database.
        catalogue.completeAsync(() -> Catalogue.load(Optional.of(settings.data().resolve("questionnaires"))));
        return new Spegla(database, web, address, catalogue, List.of(dateRounds, ending::tick));
    }

    /** What is stored, while the server runs. */
    Database database() {
        return database;
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
        return settings.publicUrl().map(url -> new PublicAddress(url, true))
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
        database.lostKeys().series().stream().flatMap(id -> database.rounds().findSeries(id).stream()).forEach(series -> LOG.warn(
                "series \"{}\": the key that links its sheets is missing or another one, so that new sheets match none from before; "
                        + "put the folder keys of that time back and start anew", series.name()));
        database.lostKeys().rounds().stream().flatMap(id -> database.rounds().find(id).stream()).forEach(round -> LOG.warn(
                "open round \"{}\": its keys are missing, so that its cards are not good and sheets that wait on devices "
                        + "cannot be read; put the folder keys back and start anew", round.name()));
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
