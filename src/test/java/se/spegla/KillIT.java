package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.testing.JarProcess;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Site;

/** The packaged server is killed in the middle of a stream of sheets, again and again. */
class KillIT {
    private static final int KILLS = 4;
    private static final int THREADS = 6;
    private static final int ITEMS = 13;

    @TempDir
    private Path directory;

    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, SheetId> sent = new ConcurrentHashMap<>();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(7);

    private Unit unit;
    private Round round;
    private String path;

    @Test
    void every_sheet_that_was_answered_with_stored_is_there_once_after_each_kill() throws InterruptedException {
        setUp();
        for (int i = 0; i < KILLS; i++) {
            killDuringAStream();
        }
        sendUnansweredAgain();
        assertThat(acknowledged).hasSameSizeAs(sent.keySet());
        assertThat(numbersStored()).containsExactlyInAnyOrderElementsOf(sent.keySet());
    }

    private void setUp() {
        try (var spegla = RunningSpegla.in(directory)) {
            spegla.organisation(false);
            unit = spegla.unit("Almgården");
            round = spegla.openRound(spegla.series("p-cat", unit), "Våren");
            spegla.headcount(round, unit, 9_999); // as many as may come at once by a unit's code
            path = "/s/" + spegla.code(round, unit).value();
        }
    }

    private void killDuringAStream() throws InterruptedException {
        try (var server = JarProcess.serve(directory)) {
            var before = acknowledged.size();
            ExecutorService staff = Executors.newFixedThreadPool(THREADS);
            IntStream.range(0, THREADS).forEach(i -> staff.execute(() -> sendUntilDead(server.base())));
            while (acknowledged.size() < before + 40) { // the first answers take as long as the machine takes
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(300));
            server.kill();
            staff.shutdown();
            assertThat(staff.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(acknowledged.size()).isGreaterThan(before);
        }
    }

    private void sendUntilDead(String base) {
        var site = new Site(base);
        try {
            while (true) {
                send(site, next.getAndIncrement());
            }
        } catch (UncheckedIOException e) {
            // the server is dead; what it had not answered is sent again at the end
        }
    }

    private void sendUnansweredAgain() {
        try (var server = JarProcess.serve(directory)) {
            var site = new Site(server.base());
            sent.keySet().stream()
                    .filter(number -> !acknowledged.contains(number))
                    .forEach(number -> send(site, number));
            List.copyOf(acknowledged).stream().limit(50).forEach(number -> send(site, number));
            assertThat(server.terminate()).isIn(0, 143);
        }
    }

    private void send(Site site, int number) {
        var id = sent.computeIfAbsent(number, n -> SheetId.random());
        var fields = new HashMap<String, String>();
        digits(number).forEach((item, value) -> fields.put(item, Integer.toString(value)));
        fields.put("sheet", id.value());
        var answer = site.post(path, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        acknowledged.add(number);
    }

    /** The sheet's number in base five, so that the stored answers tell which sheet they are. */
    private static Map<String, Integer> digits(int number) {
        var answers = new HashMap<String, Integer>();
        for (int i = 1, rest = number; i <= ITEMS; i++, rest /= 5) {
            answers.put("p" + i, 1 + rest % 5);
        }
        return answers;
    }

    private List<Integer> numbersStored() {
        try (var spegla = RunningSpegla.in(directory)) {
            spegla.close(round);
            return spegla.database().responses().of(round.id(), unit.id()).stream()
                    .map(KillIT::number)
                    .toList();
        }
    }

    private static int number(Response response) {
        var number = 0;
        for (int i = ITEMS; i >= 1; i--) {
            number = number * 5 + response.byItem().get("p" + i) - 1;
        }
        return number;
    }
}
