package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @Test
    void a_link_is_made_under_the_address_whether_it_ends_with_a_slash_or_not() {
        assertThat(PublicAddress.of("https://spegla.example.se/").link("/s/K7MP3XQ9"))
                .isEqualTo("https://spegla.example.se/s/K7MP3XQ9");
        assertThat(PublicAddress.of("https://example.se/spegla").link("/s/K7MP3XQ9"))
                .isEqualTo("https://example.se/spegla/s/K7MP3XQ9");
    }

    @Test
    void what_people_type_is_printed_without_the_protocol() {
        assertThat(PublicAddress.of("http://127.0.0.1:7070").printed()).isEqualTo("127.0.0.1:7070");
    }

    @Test
    void only_https_is_secure() {
        assertThat(PublicAddress.of("https://example.se").isSecure()).isTrue();
        assertThat(PublicAddress.of("http://example.se").isSecure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.se", "ftp://example.se", "https://", "https://example.se?a=b", "https://example.se#a"})
    void what_is_no_web_address_is_refused(String address) {
        assertThatThrownBy(() -> PublicAddress.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
