package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void the_stored_form_names_argon2id_with_19_mebibytes_two_passes_and_one_lane() {
        assertThat(passwords.hash("tio tecken!")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void the_right_password_matches_and_another_does_not() {
        var hash = Optional.of(passwords.hash("blåbär och mjölk"));

        assertThat(passwords.match("blåbär och mjölk", hash)).isEqualTo(Passwords.Match.RIGHT);
        assertThat(passwords.match("Blåbär och mjölk", hash)).isEqualTo(Passwords.Match.WRONG);
    }

    @Test
    void a_keyboard_may_send_a_letter_with_its_ring_apart() {
        var hash = Optional.of(passwords.hash("blåbär och mjölk"));

        assertThat(passwords.match("bla\u030Aba\u0308r och mjo\u0308lk", hash)).isEqualTo(Passwords.Match.RIGHT);
    }

    @Test
    void the_same_password_is_never_stored_the_same_way() {
        assertThat(passwords.hash("tio tecken!")).isNotEqualTo(passwords.hash("tio tecken!"));
    }

    @Test
    void nobody_and_an_account_without_a_password_match_nothing() {
        assertThat(passwords.match("", Optional.empty())).isEqualTo(Passwords.Match.WRONG);
    }

    @Test
    void a_password_has_10_to_200_characters() {
        assertThat(Passwords.weakness("ååååååååå")).contains(Passwords.Weakness.TOO_SHORT);
        assertThat(Passwords.weakness("åååååååååå")).isEmpty();
        assertThat(Passwords.weakness("å".repeat(200))).isEmpty();
        assertThat(Passwords.weakness("å".repeat(201))).contains(Passwords.Weakness.TOO_LONG);
    }

    @Test
    void a_small_memory_computes_one_at_a_time_and_a_large_one_two() {
        assertThat(Passwords.atATime(64L << 20)).isEqualTo(1);
        assertThat(Passwords.atATime(512L << 20)).isEqualTo(2);
    }
}
