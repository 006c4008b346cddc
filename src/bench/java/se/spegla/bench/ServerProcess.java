package se.spegla.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server as a process of its own, with what the kernel says of it (Linux). */
final class ServerProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    /** USER_HZ: the unit of the processor times in /proc, 100 a second on every Linux platform that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start(Program program, Path data) throws IOException {
        var command = new ArrayList<>(program.command());
        command.addAll(List.of("serve", "--data", data.toString(), "--port", "0"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var found = PORT.matcher(line);
            if (found.find()) {
                return new ServerProcess(process, Integer.parseInt(found.group(1)));
            }
            System.err.println(line);
        }
        throw new IOException("the server ended before it listened");
    }

    int port() {
        return port;
    }

    /**
     * Processor time of all its threads so far, in seconds.
     *
     * @param kernel the part spent in the kernel: network and disk
     */
    record CpuSeconds(double user, double kernel) {
        CpuSeconds since(CpuSeconds earlier) {
            return new CpuSeconds(user - earlier.user, kernel - earlier.kernel);
        }
    }

    CpuSeconds cpuSeconds() throws IOException {
        var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new CpuSeconds(
                Long.parseLong(fields[11]) / TICKS_PER_SECOND, Long.parseLong(fields[12]) / TICKS_PER_SECOND);
    }

    /** Resident memory now, and the most there was, in MiB. */
    String residentMiB() throws IOException {
        var status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return mib(status, "VmRSS:") + " (most " + mib(status, "VmHWM:") + ")";
    }

    private static long mib(List<String> status, String name) {
        var line = status.stream().filter(l -> l.startsWith(name)).findFirst().orElseThrow();
        return Math.round(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
