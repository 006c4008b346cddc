package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.fault.Fault;
import se.spegla.instrument.Instrument;

class CatalogueTest {
    @TempDir
    Path own;

    @Test
    void every_file_of_the_shipped_folder_is_in_the_catalogue() throws IOException {
        try (var files = Files.list(Path.of("questionnaires"))) {
            var ids = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .toList();
            assertThat(Catalogue.load(Optional.empty()).instruments())
                    .extracting(Instrument::id)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void a_folder_that_is_not_there_holds_no_files() {
        var catalogue = Catalogue.load(Optional.of(own.resolve("none")));
        assertThat(catalogue.find("p-cat")).isPresent();
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void an_own_file_is_found_beside_the_shipped_ones() throws IOException {
        write("small.yaml", Questionnaires.SOUND);
        write("notes.txt", "no questionnaire");
        assertThat(load().find("small")).contains(Questionnaires.sound());
        assertThat(load().find("p-cat")).isPresent();
        assertThat(load().faults()).isEmpty();
    }

    @Test
    void a_faulty_own_file_is_reported_and_keeps_only_itself_from_use() throws IOException {
        write("bad.yaml", "id: bad");
        write("small.yml", Questionnaires.SOUND);
        assertThat(load().find("bad")).isEmpty();
        assertThat(load().find("small")).isPresent();
        assertThat(load().faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("bad.yaml"));
    }

    @Test
    void an_own_file_takes_the_place_of_a_shipped_one_and_this_is_said() throws IOException {
        write("ours.yaml", Questionnaires.SOUND.replace("id: small", "id: p-cat"));
        assertThat(load().find("p-cat").orElseThrow().variables()).hasSize(3);
        assertThat(load().instruments()).extracting(Instrument::id).containsOnlyOnce("p-cat");
        assertThat(load().replaced()).containsExactly("p-cat");
    }

    @Test
    void what_is_no_file_is_reported_without_waiting_for_it() throws Exception {
        Files.createDirectory(own.resolve("folder.yaml"));
        Files.createSymbolicLink(own.resolve("gone.yaml"), own.resolve("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", own.resolve("pipe.yaml").toString())
                        .start()
                        .waitFor())
                .isZero();
        var catalogue = assertTimeoutPreemptively(Duration.ofSeconds(20), this::load);
        assertThat(catalogue.faults()).extracting(Fault::file).containsExactly("folder.yaml", "gone.yaml", "pipe.yaml");
    }

    @Test
    void two_own_files_with_the_same_id_are_both_refused() throws IOException {
        write("a.yaml", Questionnaires.SOUND.replace("id: small", "id: p-cat"));
        write("b.yaml", Questionnaires.SOUND.replace("id: small", "id: p-cat"));
        assertThat(load().find("p-cat").orElseThrow().variables()).hasSize(13);
        assertThat(load().replaced()).isEmpty();
        assertThat(load().faults())
                .extracting(Object::toString)
                .containsExactly(
                        "a.yaml: the id \"p-cat\" is used by a.yaml, b.yaml; none of them is used: give each an id of its own",
                        "b.yaml: the id \"p-cat\" is used by a.yaml, b.yaml; none of them is used: give each an id of its own");
    }

    private Catalogue load() {
        return Catalogue.load(Optional.of(own));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(own.resolve(name), text);
    }
}
