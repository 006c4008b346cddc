package se.spegla.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameNameTest {
    private static final String PLAIN = "Vårdcentralen Kvarnen";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "VÅRDCENTRALEN KVARNEN",
                "  vårdcentralen   kvarnen ",
                "Vårdcentralen\u00A0 Kvarnen",
                "Vårdcentralen\u202FKvarnen",
                "Va\u030Ardcentralen\tKvarnen",
                "\uFEFFVård\u00ADcentralen Kvarnen\u200B"
            })
    void names_that_look_alike_are_the_same(String written) {
        assertThat(SameName.key(written)).isEqualTo(SameName.key(PLAIN));
    }

    @Test
    void other_letters_are_another_name() {
        assertThat(List.of("Vardcentralen Kvarnen", "Vårdcentralen Kvarnen 2", "VårdcentralenKvarnen"))
                .noneMatch(other -> SameName.key(other).equals(SameName.key(PLAIN)));
    }

    @Test
    void the_case_stays_and_spaces_and_letters_are_mended() {
        assertThat(SameName.tidy("\u00A0A\u030Aby \u00A0 NORRA\u200B ")).isEqualTo("Åby NORRA");
        assertThat(SameName.tidy("Ek  2")).isEqualTo("Ek 2");
    }

    @Test
    void a_name_whose_letters_were_lost_is_known() {
        assertThat(List.of("SolgÃ¥rden", "Ã„ngen", "Hemtj\uFFFDnst", "Ã–stra", "GrÃ¶na"))
                .allMatch(SameName::isGarbled);
        assertThat(List.of("Solgården", "São João", "ÃO", "Åby–Ek")).noneMatch(SameName::isGarbled);
    }
}
