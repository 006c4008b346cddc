package se.spegla.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spegla} with all its commands. */
@Command(
        name = "spegla",
        mixinStandardHelpOptions = true,
        description = "Survey and measurement for person-centred care.")
public final class Commands implements Runnable {
    /** Exit code for input or a setting that cannot be used. */
    public static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    private Commands() {}

    /**
     * The command line. Bad input ends with one clear line and exit code 2, never with a stack trace.
     *
     * @param args what will be executed: where it begins with a command, the other commands are not looked at, for that takes a
     * twentieth of the start
     */
    public static CommandLine on(Server server, String... args) {
        return on(server, System::getenv, args);
    }

    /** @param variable gives the value of an environment variable; null where there is none */
    static CommandLine on(Server server, UnaryOperator<String> variable, String... args) {
        var line = new CommandLine(new Commands());
        line.getCommandSpec()
                .version("spegla " + ResourceBundle.getBundle("versions").getString("spegla"));
        var all = all(server);
        all.forEach((name, command) -> {
            if (args.length == 0 || name.equals(args[0]) || !all.containsKey(args[0])) {
                line.addSubcommand(command.get());
            }
        });
        line.setDefaultValueProvider(new EmptyEnvironment(variable));
        return line.setExecutionExceptionHandler((fault, command, result) -> {
            if (fault instanceof BadSetting) {
                command.getErr().println("spegla: " + fault.getMessage());
                return BAD_INPUT;
            }
            throw fault;
        });
    }

    private static Map<String, Supplier<Object>> all(Server server) {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("serve", () -> new ServeCommand(server));
        all.put("demo", () -> new DemoCommand(server));
        all.put("invite-leader", () -> new InviteLeaderCommand(server));
        all.put("compare", CompareCommand::new);
        all.put("check", CheckCommand::new);
        all.put("check-release", () -> new CheckReleaseCommand(server));
        return all;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
