package se.spegla.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whole journeys against the packaged server and against the {@link Yardstick}: get the form (gzip), post 13 answers, and wait until
 * they are on disk. Prints journeys a second, processor seconds of the server for 1,000 journeys, and its resident memory, for 1, 8
 * and 32 clients.
 */
public final class LoadRun {
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 20_000;
    private static final int ITEMS = 13;
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private final int port;
    private final List<String> paths;
    private final AtomicInteger sent = new AtomicInteger();

    private LoadRun(int port, List<String> codes) {
        this.port = port;
        this.paths = codes.stream().map(code -> "/s/" + code).toList();
    }

    /** @param args the jar, then the flags of the server's JVM */
    public static void main(String[] args) throws Exception {
        System.out.println("| | clients | journeys/s | CPU s per 1,000 | of that in the kernel | resident MiB |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (var program : Program.both(args)) {
            var data = Files.createTempDirectory("spegla-load");
            var codes = OpenRound.in(data);
            try (var server = ServerProcess.start(program, data)) {
                var run = new LoadRun(server.port(), codes);
                for (var clients : CLIENTS) {
                    run.measure(program.name(), clients, server);
                }
            }
        }
    }

    private void measure(String name, int clients, ServerProcess server) throws IOException {
        journeys(clients, WARM_UP);
        var cpu = server.cpuSeconds();
        var started = System.nanoTime();
        journeys(clients, MEASURED);
        var seconds = (System.nanoTime() - started) / 1e9;
        var spent = server.cpuSeconds().since(cpu);
        System.out.printf("| %s | %d | %.0f | %.2f | %.2f | %s |%n", name, clients, MEASURED / seconds,
                (spent.user() + spent.kernel()) * 1000 / MEASURED, spent.kernel() * 1000 / MEASURED, server.residentMiB());
    }

    private void journeys(int clients, int count) {
        var left = new AtomicInteger(count);
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var all = IntStream.range(0, clients)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> client(left), pool))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            pool.shutdown();
        }
    }

    private void client(AtomicInteger left) {
        var random = new Random();
        try (var client = new KeepAliveClient(port)) {
            while (left.getAndDecrement() > 0) {
                var path = paths.get(sent.getAndIncrement() % paths.size());
                client.get(path);
                client.post(path, sheet(random));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheet(Random random) {
        var answers = IntStream.rangeClosed(1, ITEMS)
                .mapToObj(i -> "p" + i + "=" + (1 + random.nextInt(5)))
                .collect(Collectors.joining("&"));
        return answers + "&sheet=" + String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
