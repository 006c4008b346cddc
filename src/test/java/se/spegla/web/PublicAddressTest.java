package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @Test
    void a_link_is_made_under_the_address_whether_it_ends_with_a_slash_or_not() {
        assertThat(PublicAddress.of("https://spegla.example.se/").link("/s/K7MP3XQ9"))
                .isEqualTo("https://spegla.example.se/s/K7MP3XQ9");
        assertThat(PublicAddress.of("https://spegla.example.se:8443").link("/s/K7MP3XQ9"))
                .isEqualTo("https://spegla.example.se:8443/s/K7MP3XQ9");
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
    @ValueSource(
            strings = {
                "",
                "example.se",
                "ftp://example.se",
                "https://",
                "https://example.se?a=b",
                "https://example.se#a",
                "https://anna@example.se",
                "https://exa mple.se"
            })
    void what_is_no_web_address_is_refused(String address) {
        assertThatThrownBy(() -> PublicAddress.of(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_with_a_path_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> PublicAddress.of("https://example.se/spegla"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/spegla")
                .hasMessageContaining("without a path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://0.0.0.0:7070", "http://[::]:7070", "https://0.0.0.0", "http://[0:0:0:0:0:0:0:0]"})
    void an_address_that_stands_for_all_of_them_is_none_that_people_can_open(String address) {
        assertThatThrownBy(() -> PublicAddress.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every address");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:7070",
        "localhost, http://localhost:7070",
        "::1, http://[::1]:7070",
        "0.0.0.0, http://127.0.0.1:7070",
        "::, http://[::1]:7070",
        "127.0.1.1, http://127.0.1.1:7070"
    })
    void nothing_is_handed_on_of_a_server_that_others_do_not_reach_as_far_as_anybody_has_said(
            String host, String here) {
        var address = PublicAddress.listening(host, 7070);
        assertThat(address.isForOthers()).isFalse();
        assertThat(address.here("/home")).isEqualTo(here + "/home");
        assertThatThrownBy(() -> address.link("/home"))
                .isInstanceOf(PublicAddress.OnlyHere.class)
                .hasMessageContaining("--public-url");
        assertThatThrownBy(address::printed).isInstanceOf(PublicAddress.OnlyHere.class);
    }

    @Test
    void an_address_of_the_machine_in_a_network_is_handed_on_and_so_is_one_that_somebody_has_said() {
        assertThat(PublicAddress.listening("192.0.2.7", 7070).link("/")).isEqualTo("http://192.0.2.7:7070/");
        assertThat(PublicAddress.listening("2001:db8::7", 80).printed()).isEqualTo("[2001:db8::7]:80");
        assertThat(PublicAddress.of("http://127.0.0.1:7070").isForOthers()).isTrue();
    }

    @Test
    void browsers_keep_things_by_https_and_on_the_machine_itself() {
        assertThat(List.of("https://example.se", "http://127.0.0.1:7070", "http://localhost", "http://[::1]:80"))
                .allMatch(address -> PublicAddress.of(address).keepsOnDevices());
        assertThat(List.of("http://example.se", "http://192.0.2.7:7070"))
                .noneMatch(address -> PublicAddress.of(address).keepsOnDevices());
    }
}
