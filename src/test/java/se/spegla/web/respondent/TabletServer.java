package se.spegla.web.respondent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import se.spegla.access.GuessBudget;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.response.NotStored;
import se.spegla.response.Response;
import se.spegla.response.Responses;
import se.spegla.response.SheetId;
import se.spegla.response.StartCodes;
import se.spegla.response.StoredSheet;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.response.SubmitSheet;
import se.spegla.testing.Clock;
import se.spegla.testing.Site;
import se.spegla.testing.Town;
import se.spegla.web.Assets;
import se.spegla.web.FaultPages;
import se.spegla.web.Gatekeeper;
import se.spegla.web.Pages;
import se.spegla.web.PublicAddress;
import se.spegla.web.WebServer;

/** A server with the respondent's pages over a town in which one unit answers P-CAT until the end of March; others may follow. */
final class TabletServer extends Town {
    final Clock clock;
    Unit unit;
    Round round;
    Instrument instrument;
    final StartCodes starts = new StartCodes();
    private final DeviceSettings device;

    private volatile Duration penalty = Duration.ZERO;
    private volatile boolean diskFull;
    private volatile Optional<String> fault = Optional.empty();
    private WebServer server;
    private int port;

    TabletServer(Path directory) {
        this(directory, DeviceSettings.STANDARD);
    }

    TabletServer(Path directory, DeviceSettings device) {
        this(directory, device, Series.Rules.of(5));
    }

    /** A server of a series with other promises: by cards, or linked. */
    TabletServer(Path directory, Series.Rules rules) {
        this(directory, DeviceSettings.STANDARD, rules);
    }

    TabletServer(Path directory, DeviceSettings device, Series.Rules rules) {
        this(directory, device, rules, Clock.at("2026-03-15T11:00:00Z"));
    }

    private TabletServer(Path directory, DeviceSettings device, Series.Rules rules, Clock clock) {
        super(directory, clock);
        this.clock = clock;
        this.device = device;
        database().units().save(new Organisation("Granby kommun", "Eva Berg, 0123-45 67 89", true));
        open(instrument("p-cat"), rules);
        start();
    }

    /** Another unit answers this until the end of the month: what follows is about it, and the units before are left alone. */
    void open(Instrument answered) {
        open(answered, Series.Rules.of(5));
    }

    /** The same by a unit of this name. */
    void open(Instrument answered, String name) {
        open(answered, Series.Rules.of(5), name);
    }

    /** The same by a series of these promises. */
    void open(Instrument answered, Series.Rules rules) {
        open(answered, rules, "Björkens säbo");
    }

    private void open(Instrument answered, Series.Rules rules, String name) {
        instrument = answered;
        unit = unit(name);
        var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), Round.ZONE));
        var draft = Round.draft(
                series(instrument.id(), rules, unit).id(),
                "Våren 2026",
                month.atDay(1),
                month.atEndOfMonth(),
                Round.DEFAULT_GRACE);
        round = draft(draft, Map.of(unit.id(), OptionalInt.of(HEADS)));
        open(round, instrument);
    }

    String code() {
        return code(round, unit).value();
    }

    /** The code of one of the unit's cards; for 20 heads there are 20. */
    String card(int number) {
        return cards(round, unit).get(number).value();
    }

    String path() {
        return "/s/" + code();
    }

    String address() {
        return base() + path();
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Site site() {
        return new Site(base());
    }

    /** What every wrong code costs from now on. */
    void slow(Duration wrongTry) {
        penalty = wrongTry;
    }

    void fillDisk(boolean full) {
        diskFull = full;
    }

    /** Storing fails from now on as nobody has thought of, with this message. */
    void fail(String message) {
        fault = Optional.of(message);
    }

    /** How many sheets of the unit are stored. */
    int stored() {
        return database().responses().counts(round.id()).getOrDefault(unit.id(), 0);
    }

    /** The stored answers, once the round is closed for good. */
    List<Response> closeAndRead() {
        closeForGood();
        return database().responses().of(round.id(), unit.id());
    }

    /** What links each stored sheet to the next round, once this one is closed for good. */
    List<Optional<String>> closeAndReadPairs() {
        closeForGood();
        return database().responses().sheets(round.id(), unit.id()).stream()
                .map(StoredSheet::pair)
                .toList();
    }

    private void closeForGood() {
        clock.advance(Duration.ofDays(60));
        lifecycle().tick();
    }

    /** A whole sheet under this id: 4 everywhere. */
    Map<String, String> sheet(SheetId id) {
        var fields = new LinkedHashMap<String, String>();
        instrument.variables().forEach(item -> fields.put(item.id(), "4"));
        fields.put("sheet", id.value());
        return fields;
    }

    /** Listens again, under the same port as before. */
    void start() {
        var database = database();
        var units = database.units();
        var assets = new Assets();
        var pages = new Pages(assets, () -> units.organisation().orElseThrow().fictional());
        var gatekeeper = new Gatekeeper(database.sessions(), database.accounts(), clock, false);
        var submit = new SubmitSheet(
                database.rounds(), new Disk(), database.cards(), database.linkKeys(), database.sealKeys(), clock);
        var ports = new TabletPorts(
                database.unitCodes(), database.cards(), database.rounds(), units, submit, database.sealKeys(), starts);
        var tablet = new TabletRoutes(pages, ports, () -> penalty, device, clock, () -> database.changes());
        var sharing = new SharingRoutes(
                pages,
                PublicAddress.of("http://127.0.0.1"),
                starts,
                new GuessBudget(),
                database.unitCodes(),
                database.rounds(),
                units,
                clock);
        var stored = new StoredPage(pages, database::columns);
        server = new WebServer(gatekeeper, assets, new FaultPages(pages), List.of(tablet, sharing, stored));
        server.start("127.0.0.1", port);
        port = server.port();
    }

    /** Another process would do the same: the database is opened anew, and nothing is left in memory. */
    void restart() {
        stop();
        reopened();
        start();
    }

    /** Nobody answers any more. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        stop();
        super.close();
    }

    private final class Disk implements Responses {
        @Override
        public CompletableFuture<Storing> store(Submission submission) {
            fault.ifPresent(message -> {
                throw new IllegalStateException(message);
            });
            return diskFull
                    ? CompletableFuture.failedFuture(new NotStored("the disk is full"))
                    : database().responses().store(submission);
        }

        @Override
        public List<StoredSheet> sheets(Round.Id id, Unit.Id unitId) {
            return database().responses().sheets(id, unitId);
        }

        @Override
        public Map<Unit.Id, Integer> counts(Round.Id id) {
            return database().responses().counts(id);
        }

        @Override
        public int onPaper(Round.Id id) {
            return database().responses().onPaper(id);
        }

        @Override
        public void settle() {
            database().responses().settle();
        }

        @Override
        public void discard(Round.Id id, Unit.Id unitId) {
            database().responses().discard(id, unitId);
        }
    }
}
