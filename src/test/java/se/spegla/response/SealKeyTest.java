package se.spegla.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.spegla.testing.Sealing;

class SealKeyTest {
    private final SealKey key = SealKey.random();

    @Test
    void what_was_sealed_is_opened_by_the_key_and_by_the_key_as_it_was_stored() {
        for (int i = 0; i < 20; i++) { // numbers with leading zeros and with a set highest bit come by
            var made = SealKey.random();
            var sealed = Sealing.seal(made.publicHalf(), "p1=4&sheet=åäö");
            assertThat(text(made, sealed)).isEqualTo("p1=4&sheet=åäö");
            assertThat(text(SealKey.of(made.stored()), sealed)).isEqualTo("p1=4&sheet=åäö");
        }
    }

    @Test
    void another_key_opens_nothing_nor_does_the_key_what_has_been_changed() {
        var sealed = Sealing.seal(key.publicHalf(), "p1=4");
        assertThat(SealKey.random().open(sealed)).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(key.open(changed)).as("byte " + i).isEmpty();
        }
        for (int length : new int[] {0, 1, 66, 93, sealed.length - 1}) {
            assertThat(key.open(java.util.Arrays.copyOf(sealed, length)))
                    .as(length + " bytes")
                    .isEmpty();
        }
    }

    @Test
    void a_file_that_holds_no_key_is_refused() {
        assertThatThrownBy(() -> SealKey.of(new byte[32])).hasMessage("a sealing key is 97 bytes and this one 32");
    }

    private static String text(SealKey key, byte[] sealed) {
        return new String(key.open(sealed).orElseThrow(), StandardCharsets.UTF_8);
    }
}
