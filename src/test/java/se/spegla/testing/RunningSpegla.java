package se.spegla.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.SpeglaForTests;
import se.spegla.access.Account;
import se.spegla.access.Role;
import se.spegla.cli.ServerSettings;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.Area;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Planning;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.response.UnitCode;
import se.spegla.store.Database;

/**
 * The whole server on a free port and a directory of its own, with short ways to set things up. What is set up goes through the
 * core, as it would from the pages.
 */
public final class RunningSpegla implements AutoCloseable {
    private static final String LEADER = "leader-secret";
    private static final String MANAGER = "manager-secret-";
    private static final int MANAGERS = 6;
    private final Path directory;
    private final InstantSource clock;
    private Optional<URI> publicUrl;
    private final int port;
    private final Map<String, Account.Id> signIns = new HashMap<>();
    private Database database;
    private int managers;
    private AutoCloseable server;

    private RunningSpegla(Path directory, InstantSource clock, Optional<URI> publicUrl) {
        this.directory = directory;
        this.clock = clock;
        this.port = freePort();
        this.publicUrl = publicUrl;
        this.database = TestDatabase.open(directory, clock);
        IntStream.range(0, MANAGERS).forEach(i -> signIns.put(MANAGER + i, Account.Id.random()));
        signIns.put(LEADER, account("leader@example.org", Role.PROCESS_LEADER, Set.of()));
    }

    /** Starts a server with one process leader and nothing else; the clock is the machine's. */
    public static RunningSpegla in(Path directory) {
        return in(directory, InstantSource.system());
    }

    public static RunningSpegla in(Path directory, InstantSource clock) {
        return started(new RunningSpegla(directory, clock, Optional.empty()).named());
    }

    /** One whose links begin with another address than the one that it listens on. */
    public static RunningSpegla in(Path directory, URI publicUrl) {
        return started(new RunningSpegla(directory, InstantSource.system(), Optional.of(publicUrl)));
    }

    /** One of whose address nobody has said anything, as {@code serve} starts it without {@code --public-url}. */
    public static RunningSpegla withoutPublicUrl(Path directory) {
        return started(new RunningSpegla(directory, InstantSource.system(), Optional.empty()));
    }

    /** One whose links begin with the address that it listens on, because somebody says so. */
    private RunningSpegla named() {
        publicUrl = Optional.of(URI.create(base()));
        return this;
    }

    private static RunningSpegla started(RunningSpegla running) {
        running.start();
        return running;
    }

    private void start() {
        var settings = new ServerSettings(directory, "127.0.0.1", port, publicUrl);
        server = SpeglaForTests.start(settings, database, clock, Map.copyOf(signIns));
    }

    /** Stops the server, as SIGTERM would. */
    public void stop() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server again on the same port and directory. */
    public void startAgain() {
        database = TestDatabase.open(directory, clock);
        start();
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    /** A visitor who has not signed in. */
    public Site visitor() {
        return new Site(base());
    }

    /** A visitor who has signed in as process leader. */
    public Site leader() {
        return signedIn(LEADER);
    }

    /** A visitor who has signed in as manager of these units; at most six in one server. */
    public Site manager(Unit... units) {
        return signedIn(newManager(units));
    }

    /** The address at which a browser signs in as manager of these units. */
    public String managerSignIn(Unit... units) {
        return base() + "/demo/" + newManager(units);
    }

    private String newManager(Unit... units) {
        var secret = MANAGER + managers++;
        var login = secret + "@example.org";
        database.accounts().save(new Account(
                signIns.get(secret), login, login, Role.UNIT_MANAGER, "", ids(units), "sv"));
        return secret;
    }

    /** The address at which a browser signs in as process leader. */
    public String leaderSignIn() {
        return base() + "/demo/" + LEADER;
    }

    private Site signedIn(String secret) {
        var site = visitor();
        site.get("/demo/" + secret);
        return site;
    }

    private Account.Id account(String login, Role role, Set<Unit.Id> units) {
        var account = database.accounts().findByLogin(login)
                .orElseGet(() -> new Account(Account.Id.random(), login, login, role, "", units, "sv"));
        database.accounts().save(account);
        return account.id();
    }

    private static Set<Unit.Id> ids(Unit... units) {
        return Set.copyOf(Arrays.stream(units).map(Unit::id).toList());
    }

    /** The ports, for what a test sets up or looks at behind the pages. */
    public Database database() {
        return database;
    }

    public Lifecycle lifecycle() {
        return new Lifecycle(database.rounds(), database.units(), database.doors(), clock);
    }

    public Planning planning() {
        return new Planning(database.rounds(), database.units(), lifecycle());
    }

    /** Names the organisation. */
    public void organisation(boolean fictional) {
        database.units().save(new Organisation("Provköping", "Pia Provare, 0000-00 00 00", fictional));
    }

    /** One unit of this name in the area "Norr", made where it is missing. */
    public Unit unit(String name) {
        var area = database.units().areas().stream().findFirst().orElseGet(() -> Area.named("Norr"));
        var unit = new Unit(Unit.Id.random(), name, UnitType.RESIDENTIAL, area.id());
        database.units().save(List.of(area), List.of(unit));
        return unit;
    }

    /** A series of a shipped instrument with the default threshold. */
    public Series series(String instrumentId, Unit... units) {
        var ids = Arrays.stream(units).map(Unit::id).toList();
        var series = new Series(Series.Id.random(), "Serien", instrumentId, Series.Rules.of(Series.DEFAULT_THRESHOLD), ids);
        return planning().save(series);
    }

    /** A round of thirty days that is open from now on, with 20 heads in each unit of the series. */
    public Round openRound(Series series, String name) {
        return openRound(series, name, instrument(series.instrumentId()));
    }

    /** The same, answered to a copy of this instrument. */
    public Round openRound(Series series, String name, Instrument copied) {
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        var round = Round.draft(series.id(), name, today, today.plus(30, ChronoUnit.DAYS), Round.DEFAULT_GRACE);
        planning().plan(round);
        lifecycle().saveHeadcounts(round.id(), series.units().stream()
                .collect(Collectors.toMap(unit -> unit, unit -> OptionalInt.of(20))));
        return lifecycle().open(round.id(), copied);
    }

    /** So many can answer in this unit of an open round. */
    public void headcount(Round round, Unit unit, int heads) {
        lifecycle().saveHeadcounts(round.id(), Map.of(unit.id(), OptionalInt.of(heads)));
    }

    /** Closes an open round for good, without its grace period. */
    public Round close(Round open) {
        return lifecycle().closeForGood(open.id());
    }

    public UnitCode code(Round round, Unit unit) {
        return database.unitCodes().of(round.id()).get(unit.id());
    }

    /** Stores so many sheets on which every item has this value, or the nearest that its scale has. */
    public void answer(Round round, Unit unit, int sheets, int value) {
        var instrument = database.rounds().instrumentOf(round.id()).orElseThrow();
        IntStream.range(0, sheets).forEach(i -> store(round, unit, uniform(instrument, value)));
    }

    public void store(Round round, Unit unit, Response response) {
        var stored = database.responses()
                .store(new Submission(SheetId.random(), round.id(), unit.id(), response))
                .join();
        if (stored != Storing.STORED) {
            throw new IllegalStateException("not stored: " + stored);
        }
    }

    public static Response uniform(Instrument instrument, int value) {
        var answers = new HashMap<String, Integer>();
        for (var item : instrument.variables()) {
            var values = item.scale().options().stream().filter(option -> option.counts()).mapToInt(o -> o.value());
            answers.put(item.id(), values.boxed()
                    .min((a, b) -> Integer.compare(Math.abs(a - value), Math.abs(b - value))).orElseThrow());
        }
        return Response.of(instrument, answers);
    }

    public static Instrument instrument(String id) {
        return Catalogue.load(Optional.empty()).find(id).orElseThrow();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
