package se.spegla.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own. */
public final class JarProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://(?:127\\.0\\.0\\.1|localhost):\\d+");
    private final Process process;
    private final List<String> printed;

    private JarProcess(Process process, List<String> printed) {
        this.process = process;
        this.printed = printed;
    }

    /** Starts a server and waits until it says where it listens. */
    public static JarProcess serve(Path data, String... more) {
        var arguments = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
        arguments.addAll(List.of(more));
        return listening(start(arguments));
    }

    /** The same with these flags of the JVM, and an address that is said to be the one for others: so it prints. */
    public static JarProcess serveWith(List<String> flags, Path data) {
        var port = Integer.toString(RunningSpegla.freePort());
        return listening(start(
                flags,
                List.of(
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        port,
                        "--public-url",
                        "http://127.0.0.1:" + port)));
    }

    private static JarProcess listening(Process process) {
        var printed = new ArrayList<String>();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.add(line);
                if (ADDRESS.matcher(line).find()) {
                    return new JarProcess(process, printed);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the server ended before it listened: " + printed);
    }

    /** Starts a command. */
    public static Process start(List<String> arguments) {
        return start(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), arguments);
    }

    private static Process start(List<String> flags, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(JavaTool.path("java"));
        command.addAll(flags);
        command.addAll(List.of("-jar", System.getProperty("spegla.jar")));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String base() {
        var found = ADDRESS.matcher(printed.get(printed.size() - 1));
        if (!found.find()) {
            throw new IllegalStateException("no address in " + printed);
        }
        return found.group();
    }

    /** What the JDK's tool for looking into a running JVM says when it is told this. */
    public String told(String... order) throws IOException {
        var command = new ArrayList<>(List.of(JavaTool.path("jcmd"), String.valueOf(process.pid())));
        command.addAll(List.of(order));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: the process gets no chance to do anything. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** SIGTERM. @return the exit code */
    public int terminate() {
        process.destroy();
        return await();
    }

    private int await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the process did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
