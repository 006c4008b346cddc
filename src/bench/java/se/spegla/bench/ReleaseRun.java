package se.spegla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.file.Catalogue;
import se.spegla.measurement.Area;
import se.spegla.measurement.DateClock;
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
import se.spegla.testing.Town;

/**
 * Releases 500 units with 5 to 30 P-CAT sheets in each of two rounds, with the gaps that are usual (2% of answers, 5% of
 * sheets stopped half-way): each round by itself, then the two against each other, then the trend. Times are of the first asking.
 */
public final class ReleaseRun {
    private static final int UNITS = 500;

    private ReleaseRun() {}

    public static void main(String[] none) throws IOException {
        var folder = Files.createTempDirectory("spegla-bench");
        var clock = Clock.at("2026-03-02T10:00:00Z");
        var instrument = Catalogue.load(Optional.empty()).find("p-cat").orElseThrow();
        var area = Area.named("Norra");
        var units = IntStream.range(0, UNITS)
                .mapToObj(i -> new Unit(Unit.Id.random(), "Enhet " + i, UnitType.RESIDENTIAL, area.id())).toList();
        var series = new Series(Series.Id.random(), "Serien", instrument.id(), Series.Rules.of(5),
                units.stream().map(Unit::id).toList());
        try (var database = Database.open(folder, clock)) {
            database.units().save(new Organisation("Granby", "", true));
            database.units().save(List.of(area), units);
            database.rounds().save(series);
            var rounds = new ArrayList<Round.Id>();
            for (int i = 0; i < 2; i++) {
                rounds.add(closed(database, clock, series, units, instrument, i));
            }
            time(database, rounds);
        }
    }

    private static void time(Database database, List<Round.Id> rounds) {
        var results = Town.results(database, database.releases());
        time("first round", () -> results.of(rounds.get(0)));
        time("second round", () -> results.of(rounds.get(1)));
        time("comparison", () -> results.of(rounds.get(0), rounds.get(1)));
        time("trend", () -> results.trends(rounds));
    }

    private static void time(String what, Runnable act) {
        long start = System.nanoTime();
        act.run();
        System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static Round.Id closed(
            Database database, Clock clock, Series series, List<Unit> units, Instrument instrument, int seed) {
        var lifecycle = Town.lifecycle(database, clock, DateClock.trusting(clock));
        var random = new Random(seed);
        var today = LocalDate.ofInstant(clock.instant(), Round.ZONE);
        var draft = Round.draft(series.id(), "Mätning " + seed, today, today.plusDays(20), Duration.ZERO);
        database.rounds().save(draft, units.stream()
                .map(unit -> lifecycle.participation(draft.id(), unit, OptionalInt.of(30))).toList());
        lifecycle.open(Town.EVA, draft.id(), instrument);
        var stored = new ArrayList<CompletableFuture<?>>();
        for (var unit : units) {
            IntStream.range(0, 5 + random.nextInt(26)).forEach(i -> stored.add(database.responses().store(
                    new Submission(SheetId.random(), draft.id(), unit.id(), sheet(instrument, random)))));
        }
        stored.forEach(CompletableFuture::join);
        lifecycle.close(Town.EVA, draft.id());
        clock.advance(Duration.ofDays(90));
        return draft.id();
    }

    private static Response sheet(Instrument instrument, Random random) {
        var answers = new HashMap<String, Integer>();
        int until = random.nextInt(20) == 0 ? 1 + random.nextInt(12) : instrument.variables().size();
        double person = random.nextGaussian() * 0.7;
        for (int i = 0; i < until; i++) {
            if (random.nextInt(50) > 0) {
                long value = Math.round(3.4 + person + random.nextGaussian());
                answers.put(instrument.variables().get(i).id(), (int) Math.max(1, Math.min(5, value)));
            }
        }
        return Response.of(instrument, answers.isEmpty() ? Map.of("p1", 3) : answers);
    }
}
