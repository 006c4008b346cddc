package se.spegla.store.sql;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import se.spegla.instrument.Instrument;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Storing;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;

/** A process of its own that stores sheets until it is killed, and prints the id of each one only when it is stored. */
final class SubmittingChild {
    private static final int THREADS = 8;

    private SubmittingChild() {}

    /** Arguments: data directory, round, unit. */
    public static void main(String[] args) {
        var database = Database.open(Path.of(args[0]), InstantSource.fixed(SpringRound.NOON_15_MARCH));
        var round = new Round.Id(args[1]);
        var instrument = database.rounds().instrumentOf(round).orElseThrow();
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        IntStream.range(0, THREADS)
                .forEach(i -> new Thread(() -> {
                            while (true) {
                                submit(database, sheet(SheetId.random(), round, new Unit.Id(args[2]), instrument), out);
                            }
                        })
                        .start());
    }

    /** The sheet with this id; its answers follow from the id, so that it can be sent again from elsewhere. */
    static Submission sheet(SheetId id, Round.Id round, Unit.Id unit, Instrument instrument) {
        var first = 1 + Character.digit(id.value().charAt(0), 16) % 4;
        var second = 1 + Character.digit(id.value().charAt(1), 16) % 4;
        return new Submission(id, round, unit, Response.of(instrument, Map.of("p1", first, "p2", second)));
    }

    private static void submit(Database database, Submission sheet, PrintStream out) {
        if (database.responses().store(sheet).join() == Storing.STORED) {
            out.println(sheet.sheet().value());
        }
    }
}
