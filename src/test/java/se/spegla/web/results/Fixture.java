package se.spegla.web.results;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.MadeUp;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;
import se.spegla.testing.Town;

/** A server with a P-CAT series of four homes, two rounds of it closed. */
final class Fixture implements AutoCloseable {
    final RunningSpegla spegla;
    final Unit almgarden;
    final Unit bjorkbacken;
    final Unit ekliden;
    final Series series;
    final Round spring;
    final Round autumn;
    private final Random random = new Random(11);

    Fixture(Path directory) {
        var clock = Clock.at("2025-04-01T10:00:00Z");
        spegla = RunningSpegla.in(directory, clock);
        spegla.organisation(true);
        almgarden = spegla.unit("Almgården");
        bjorkbacken = spegla.unit("Björkbacken");
        ekliden = spegla.unit("Ekliden");
        series = spegla.series("p-cat", almgarden, bjorkbacken, ekliden);
        spring = closed("Våren 2025", 19, 0.0, 9, 0.2, 8, 0.3);
        clock.advance(Duration.ofDays(180));
        autumn = closed("Hösten 2025", 18, 1.0, 11, 0.3, 3, 0.3);
    }

    private Round closed(String name, int a, double tiltA, int b, double tiltB, int e, double tiltE) {
        var round = spegla.openRound(series, name);
        fill(round, almgarden, a, tiltA);
        fill(round, bjorkbacken, b, tiltB);
        fill(round, ekliden, e, tiltE);
        return spegla.close(round);
    }

    void fill(Round round, Unit unit, int sheets, double tilt) {
        var instrument = spegla.database().rounds().instrumentOf(round.id()).orElseThrow();
        spegla.store(IntStream.range(0, sheets).mapToObj(i -> {
            double person = tilt + 0.5 * random.nextGaussian();
            return Town.sheet(round, unit, Town.each(instrument, item -> MadeUp.leaning(item, person, random)));
        }));
    }

    /** A closed round of the series that was answered to this instrument; Björkbacken and Almgården took part. */
    Round closed(String name, Instrument instrument) {
        var round = spegla.openRound(series, name, instrument);
        fill(round, almgarden, 12, 0.5);
        fill(round, bjorkbacken, 10, 0.5);
        return spegla.close(round);
    }

    String page() {
        return "/results/" + series.id().value();
    }

    String page(Unit unit) {
        return page() + "/" + unit.id().value();
    }

    Site leader() {
        return spegla.leader();
    }

    @Override
    public void close() {
        spegla.close();
    }
}
