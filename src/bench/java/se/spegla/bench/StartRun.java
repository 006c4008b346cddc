package se.spegla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * From the launch of the JVM to the first answered request: on a directory that is there, and where the server makes it first; of the
 * packaged server and of the {@link Yardstick}, in turns.
 */
public final class StartRun {
    private static final int TIMES = 9;

    private StartRun() {}

    /** @param args the jar, then the flags of the JVM */
    public static void main(String[] args) throws IOException {
        var programs = Program.both(args);
        var kept = Files.createTempDirectory("spegla-start");
        programs.forEach(program -> seconds(program, kept));
        var figures = new double[3][TIMES];
        for (int i = 0; i < TIMES; i++) {
            figures[0][i] = seconds(programs.get(0), kept);
            figures[1][i] = seconds(programs.get(0), Files.createTempDirectory("spegla-start"));
            figures[2][i] = seconds(programs.get(1), kept);
        }
        print("Spegla", figures[0]);
        print("Spegla, a first start", figures[1]);
        print("Yardstick", figures[2]);
    }

    private static double seconds(Program program, Path data) {
        var launched = System.nanoTime();
        try (var server = ServerProcess.start(program, data);
                var client = new KeepAliveClient(server.port())) {
            client.get("/");
            return (System.nanoTime() - launched) / 1e9;
        } catch (IOException e) {
            throw new IllegalStateException(program.name() + " does not answer", e);
        }
    }

    private static void print(String name, double[] seconds) {
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%-22s %.2f s (median; %.2f to %.2f)%n",
                name, seconds[TIMES / 2], seconds[0], seconds[TIMES - 1]);
    }
}
