package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {
    @Test
    void the_alphabet_has_31_characters_and_none_that_look_alike() {
        assertThat(UnitCode.ALPHABET).hasSize(31).doesNotContain("0", "O", "1", "I", "L");
        assertThat(UnitCode.ALPHABET.chars().distinct().count()).isEqualTo(31);
    }

    @Test
    void random_codes_are_valid_and_differ() {
        var codes = Stream.generate(UnitCode::random).limit(1_000).toList();

        assertThat(new HashSet<>(codes)).hasSize(1_000);
        assertThat(codes)
                .allSatisfy(code -> assertThat(UnitCode.parse(code.printed())).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7MP3XQ9", "k7mp3xq9", "K7MP-3XQ9", " k7mp 3xq9 ", "K7 MP-3X Q9"})
    void a_code_is_taken_as_it_was_meant(String typed) {
        assertThat(UnitCode.parse(typed)).contains(new UnitCode("K7MP3XQ9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7MP3XQ", "K7MP3XQ99", "K7MP3XQ0", "K7MP3XQ1", "K7MP3XÖ9", "K7MP3XQ9'--", "ıııııııı"})
    void anything_else_is_no_code(String typed) {
        assertThat(UnitCode.parse(typed)).isEmpty();
    }

    @Test
    void a_long_text_is_no_code_and_not_looked_at() {
        assertThat(UnitCode.parse("-".repeat(1_000_000))).isEmpty();
        assertThat(UnitCode.parse(null)).isEmpty();
    }

    @Test
    void a_code_cannot_be_made_of_other_characters() {
        assertThatThrownBy(() -> new UnitCode("k7mp3xq9")).isInstanceOf(IllegalArgumentException.class);
    }
}
