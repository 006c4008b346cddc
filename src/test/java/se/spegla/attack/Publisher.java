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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.spegla.attack.DrawnOrganisation.DrawnSheet;
import se.spegla.attack.DrawnOrganisation.DrawnUnit;
import se.spegla.attack.DrawnOrganisation.Program;
import se.spegla.disclosure.ReleasedComparison;
import se.spegla.disclosure.ReleasedTrends;
import se.spegla.disclosure.Results;
import se.spegla.disclosure.WeakenedResults;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.Response;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.Clock;
import se.spegla.testing.Town;

/** Stores what an organisation answered, closes its rounds, and asks for their results, as a server would. */
final class Publisher implements AutoCloseable {
    /** What came out for these rounds, by their places: one, or baseline and follow-up. */
    record Release(List<Integer> of, ReleasedComparison figures) {
        @Override
        public String toString() {
            return "rounds " + of;
        }
    }

    /** What came out for all rounds of a series so far, by their places. */
    record Trends(List<Integer> of, ReleasedTrends figures) {}

    /**
     * All that was told of an organisation, in the order in which it was asked for.
     *
     * @param before by the first rules, before all others
     */
    record Publication(
            DrawnOrganisation organisation, List<Release> before, List<Release> releases, List<Trends> trends) {
        /** Whether a release told of these rounds before anything was proved. */
        boolean wasTold(List<Integer> of) {
            return before.stream().anyMatch(release -> release.of().equals(of));
        }
    }

    private final Clock clock = Clock.at("2026-03-02T10:00:00Z");
    private final DrawnOrganisation organisation;
    private final Town town;
    private final Database database;
    private final List<Series> series;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Round.Id> rounds = new ArrayList<>();
    private final List<Release> before = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<Trends> trends = new ArrayList<>();

    Publisher(DrawnOrganisation organisation, Path folder) {
        this.organisation = organisation;
        town = new Town(folder, clock);
        database = town.database();
        var areas = List.of(town.area("Norra"), town.area("Södra"));
        organisation
                .units()
                .forEach(unit -> units.put(
                        unit.name(),
                        town.unit(unit.name(), UnitType.RESIDENTIAL, areas.get(units.size() % areas.size()))));
        series = IntStream.rangeClosed(0, Collections.max(organisation.series()))
                .mapToObj(this::series)
                .toList();
    }

    private Series series(int place) {
        return town.series(
                "Series " + place,
                instrument(0).id(),
                new Series.Rules(
                        organisation.threshold(), Series.Entry.UNIT_CODE, organisation.linked(), 50, Optional.empty()),
                List.copyOf(units.values()));
    }

    private Series seriesOf(int round) {
        return series.get(organisation.series().get(round));
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
                publisher.ask(
                        publisher.wishes(random, random.nextBoolean()),
                        round < organisation.past().rounds()
                                ? organisation.past().by()
                                : Program.THIS,
                        gate);
            }
            publisher.ask(publisher.wishes(random, true), Program.THIS, gate);
            return publisher.published();
        }
    }

    Results results(Function<Database, Results> gate) {
        return gate.apply(database);
    }

    Publication published() {
        return new Publication(organisation, List.copyOf(before), List.copyOf(releases), List.copyOf(trends));
    }

    /** The next round, from its opening to its closing. */
    void measure() {
        int place = rounds.size();
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        var parts = organisation.units().stream()
                .filter(unit -> unit.rounds().get(place).isPresent())
                .toList();
        var draft = town.draft(
                Round.draft(seriesOf(place).id(), "Round " + place, today, today.plusDays(20), Duration.ZERO),
                parts.stream()
                        .collect(
                                Collectors.toMap(unit -> units.get(unit.name()).id(), unit -> headcount(unit, place))));
        var open = town.open(draft, instrument(place));
        town.store(parts.stream()
                .flatMap(unit -> unit.rounds().get(place).orElseThrow().stream()
                        .filter(sheet -> !sheet.answers().isEmpty())
                        .map(sheet -> submission(open, unit, sheet, place))));
        town.close(open);
        clock.advance(Duration.ofDays(90));
        rounds.add(open.id());
    }

    private static OptionalInt headcount(DrawnUnit unit, int round) {
        return OptionalInt.of(unit.rounds().get(round).orElseThrow().size() + 2);
    }

    private Submission submission(Round round, DrawnUnit unit, DrawnSheet sheet, int place) {
        var plain = Town.sheet(round, units.get(unit.name()), Response.of(instrument(place), sheet.answers()));
        return sheet.code().map(plain::linkedBy).orElse(plain);
    }

    /** Rounds by themselves, and two of a series. */
    private List<List<Integer>> wishes(Random random, boolean all) {
        var wishes = new ArrayList<List<Integer>>();
        IntStream.range(0, rounds.size()).forEach(later -> {
            wishes.add(List.of(later));
            IntStream.range(0, later)
                    .filter(earlier -> seriesOf(earlier) == seriesOf(later))
                    .forEach(earlier -> wishes.add(List.of(earlier, later)));
        });
        Collections.shuffle(wishes, random);
        return all ? wishes : wishes.subList(0, random.nextInt(wishes.size() + 1));
    }

    private void ask(List<List<Integer>> wishes, Program program, Function<Database, Results> gate) {
        if (program == Program.OF_FIRST_RULES) {
            wishes.forEach(this::askFirst);
            return;
        }
        var results = program == Program.THIS
                ? results(gate)
                : WeakenedResults.of(database, new OlderScoring(database.releases()), threshold -> new Weakened() {
                    @Override
                    public int hiddenTogether() {
                        return 4;
                    }
                });
        wishes.forEach(of -> ask(results, of));
        boolean all = IntStream.range(0, rounds.size()).allMatch(round -> wishes.contains(List.of(round)));
        series.stream()
                .filter(each -> all)
                .map(each -> IntStream.range(0, rounds.size())
                        .filter(round -> seriesOf(round) == each)
                        .boxed()
                        .toList())
                .forEach(of -> askTrends(results, of));
    }

    private void askTrends(Results results, List<Integer> of) {
        if (!of.isEmpty()) {
            trends.add(
                    new Trends(of, results.trends(of.stream().map(rounds::get).toList())));
        }
    }

    /** Of the first program, which compares only what is of one version. */
    private void askFirst(List<Integer> of) {
        if (of.stream().map(this::instrument).distinct().count() == 1) {
            before.add(new Release(
                    of,
                    FirstRules.publish(
                            database,
                            organisation,
                            of,
                            of.stream().map(rounds::get).toList(),
                            seriesOf(of.get(0)).id(),
                            List.copyOf(units.values()))));
        }
    }

    /** @param of rounds by place: one, or baseline and follow-up */
    Release ask(Results results, List<Integer> of) {
        var first = rounds.get(of.get(0));
        var release = new Release(of, of.size() == 1 ? results.of(first) : results.of(first, rounds.get(of.get(1))));
        releases.add(release);
        return release;
    }

    @Override
    public void close() {
        town.close();
    }
}
