package se.spegla.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.spegla.SpeglaForTests;
import se.spegla.access.Account;
import se.spegla.access.Role;
import se.spegla.cli.ServerSettings;
import se.spegla.measurement.Unit;

/** The whole server on a free port over a town, with people who sign in. */
public final class RunningSpegla extends Town {
    private static final String LEADER = "leader-secret";
    private static final String MANAGER = "manager-secret-";
    private static final int MANAGERS = 6;
    private final InstantSource clock;
    private Optional<URI> publicUrl;
    private final int port = freePort();
    private final Map<String, Account.Id> signIns = new HashMap<>();
    private int managers;
    private AutoCloseable server;

    private RunningSpegla(Path directory, InstantSource clock, Optional<URI> publicUrl) {
        super(directory, clock);
        this.clock = clock;
        this.publicUrl = publicUrl;
        IntStream.range(0, MANAGERS).forEach(i -> signIns.put(MANAGER + i, Account.Id.random()));
        signIns.put(LEADER, leaderAccount());
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
        var settings = new ServerSettings(folder(), "127.0.0.1", port, publicUrl);
        server = SpeglaForTests.start(settings, database(), clock, Map.copyOf(signIns));
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
        reopened();
        start();
    }

    /** Every route, such as {@code GET /accounts}. */
    public Set<String> routes() {
        return SpeglaForTests.routes(server);
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
        database().accounts().save(new Account(signIns.get(secret), login, login, Role.UNIT_MANAGER, ids(units), "sv"));
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

    private Account.Id leaderAccount() {
        var login = "leader@example.org";
        var account = database()
                .accounts()
                .findByLogin(login)
                .orElseGet(() -> new Account(Account.Id.random(), login, login, Role.PROCESS_LEADER, Set.of(), "sv"));
        database().accounts().save(account);
        return account.id();
    }

    private static Set<Unit.Id> ids(Unit... units) {
        return Set.copyOf(Arrays.stream(units).map(Unit::id).toList());
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
        super.close();
    }
}
