package se.spegla.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.access.Account;
import se.spegla.access.Credential;
import se.spegla.access.Role;
import se.spegla.act.Actor;
import se.spegla.act.Events;
import se.spegla.audit.LinesOfEvents;
import se.spegla.disclosure.Releases;
import se.spegla.disclosure.Results;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Variable;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.Area;
import se.spegla.measurement.DateClock;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.CardCode;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.response.UnitCode;
import se.spegla.setup.Lifecycle;
import se.spegla.setup.Planning;
import se.spegla.setup.WaysIn;
import se.spegla.store.Database;

/**
 * A town in a real database of its own, with short ways to set it up: units, series, rounds, codes and sheets. What is not said is the
 * same everywhere: a threshold of five, twenty heads in each unit, a round of thirty days from today.
 */
public class Town implements AutoCloseable {
    /** Somebody who acts. */
    public static final Actor EVA = new Actor("1", "Eva");
    /** Nobody is told. */
    public static final Events UNHEARD = (actor, event) -> {};
    /** How many can answer in a unit of which nothing else is said. */
    public static final int HEADS = 20;

    private static final String FILE = "spegla.db";
    private static final Catalogue SHIPPED = Catalogue.load(Optional.empty());
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();
    private static byte[] empty;

    private final Path folder;
    private final InstantSource clock;
    private Database database;

    /** In a folder that goes away with it. */
    public Town(InstantSource clock) {
        this(newFolder(), clock);
    }

    public Town(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.database = open(folder, clock);
    }

    /** As {@link Database#open}, without waiting for all migrations in each test: they have run once before. */
    public static Database open(Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(FILE))) {
                Files.write(folder.resolve(FILE), empty());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.open(folder, clock);
    }

    private static synchronized byte[] empty() throws IOException {
        if (empty == null) {
            var made = newFolder();
            Database.open(made, InstantSource.system()).close();
            empty = Files.readAllBytes(made.resolve(FILE));
            delete(made);
        }
        return empty;
    }

    public final Path folder() {
        return folder;
    }

    /** Where the database lies. */
    public final Path file() {
        return folder.resolve(FILE);
    }

    /** A connection to the file as it lies there, past the program. */
    public final Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    /** The ports, for what a test sets up or looks at behind the pages. */
    public final Database database() {
        return database;
    }

    /** The database closed and opened anew, as after a restart. */
    public final Database reopened() {
        return reopened(clock);
    }

    /** The same, at another time. */
    public final Database reopened(InstantSource later) {
        database.close();
        database = open(folder, later);
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (OWN.contains(folder)) {
            delete(folder);
        }
    }

    // Who leads rounds, and the only calls of it here.

    public final Lifecycle lifecycle() {
        return lifecycle(database, clock, DateClock.trusting(clock));
    }

    /** One on any database. */
    public static Lifecycle lifecycle(Database database, InstantSource clock, DateClock dates) {
        return new Lifecycle(
                database.store(),
                new LinesOfEvents(database.auditLog(), clock),
                database.rounds(),
                database.units(),
                waysIn(database, clock),
                clock,
                dates);
    }

    public static WaysIn waysIn(Database database, InstantSource clock) {
        return new WaysIn(
                database.store(),
                new LinesOfEvents(database.auditLog(), clock),
                database.rounds(),
                database.unitCodes(),
                database.cards(),
                database.responses(),
                clock);
    }

    public final Planning planning() {
        return new Planning(
                database.store(),
                new LinesOfEvents(database.auditLog(), clock),
                database.rounds(),
                database.units(),
                lifecycle());
    }

    /** Opens a draft now. */
    public final Round open(Round draft, Instrument copied) {
        return lifecycle().open(EVA, draft.id(), copied);
    }

    /** Closes an open round for good, without its grace period. */
    public final Round close(Round open) {
        return lifecycle().closeForGood(EVA, open.id());
    }

    /** Discards what the unit has sent in an open round. */
    public final void beginAnew(Round round, Unit unit) {
        waysIn(database, clock).beginAnew(EVA, round.id(), unit.id(), code(round, unit));
    }

    /** So many can answer in this unit of an open round. */
    public final void headcount(Round round, Unit unit, int heads) {
        lifecycle().saveHeadcounts(EVA, round.id(), Map.of(unit.id(), OptionalInt.of(heads)));
    }

    /** Stores these sheets, all of them. */
    public final void store(Stream<Submission> sheets) {
        var storing = sheets.map(database.responses()::store).toList();
        storing.forEach(each -> {
            if (each.join() != Storing.STORED) {
                throw new IllegalStateException("not stored: " + each.join());
            }
        });
    }

    public final Results results() {
        return results(database, database.releases());
    }

    /** The results of a database, of which nobody is told, with these releases. */
    public static Results results(Database of, Releases releases) {
        return new Results(of.store(), of.rounds(), of.responses(), releases, UNHEARD);
    }

    // Units.

    /** Names the organisation. */
    public final void organisation(boolean fictional) {
        database.units().save(new Organisation("Provköping", "Pia Provare, 0000-00 00 00", fictional));
    }

    public final Area area(String name) {
        var area = Area.named(name);
        database.units().save(List.of(area), List.of());
        return area;
    }

    /** Eva Ek, process leader, who signs in as eva@granby.se. */
    public final Account eva(String password) {
        var eva = new Account(Account.Id.random(), "eva@granby.se", "Eva Ek", Role.PROCESS_LEADER, Set.of(), "sv");
        database().accounts().save(eva);
        database().accounts().save(eva.id(), new Credential(Credential.Kind.PASSWORD, QuickHash.of(password)));
        return eva;
    }

    /** One unit of this name in the first area, made where there is none. */
    public final Unit unit(String name) {
        return unit(
                name,
                UnitType.RESIDENTIAL,
                database.units().areas().stream().findFirst().orElseGet(() -> area("Norr")));
    }

    public final Unit unit(String name, UnitType type, Area area) {
        var unit = new Unit(Unit.Id.random(), name, type, area.id());
        database.units().save(List.of(), List.of(unit));
        return unit;
    }

    // Series and rounds.

    public final Series series(String instrumentId, Unit... units) {
        return series(instrumentId, Series.Rules.of(Series.DEFAULT_THRESHOLD), units);
    }

    public final Series series(String instrumentId, Series.Rules rules, Unit... units) {
        return series("Serien", instrumentId, rules, Arrays.asList(units));
    }

    public final Series series(String name, String instrumentId, Series.Rules rules, List<Unit> units) {
        var series = new Series(
                Series.Id.random(),
                name,
                instrumentId,
                rules,
                units.stream().map(Unit::id).toList());
        database.rounds().save(series);
        return series;
    }

    /** These rules, but that one comes in by cards, or that sheets are linked. */
    public static Series.Rules rules(Series.Entry entry, boolean linked) {
        return new Series.Rules(Series.DEFAULT_THRESHOLD, entry, linked, Series.DEFAULT_LEAST_SHARE, Optional.empty());
    }

    /** A draft of thirty days from today, in which these units of its series take part. */
    public final Round draft(Series series, String name, Collection<Unit.Id> members) {
        return draft(
                draft(series, name),
                members.stream().collect(Collectors.toMap(Function.identity(), unit -> OptionalInt.of(HEADS))));
    }

    private Round draft(Series series, String name) {
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        return Round.draft(series.id(), name, today, today.plusDays(30), Round.DEFAULT_GRACE);
    }

    /** This draft, with so many heads in each unit. */
    public final Round draft(Round draft, Map<Unit.Id, OptionalInt> heads) {
        var areas = database.units().areas().stream().collect(Collectors.toMap(Area::id, Area::name));
        database.rounds()
                .save(
                        draft,
                        database.units().all().stream()
                                .filter(unit -> heads.containsKey(unit.id()))
                                .map(unit -> new Participation(
                                        draft.id(),
                                        unit.id(),
                                        unit.name(),
                                        unit.type(),
                                        unit.area(),
                                        areas.get(unit.area()),
                                        heads.get(unit.id()),
                                        false))
                                .toList());
        return draft;
    }

    /** A round that is open from now on. */
    public final Round openRound(Series series, String name) {
        return openRound(series, name, instrument(series.instrumentId()));
    }

    /** The same, answered to a copy of this instrument. */
    public final Round openRound(Series series, String name, Instrument copied) {
        return open(draft(series, name, series.units()), copied);
    }

    public final UnitCode code(Round round, Unit unit) {
        return database.unitCodes().of(round.id()).get(unit.id());
    }

    /** The unit's cards; none in a round without cards. */
    public final List<CardCode> cards(Round round, Unit unit) {
        return database.cards().of(round.id()).getOrDefault(unit.id(), List.of());
    }

    // Sheets.

    /** Stores so many sheets on which every item has this value, or the nearest that its scale has. */
    public final void answer(Round round, Unit unit, int sheets, int value) {
        var instrument = database.rounds().instrumentOf(round.id()).orElseThrow();
        store(IntStream.range(0, sheets).mapToObj(i -> sheet(round, unit, uniform(instrument, value))));
    }

    public final void store(Round round, Unit unit, Response response) {
        store(Stream.of(sheet(round, unit, response)));
    }

    public static Submission sheet(Round round, Unit unit, Response response) {
        return new Submission(SheetId.random(), round.id(), unit.id(), response);
    }

    public static Response uniform(Instrument instrument, int value) {
        return each(
                instrument,
                item -> item.scale().options().stream()
                        .filter(option -> option.counts())
                        .map(option -> option.value())
                        .min(Comparator.comparingInt(option -> Math.abs(option - value)))
                        .orElseThrow());
    }

    /** Every item answered somehow. */
    public static Response somehow(Instrument instrument, Random random) {
        return each(
                instrument,
                item -> item.scale()
                        .options()
                        .get(random.nextInt(item.scale().options().size()))
                        .value());
    }

    public static Response each(Instrument instrument, Function<Variable, Integer> answer) {
        var answers = new HashMap<String, Integer>();
        instrument.variables().forEach(item -> answers.put(item.id(), answer.apply(item)));
        return Response.of(instrument, answers);
    }

    /** A shipped one. */
    public static Instrument instrument(String id) {
        return SHIPPED.find(id).orElseThrow();
    }

    static Path newFolder() {
        try {
            var folder = Files.createTempDirectory("spegla");
            OWN.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
