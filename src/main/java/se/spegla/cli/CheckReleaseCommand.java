package se.spegla.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spegla check-release}: exit code 0 where everything that is out was proved, else 2. */
@Command(
        name = "check-release",
        mixinStandardHelpOptions = true,
        description =
                "Proves again, while the answers exist, that no combination of released figures rests on a few persons.")
final class CheckReleaseCommand implements Callable<Integer> {
    private final Server server;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SPEGLA_DATA:-spegla-data}",
            description = "Folder of the server's data (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Spec
    private CommandSpec spec;

    CheckReleaseCommand(Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.checkRelease(options.in(data), spec.commandLine().getOut()) ? 0 : Commands.BAD_INPUT;
    }
}
