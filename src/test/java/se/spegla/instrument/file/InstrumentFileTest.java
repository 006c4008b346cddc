package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.SOUND;
import static se.spegla.instrument.file.Questionnaires.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.instrument.MissingRule;
import se.spegla.instrument.Text;
import se.spegla.instrument.WordingKind;

class InstrumentFileTest {
    @TempDir
    Path folder;

    @Test
    void a_sound_file_becomes_an_instrument() {
        var small = Questionnaires.sound();
        assertThat(small.id()).isEqualTo("small");
        assertThat(small.title()).isEqualTo(Text.of("Liten", "Small"));
        assertThat(small.wordingKind()).isEqualTo(WordingKind.OWN);
        assertThat(small.variable("b").orElseThrow().reversed()).isTrue();
        assertThat(small.variable("b").orElseThrow().highest()).isEqualTo(3);
        assertThat(small.variable("c").orElseThrow().correct()).hasValue(20);
        assertThat(small.mainScore().variables()).containsExactly(small.variable(0), small.variable(1));
        assertThat(small.mainScore().missing()).isEqualTo(new MissingRule.PersonMean(0.5));
    }

    @Test
    void all_faults_of_a_file_are_told_in_the_order_of_their_lines() {
        var yaml = SOUND.replace("version: 1", "version: x")
                .replace("sv: \"Delvis\"", "en: \"Partly\"")
                .replace("correct: 20", "correct: 7")
                .replace("items: [a, b]", "items: [a, z]");
        assertThat(faults(yaml)).extracting(fault -> fault.split(":")[1]).containsExactly("2", "11", "21", "23");
    }

    @Test
    void a_fault_in_an_item_is_no_second_fault_in_its_score() {
        assertThat(faults(SOUND.replace("text: {sv: \"Ett\"}", "text: {sv: 1}")))
                .hasSize(1);
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(faults("\uFEFF" + SOUND)).isEmpty();
    }

    @Test
    void norwegian_needs_no_quotes_as_a_language() {
        var norwegian = Questionnaires.instrument(SOUND.replace("{sv: \"Om\"}", "{sv: \"Om\", no: \"Om norsk\"}"));
        assertThat(norwegian.about().in("no")).isEqualTo("Om norsk");
    }

    @Test
    void a_file_is_read_from_a_path() throws IOException {
        var file = Files.writeString(folder.resolve("small.yaml"), SOUND);
        assertThat(InstrumentFile.read(file)).isEqualTo(new InstrumentReading.Read(Questionnaires.sound()));
    }

    @Test
    void a_file_that_is_not_there_is_faulty() {
        assertThat(told(InstrumentFile.read(folder.resolve("none.yaml"))))
                .containsExactly(
                        "none.yaml: the file cannot be read (NoSuchFileException); check that it is there and may be read");
    }

    @Test
    void a_file_that_is_too_large_is_not_read_whole() throws IOException {
        var file = Files.writeString(folder.resolve("large.yaml"), "#".repeat(InstrumentFile.LIMIT + 1));
        assertThat(told(InstrumentFile.read(file)))
                .containsExactly(
                        "large.yaml: "
                                + "the file is larger than 1000000 bytes, more than any questionnaire needs; check that it is the right one");
    }

    @Test
    void a_file_in_windows_1252_is_faulty() {
        var bytes = SOUND.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(told(InstrumentFile.read("small.yaml", bytes)))
                .containsExactly("small.yaml: the file is not UTF-8; save it as UTF-8");
    }

    private static List<String> told(InstrumentReading reading) {
        return ((InstrumentReading.Faulty) reading)
                .faults().stream().map(Object::toString).toList();
    }
}
