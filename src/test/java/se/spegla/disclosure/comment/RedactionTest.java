package se.spegla.disclosure.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String WRITTEN = "Anna har för lite tid";

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'Anna har för lite tid', 'Anna har för lite tid'",
                "'har för lite tid', '[…] har för lite tid'",
                "'[…] har för lite tid', '[…] har för lite tid'",
                "'Anna har tid', 'Anna har […] tid'",
                "'Anna har […] tid', 'Anna har […] tid'",
                "'tid', '[…] tid'",
                "'[…][…] tid[…]', '[…] tid'",
                "'  Anna  har för   lite tid ', 'Anna har för lite tid'",
                "'[…]', ''",
                "'', ''"
            })
    void each_place_where_words_were_taken_out_is_marked_whoever_edits_marks_it_or_not(String edited, String shown) {
        assertThat(Redaction.of(WRITTEN, edited)).hasValue(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna har för mycket tid",
                "Anna har tid!",
                "tid Anna",
                "Anna har för lite tid […] och pengar",
                "Anna har för lit tid",
                "An har för lite tid",
                "Anna har förlite tid",
                "anna har för lite tid",
                "An[…] har tid"
            })
    void neither_a_word_nor_a_part_of_one_is_put_in(String edited) {
        assertThat(Redaction.of(WRITTEN, edited)).isEmpty();
    }

    @Test
    void a_sentence_is_not_turned_round_unseen() {
        assertThat(Redaction.of("Chefen är inte snäll", "Chefen är snäll")).hasValue("Chefen är […] snäll");
        assertThat(Redaction.of("Chefen är osnäll", "Chefen är snäll")).isEmpty();
        assertThat(Redaction.of("Hon är en icke-chef", "Hon är en chef")).isEmpty();
        assertThat(Redaction.of("Vänta, inte sova", "Vänta inte sova")).hasValue("Vänta[…] inte sova");
        assertThat(Redaction.of("Cirka 2,5 timmar", "Cirka 5 timmar")).isEmpty();
    }

    @Test
    void signs_around_a_word_stay_and_lines_stay_lines() {
        assertThat(Redaction.of("Fråga (Anna), hon vet.\nAnna kan!", "Fråga (), hon vet.\n kan!"))
                .hasValue("Fråga ([…]), hon vet.\n[…] kan!");
    }

    @Test
    void of_two_equal_words_the_one_is_kept_that_needs_the_fewest_cuts_or_that_the_marks_tell() {
        assertThat(Redaction.of("inte snäll och inte dum", "inte dum")).hasValue("[…] inte dum");
        assertThat(Redaction.of("inte snäll och inte dum", "inte […] dum")).hasValue("inte […] dum");
    }

    @Test
    void the_longest_comment_is_marked_at_once() {
        assertThat(Redaction.of(". ".repeat(500).strip(), ". ".repeat(250).strip())
                        .orElseThrow())
                .contains("[…]");
    }
}
