package se.spegla.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spegla demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the server on a fictional municipality, made anew at each start.")
final class DemoCommand implements Runnable {
    private final Server server;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--demo-data",
            paramLabel = "DIR",
            defaultValue = "${env:SPEGLA_DEMO_DATA:-spegla-demo}",
            description = "Folder that the demo makes anew at each start (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Spec
    private CommandSpec spec;

    DemoCommand(Server server) {
        this.server = server;
    }

    @Override
    public void run() {
        server.demo(options.in(data), spec.commandLine().getOut());
    }
}
