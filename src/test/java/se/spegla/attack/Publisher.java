package se.spegla.attack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.spegla.attack.DrawnOrganisation.DrawnSheet;
import se.spegla.attack.DrawnOrganisation.DrawnUnit;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.results.ReleasedTrends;
import se.spegla.disclosure.results.Results;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Area;
import se.spegla.measurement.Lifecycle;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.TestDatabase;

/** Stores what an organisation answered, closes its rounds, and asks for their results, as a server would. */
final class Publisher implements AutoCloseable {
    /** What came out for these rounds, by their places: one, or baseline and follow-up. */
    record Release(List<Integer> of, ReleasedComparison figures) {
        @Override
        public String toString() {
            return "rounds " + of;
        }
    }

    /** What came out for all rounds so far. */
    record Trends(int rounds, ReleasedTrends figures) {}

    /** All that was told of an organisation, in the order in which it was asked for. */
    record Publication(DrawnOrganisation organisation, List<Release> releases, List<Trends> trends) {}

    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final DrawnOrganisation organisation;
    private final Database database;
    private final Lifecycle lifecycle;
    private final Series series;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Round.Id> rounds = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<Trends> trends = new ArrayList<>();

    Publisher(DrawnOrganisation organisation, Path folder) {
        this.organisation = organisation;
        database = TestDatabase.open(folder, clock);
        database.units().save(new Organisation("Granby", "", true));
        var areas = List.of(Area.named("Norra"), Area.named("Södra"));
        organisation.units().forEach(unit -> units.put(unit.name(), new Unit(Unit.Id.random(), unit.name(),
                UnitType.RESIDENTIAL, areas.get(units.size() % areas.size()).id())));
        database.units().save(areas, List.copyOf(units.values()));
        series = new Series(Series.Id.random(), "Serien", instrument(0).id(),
                new Series.Rules(organisation.threshold(), Series.Entry.UNIT_CODE, organisation.linked(), 50,
                        Optional.empty()), units.values().stream().map(Unit::id).toList());
        database.rounds().save(series);
        lifecycle = new Lifecycle(database.rounds(), database.units(), database.doors(), clock);
    }

    private Instrument instrument(int round) {
        return organisation.instruments().get(round);
    }

    /** Everything that can be asked for, in an order of its own, some of it before later rounds are closed. */
    static Publication publish(
            DrawnOrganisation organisation, Path folder, Function<Database, Results> gate, long seed) {
        try (var publisher = new Publisher(organisation, folder)) {
            var random = new Random(seed);
            for (int round = 0; round < organisation.instruments().size(); round++) {
                publisher.measure();
                publisher.ask(publisher.results(gate), random, random.nextBoolean());
            }
            publisher.ask(publisher.results(gate), random, true);
            return publisher.published();
        }
    }

    Results results(Function<Database, Results> gate) {
        return gate.apply(database);
    }

    Publication published() {
        return new Publication(organisation, List.copyOf(releases), List.copyOf(trends));
    }

    /** The next round, from its opening to its closing. */
    void measure() {
        int place = rounds.size();
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        var draft = Round.draft(series.id(), "Round " + place, today, today.plusDays(20), Duration.ZERO);
        var parts = organisation.units().stream().filter(unit -> unit.rounds().get(place).isPresent()).toList();
        database.rounds().save(draft, parts.stream().map(unit -> lifecycle.participation(
                draft.id(), units.get(unit.name()), headcount(unit, place))).toList());
        lifecycle.open(draft.id(), instrument(place));
        CompletableFuture.allOf(parts.stream().flatMap(unit -> unit.rounds().get(place).orElseThrow().stream()
                .filter(sheet -> !sheet.answers().isEmpty())
                .map(sheet -> database.responses().store(submission(draft.id(), unit, sheet, place))))
                .toArray(CompletableFuture[]::new)).join();
        lifecycle.close(draft.id());
        clock.advance(Duration.ofDays(90));
        rounds.add(draft.id());
    }

    private static OptionalInt headcount(DrawnUnit unit, int round) {
        return OptionalInt.of(unit.rounds().get(round).orElseThrow().size() + 2);
    }

    private Submission submission(Round.Id round, DrawnUnit unit, DrawnSheet sheet, int place) {
        var plain = new Submission(SheetId.random(), round, units.get(unit.name()).id(),
                Response.of(instrument(place), sheet.answers()));
        return sheet.code().map(plain::linkedBy).orElse(plain);
    }

    private void ask(Results results, Random random, boolean all) {
        var wishes = new ArrayList<List<Integer>>();
        IntStream.range(0, rounds.size()).forEach(later -> {
            wishes.add(List.of(later));
            IntStream.range(0, later).forEach(earlier -> wishes.add(List.of(earlier, later)));
        });
        Collections.shuffle(wishes, random);
        wishes.subList(0, all ? wishes.size() : random.nextInt(wishes.size() + 1)).forEach(of -> ask(results, of));
        if (all) {
            trends.add(new Trends(rounds.size(), results.trends(rounds)));
        }
    }

    /** @param of rounds by place: one, or baseline and follow-up */
    Release ask(Results results, List<Integer> of) {
        var first = rounds.get(of.get(0));
        var release = new Release(of,
                of.size() == 1 ? results.of(first) : results.of(first, rounds.get(of.get(1))));
        releases.add(release);
        return release;
    }

    @Override
    public void close() {
        database.close();
    }
}
