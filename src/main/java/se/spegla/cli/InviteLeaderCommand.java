package se.spegla.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spegla invite-leader}. */
@Command(
        name = "invite-leader",
        mixinStandardHelpOptions = true,
        description =
                "Makes a single-use link with which a process leader makes an account. The server may be running.")
final class InviteLeaderCommand implements Runnable {
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

    InviteLeaderCommand(Server server) {
        this.server = server;
    }

    @Override
    public void run() {
        server.inviteLeader(options.in(data), spec.commandLine().getOut());
    }
}
