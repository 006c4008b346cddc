package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CardCodeTest {
    private final CardCode code = new CardCode("K7MP3XQ9WD");

    @Test
    void it_is_printed_in_two_groups_and_read_as_it_is_typed() {
        assertThat(code.printed()).isEqualTo("K7MP3-XQ9WD");
        for (var typed : new String[] {"K7MP3-XQ9WD", "k7mp3xq9wd", " K7MP3 - XQ9WD "}) {
            assertThat(CardCode.parse(typed)).hasValue(code);
        }
    }

    @Test
    void a_unit_code_is_no_card_and_a_card_is_no_unit_code() {
        assertThat(CardCode.parse(UnitCode.random().printed())).isEmpty();
        assertThat(UnitCode.parse(code.printed())).isEmpty();
        assertThatThrownBy(() -> new CardCode("K7MP3XQ9W0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_nobody_could_have_meant_is_no_code() {
        for (var typed : new String[] {null, "", "K7MP3XQ9W", "K7MP3XQ9WDD", "K7MP3XQ9W1", "K".repeat(10_000)}) {
            assertThat(CardCode.parse(typed)).isEmpty();
        }
    }

    @Test
    void it_is_drawn_from_bytes_of_which_each_matters() {
        var bytes = new byte[32];
        assertThat(CardCode.from(bytes)).isEqualTo(CardCode.from(bytes.clone())).isEqualTo(new CardCode("2222222222"));
        Arrays.fill(bytes, (byte) -1);
        var highest = CardCode.from(bytes);
        bytes[0]--;
        assertThat(CardCode.from(bytes)).isNotEqualTo(highest);
    }
}
