package se.spegla.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.spegla.testing.JavaTool;

/**
 * Compares large files from CSV with every figure, the start of the JVM included: 50,000, 100,000 and 200,000 sheets
 * of 25 items in 500 units, half of them linked. Runs {@code target/spegla.jar}, so {@code mvn package} comes first.
 * Arguments: JVM options (none: those that the README recommends for large files).
 */
public final class CompareRun {
    private static final Path JAR = Path.of("target", "spegla.jar");
    private static final int ITEMS = 25;
    private static final int UNITS = 500;
    private static final int REPEATS = 3;
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private CompareRun() {}

    public static void main(String[] options) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("spegla-bench");
        var questionnaire = Files.writeString(folder.resolve("bench.yaml"), questionnaire());
        for (int sheets : new int[] {50_000, 100_000, 200_000}) {
            var answers = answers(folder.resolve("answers.csv"), sheets);
            for (int i = 0; i < REPEATS; i++) {
                run(sheets, questionnaire, answers, options.length == 0 ? OPTIONS : List.of(options));
            }
            Files.delete(answers);
        }
        Files.delete(questionnaire);
        Files.delete(folder.resolve("out.json"));
        Files.delete(folder);
    }

    private static void run(int sheets, Path questionnaire, Path answers, List<String> options)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JavaTool.path("java")));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString(), "compare",
                "--questionnaire", questionnaire.toString(), "--baseline", "spring", "--follow-up", "autumn",
                "--format", "json", answers.toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(answers.resolveSibling("out.json").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var peak = 0L;
        var cpu = 0.0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            cpu = process.info().totalCpuDuration().map(d -> d.toMillis() / 1000.0).orElse(cpu);
        }
        System.out.printf(Locale.ROOT, "%,d sheets: %.2f s, CPU %.2f s, peak %d MiB, exit %d%n",
                sheets, (System.nanoTime() - start) / 1e9, cpu, peak / 1024, process.exitValue());
    }

    /** The most that the process has had resident, where the system tells. */
    private static long peakKilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static Path answers(Path file, int sheets) throws IOException {
        var random = new Random(1);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("unit,round,pair," + items().collect(Collectors.joining(",")));
            int perRound = sheets / UNITS / 2;
            for (int i = 0; i < sheets; i++) {
                int person = i % perRound;
                boolean spring = i / perRound % 2 == 0;
                double level = 3.5 + random.nextGaussian() + (spring ? 0 : 0.2);
                out.println("U" + i / (2 * perRound) + (spring ? ",spring," : ",autumn,")
                        + (person % 2 == 0 ? "p" + person : "") + "," + items()
                                .map(item -> answer(random, level)).collect(Collectors.joining(",")));
            }
        }
        return file;
    }

    private static String answer(Random random, double level) {
        long value = Math.round(level + 1.2 * random.nextGaussian());
        return random.nextInt(50) == 0 ? "" : Long.toString(Math.max(1, Math.min(6, value)));
    }

    private static Stream<String> items() {
        return IntStream.rangeClosed(1, ITEMS).mapToObj(i -> "i" + i);
    }

    private static String questionnaire() {
        var options = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> "    - {value: " + i + ", label: {sv: \"" + i + "\"}}")
                .collect(Collectors.joining("\n"));
        var items = items().map(id -> "  - {id: " + id + ", scale: scale, text: {sv: \"" + id + "\"}}")
                .collect(Collectors.joining("\n"));
        return """
                id: bench
                version: 1
                title: {sv: "Bench"}
                about: {sv: "Bench"}
                source: "none"
                rights: {sv: "none"}
                wording: own
                scales:
                  scale:
                %s
                items:
                %s
                scores:
                %s
                """.formatted(options, items, scores());
    }

    private static String scores() {
        var parts = IntStream.range(0, 5).mapToObj(part -> score("part" + part, 5 * part + 1, 5 * part + 5));
        return Stream.concat(Stream.of(score("total", 1, ITEMS)), parts)
                .collect(Collectors.joining("\n"));
    }

    private static String score(String id, int first, int last) {
        return "  - {id: " + id + ", title: {sv: \"" + id + "\"}, items: ["
                + IntStream.rangeClosed(first, last).mapToObj(i -> "i" + i).collect(Collectors.joining(", "))
                + "], missing: {rule: person-mean, at-least: 0.8}}";
    }
}
