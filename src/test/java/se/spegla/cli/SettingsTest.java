package se.spegla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

class SettingsTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(--[a-z-]+) [A-Z]+` \\| `([A-Z_]+)` \\| (?:`([^`]*)`)? ?\\|.*", Pattern.MULTILINE);
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{env:([A-Z_]+):-(.*)}");
    private static final List<String> SERVER_COMMANDS = List.of("serve", "demo", "invite-leader");

    @Test
    void the_table_of_settings_in_the_readme_is_what_the_program_takes() throws IOException {
        var rows = new TreeSet<String>();
        var matcher = ROW.matcher(Files.readString(Path.of("README.md")));
        while (matcher.find()) {
            rows.add(matcher.group(1) + " " + matcher.group(2) + " " + (matcher.group(3) == null ? "" : matcher.group(3)));
        }
        assertThat(rows).isNotEmpty().isEqualTo(settings());
    }

    @Test
    void a_setting_reaches_the_server() {
        var server = new Recorder();
        assertThat(run(server, "serve", "--data", "here", "--port", "0", "--public-url", "https://spegla.example.org/"))
                .isZero();
        assertThat(server.seen).singleElement().satisfies(seen -> {
            assertThat(seen.data()).isEqualTo(Path.of("here"));
            assertThat(seen.port()).isZero();
            assertThat(seen.publicUrl()).hasToString("Optional[https://spegla.example.org]");
        });
    }

    @Test
    void a_port_that_cannot_be_is_told_with_rule_and_remedy() {
        var server = new Recorder();
        assertThat(run(server, "serve", "--port", "70000")).isEqualTo(2);
        assertThat(server.err.toString()).isEqualToIgnoringNewLines(
                "spegla: --port 70000 is not from 0 to 65535; choose a free port, for example 7070");
        assertThat(server.seen).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_told_with_rule_and_remedy() {
        var server = new Recorder();
        assertThat(run(server, "serve", "--public-url", "spegla.example.org")).isEqualTo(2);
        assertThat(server.err.toString()).contains("--public-url spegla.example.org is no web address");
    }

    private static TreeSet<String> settings() {
        var commands = Commands.on(new Recorder()).getSubcommands();
        return SERVER_COMMANDS.stream()
                .flatMap(name -> commands.get(name).getCommandSpec().options().stream())
                .filter(option -> option.userObject() instanceof Field)
                .filter(option -> written(option).startsWith("${env:"))
                .map(option -> {
                    var value = DEFAULT.matcher(written(option));
                    assertThat(value.matches()).isTrue();
                    return option.longestName() + " " + value.group(1) + " " + value.group(2);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The default as it stands in the code, before picocli has put the environment in. */
    private static String written(OptionSpec option) {
        return ((Field) option.userObject()).getAnnotation(Option.class).defaultValue();
    }

    private static int run(Recorder server, String... arguments) {
        CommandLine line = Commands.on(server, arguments);
        return line.setErr(new PrintWriter(server.err, true)).execute(arguments);
    }

    private static final class Recorder implements Server {
        private final List<ServerSettings> seen = new ArrayList<>();
        private final StringWriter err = new StringWriter();

        @Override
        public void serve(ServerSettings settings, PrintWriter out) {
            seen.add(settings);
        }

        @Override
        public void demo(ServerSettings settings, PrintWriter out) {
            seen.add(settings);
        }

        @Override
        public void inviteLeader(ServerSettings settings, PrintWriter out) {
            seen.add(settings);
        }
    }
}
