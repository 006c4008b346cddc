package se.spegla.bench;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.spegla.testing.JavaTool;

/**
 * What is measured: the packaged server, and beside it the {@link Yardstick} on the same libraries and with the same flags.
 *
 * @param command how it is started, without its arguments
 */
record Program(String name, List<String> command) {
    /** @param args the jar, then the flags of the JVM */
    static List<Program> both(String[] args) {
        var flags = List.of(args).subList(1, args.length);
        var classes = Path.of(URI.create(Yardstick.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        return List.of(
                started("Spegla", flags, "-jar", args[0]),
                started("Yardstick", flags, "-cp", args[0] + File.pathSeparator + classes, Yardstick.class.getName()));
    }

    private static Program started(String name, List<String> flags, String... program) {
        var command = new ArrayList<>(List.of(JavaTool.path("java")));
        Stream.of(flags, List.of(program)).forEach(command::addAll);
        return new Program(name, List.copyOf(command));
    }
}
