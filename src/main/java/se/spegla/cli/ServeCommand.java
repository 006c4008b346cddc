package se.spegla.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spegla serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server on a folder of data.")
final class ServeCommand implements Runnable {
    private final Server server;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SPEGLA_DATA:-spegla-data}",
            description = "Folder for the database, the keys and your own questionnaires (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Spec
    private CommandSpec spec;

    ServeCommand(Server server) {
        this.server = server;
    }

    @Override
    public void run() {
        server.serve(options.in(data), spec.commandLine().getOut());
    }
}
