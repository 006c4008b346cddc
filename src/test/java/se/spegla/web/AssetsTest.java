package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssetsTest {
    /** Blanks are taken away around signs, but for texts in single quotes and backticks: no other may hold any. */
    @Test
    void scripts_are_written_so_that_they_can_be_sent_without_their_blanks() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/assets"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".js")).toList()) {
                var code = Files.readString(file)
                        .lines()
                        .map(line -> line.replaceAll("(^| )//.*|/\\*.*\\*/", ""))
                        .toList();
                assertThat(code)
                        .as(file.toString())
                        .isNotEmpty()
                        .noneMatch(
                                line -> line.replaceAll("'[^']*'|`[^`]*`", "").contains("\""))
                        .noneMatch(line -> line.matches(".*[(,!] */[^/]* [^/]*/[a-z]*[.,)].*"));
            }
        }
    }
}
