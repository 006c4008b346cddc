package se.spegla.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured: the packaged server, and beside it the {@link Yardstick} on the same libraries and with the same flags.
 *
 * @param command how it is started, without its arguments
 */
record Program(String name, List<String> command) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** @param args the jar, then the flags of the JVM */
    static List<Program> both(String[] args) {
        var flags = List.of(args).subList(1, args.length);
        var classes = Yardstick.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return List.of(
                started("Spegla", flags, "-jar", args[0]),
                started("Yardstick", flags, "-cp", args[0] + File.pathSeparator + classes, Yardstick.class.getName()));
    }

    private static Program started(String name, List<String> flags, String... program) {
        var command = new ArrayList<>(List.of(JAVA.toString()));
        Stream.of(flags, List.of(program)).forEach(command::addAll);
        return new Program(name, List.copyOf(command));
    }
}
