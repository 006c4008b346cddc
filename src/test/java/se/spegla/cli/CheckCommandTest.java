package se.spegla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void a_sound_file_is_said_to_be_in_order() {
        assertThat(check("questionnaires/p-cat.yaml")).isZero();
        assertThat(out.toString()).matches("p-cat.yaml: in order: 13 items, 3 scores, working wording [0-9a-f]{8}\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void all_faults_of_all_files_are_listed_with_file_and_line() throws IOException {
        var bad = Files.writeString(folder.resolve("bad.yaml"), """
                id: Bad
                version: 0
                """);
        var none = folder.resolve("none.yaml").toString();
        assertThat(check(bad.toString(), "questionnaires/p-cat.yaml", none)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "bad.yaml:1: id: \"Bad\" is no id",
                        "bad.yaml:2: version: the version 0",
                        "bad.yaml:1: the file: the key \"items\" is missing; add it",
                        "none.yaml: the file cannot be read");
        assertThat(out.toString()).contains("p-cat.yaml: in order");
    }

    @Test
    void a_file_must_be_named() {
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString()).contains("FILE");
    }

    private int check(String... files) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(files);
    }
}
