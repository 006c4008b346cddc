package se.spegla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.spegla.cli.compare.CompareCommand;

/** {@code spegla} with all its commands. */
@Command(name = "spegla", mixinStandardHelpOptions = true, version = "spegla 0.1.0",
        description = "Survey and measurement for person-centred care.")
public final class Commands implements Runnable {
    /** Exit code for input or a setting that cannot be used. */
    public static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /** The command line. Bad input ends with one clear line and exit code 2, never with a stack trace. */
    public static CommandLine on(Server server) {
        var line = new CommandLine(new Commands())
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new DemoCommand(server))
                .addSubcommand(new InviteLeaderCommand(server))
                .addSubcommand(new CompareCommand())
                .addSubcommand(new CheckCommand());
        return line.setExecutionExceptionHandler((fault, command, result) -> {
            if (fault instanceof BadSetting) {
                command.getErr().println("spegla: " + fault.getMessage());
                return BAD_INPUT;
            }
            throw fault;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
