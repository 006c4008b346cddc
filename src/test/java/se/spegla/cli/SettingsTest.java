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
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
            rows.add(matcher.group(1) + " " + matcher.group(2) + " "
                    + (matcher.group(3) == null ? "" : matcher.group(3)));
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
        assertThat(server.err.toString())
                .isEqualToIgnoringNewLines(
                        "spegla: --port 70000 is not from 0 to 65535; choose a free port, for example 7070");
        assertThat(server.seen).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_told_with_rule_and_remedy() {
        var server = new Recorder();
        assertThat(run(server, "serve", "--public-url", "spegla.example.org")).isEqualTo(2);
        assertThat(server.err.toString()).contains("--public-url spegla.example.org is no web address");
    }

    @Test
    void an_environment_variable_that_is_empty_counts_as_not_there() {
        var server = new Recorder();
        assertThat(run(
                        server,
                        Map.of("SPEGLA_HOST", "", "SPEGLA_PORT", " ", "SPEGLA_DATA", "", "SPEGLA_PUBLIC_URL", ""),
                        "serve"))
                .as(server.err.toString())
                .isZero();
        assertThat(server.seen)
                .containsExactly(new ServerSettings(Path.of("spegla-data"), "127.0.0.1", 7070, Optional.empty()));
    }

    @Test
    void an_environment_variable_is_taken_and_an_option_goes_before_it() {
        var server = new Recorder();
        var variables = Map.of(
                "SPEGLA_HOST", "0.0.0.0", "SPEGLA_PORT", "7071", "SPEGLA_PUBLIC_URL", "https://spegla.example.org");
        run(server, variables, "serve", "--port", "7072");
        assertThat(server.seen).singleElement().satisfies(seen -> {
            assertThat(seen.host()).isEqualTo("0.0.0.0");
            assertThat(seen.port()).isEqualTo(7072);
            assertThat(seen.publicUrl()).hasToString("Optional[https://spegla.example.org]");
        });
        assertThat(run(new Recorder(), Map.of("SPEGLA_PORT", "seven"), "serve")).isEqualTo(2);
    }

    @Test
    void an_ipv6_address_may_stand_in_brackets_and_an_empty_host_is_told() {
        var server = new Recorder();
        run(server, "serve", "--host", "[::1]");
        assertThat(server.seen).singleElement().extracting(ServerSettings::host).isEqualTo("::1");
        assertThat(run(server, "serve", "--host", "")).isEqualTo(2);
        assertThat(server.err.toString()).contains("--host is empty", "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/spegla", "http://0.0.0.0:7070", "http://[::]", "https://a b"})
    void a_public_address_that_cannot_work_is_told_before_anything_starts(String url) {
        var server = new Recorder();
        assertThat(run(server, "serve", "--public-url", url)).isEqualTo(2);
        assertThat(server.err.toString())
                .startsWith("spegla: --public-url " + url)
                .contains("https://spegla.example.org");
        assertThat(server.seen).isEmpty();
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
        return run(server, Map.of(), arguments);
    }

    private static int run(Recorder server, Map<String, String> variables, String... arguments) {
        CommandLine line = Commands.on(server, variables::get, arguments);
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

        @Override
        public boolean checkRelease(ServerSettings settings, PrintWriter out) {
            return seen.add(settings);
        }
    }
}
