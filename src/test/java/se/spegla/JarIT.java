package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.spegla.testing.JarProcess;
import se.spegla.testing.Site;

/** The packaged jar, alone. */
class JarIT {
    private static final Pattern INVITATION = Pattern.compile("/invitation/\\S+");

    @TempDir
    private Path directory;

    @Test
    void it_serves_ends_cleanly_and_makes_links_for_leaders_beside_a_running_server() throws Exception {
        try (var server = JarProcess.serve(directory)) {
            var site = new Site(server.base());
            assertThat(site.get("/").statusCode()).isEqualTo(200);
            var second = output(JarProcess.start(List.of("invite-leader", "--data", directory.toString())));
            var link = INVITATION.matcher(second);
            assertThat(link.find()).isTrue();
            assertThat(site.get(link.group()).statusCode()).isEqualTo(200);
            assertThat(second).as("the port that the server found").contains(server.base() + link.group());
            var named = output(JarProcess.start(List.of(
                    "invite-leader", "--data", directory.toString(), "--public-url", "https://spegla.example.org")));
            assertThat(named).contains("https://spegla.example.org/invitation/");
            assertThat(server.terminate()).isIn(0, 143);
        }
    }

    @Test
    void no_flight_recording_can_be_begun_at_a_running_server() throws Exception {
        try (var server = JarProcess.serve(directory)) {
            assertThat(server.told("VM.version")).contains("OpenJDK");
            assertThat(server.told("JFR.start")).contains("Flight Recorder is not supported");
        }
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_in_one_line() throws Exception {
        try (var server = JarProcess.serve(directory)) {
            var second = JarProcess.start(List.of("serve", "--data", directory.toString(), "--port", "0"));
            assertThat(output(second)).contains("is in use by another Spegla").hasLineCount(1);
            assertThat(second.waitFor()).isEqualTo(2);
            assertThat(new Site(server.base()).get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0, http://127.0.0.1:", "localhost, http://localhost:"})
    void it_listens_where_it_is_told_and_says_an_address_that_works_and_that_others_do_not_reach_it(
            String host, String said) throws Exception {
        try (var server = JarProcess.serve(directory, "--host", host)) {
            assertThat(server.base()).startsWith(said);
            assertThat(new Site(server.base()).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_host_that_is_not_the_machines_is_told_with_the_remedy() throws Exception {
        var process = JarProcess.start(List.of("serve", "--data", directory.toString(), "--host", "192.0.2.1"));
        assertThat(output(process))
                .contains("the machine has no such address")
                .contains("--host")
                .hasLineCount(1);
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void no_command_and_bad_settings_are_told_with_code_2() throws Exception {
        var none = JarProcess.start(List.of());
        assertThat(output(none)).contains("Usage: spegla");
        assertThat(none.waitFor()).isEqualTo(2);
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
