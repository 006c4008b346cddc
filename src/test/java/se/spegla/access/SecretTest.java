package se.spegla.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void a_secret_has_192_random_bits_and_fits_into_an_address() {
        assertThat(Secret.random()).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(Secret.random());
    }

    @Test
    void the_hash_is_sha_256() {
        // printf abc | sha256sum
        assertThat(Secret.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_missing_secret_is_the_same_as_none() {
        assertThat(Secret.same("a", "a")).isTrue();
        assertThat(Secret.same("a", "b")).isFalse();
        assertThat(Secret.same(null, "a")).isFalse();
        assertThat(Secret.same(null, null)).isFalse();
    }
}
