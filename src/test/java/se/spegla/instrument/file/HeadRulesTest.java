package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.faultsWith;

import org.junit.jupiter.api.Test;

class HeadRulesTest {
    @Test
    void an_id_has_small_letters_digits_and_hyphens() {
        assertThat(faultsWith("id: small", "id: Small Å"))
                .containsExactly("small.yaml:1: id: \"Small Å\" is no id; use a-z, 0-9 and -, beginning with a letter "
                        + "or a digit");
    }

    @Test
    void an_id_is_a_text() {
        assertThat(faultsWith("id: small", "id: 12"))
                .containsExactly("small.yaml:1: id: YAML does not read 12 as a text; put it in quotes");
    }

    @Test
    void a_version_is_a_whole_number() {
        assertThat(faultsWith("version: 1", "version: 1.7"))
                .containsExactly("small.yaml:2: version: found 1.7; write a whole number without quotes, leading "
                        + "zeros or decimals");
    }

    @Test
    void a_version_is_not_quoted() {
        assertThat(faultsWith("version: 1", "version: \"1\""))
                .containsExactly("small.yaml:2: version: found the text \"1\"; write a whole number without quotes, "
                        + "leading zeros or decimals");
    }

    @Test
    void a_version_counts_from_one() {
        assertThat(faultsWith("version: 1", "version: 0"))
                .containsExactly("small.yaml:2: version: the version 0 is below 1; count versions from 1");
    }

    @Test
    void a_version_is_not_octal() {
        assertThat(faultsWith("version: 1", "version: 012"))
                .containsExactly("small.yaml:2: version: found 012; write a whole number without quotes, leading "
                        + "zeros or decimals");
    }

    @Test
    void a_number_may_not_overflow() {
        assertThat(faultsWith("version: 1", "version: 99999999999"))
                .containsExactly("small.yaml:2: version: found 99999999999; write a whole number without quotes, "
                        + "leading zeros or decimals");
    }

    @Test
    void a_text_names_its_language() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: \"Om\""))
                .containsExactly("small.yaml:4: about: must name the language of each text: {sv: \"…\", en: \"…\"}");
    }

    @Test
    void swedish_is_required() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: {en: \"About\"}"))
                .containsExactly("small.yaml:4: about: the Swedish text is missing; add sv: \"…\"");
    }

    @Test
    void a_text_is_not_blank() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: {sv: \" \"}"))
                .containsExactly("small.yaml:4: about, sv: is blank; write a text");
    }

    @Test
    void a_text_is_not_empty() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: {sv: }"))
                .containsExactly("small.yaml:4: about, sv: is empty; write a text");
    }

    @Test
    void no_is_a_boolean_until_it_is_quoted() {
        assertThat(faultsWith("label: {sv: \"Nej\"}", "label: {sv: no}"))
                .containsExactly("small.yaml:10: scale agreement, option 1, label, sv: YAML does not read no as a "
                        + "text; put it in quotes");
    }

    @Test
    void a_number_is_no_label() {
        assertThat(faultsWith("label: {sv: \"Nej\"}", "label: {sv: 1}"))
                .containsExactly("small.yaml:10: scale agreement, option 1, label, sv: YAML does not read 1 as a "
                        + "text; put it in quotes");
    }

    @Test
    void a_language_is_a_code() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: {sv: \"Om\", Engelska: \"About\"}"))
                .containsExactly("small.yaml:4: about, Engelska: \"Engelska\" is no language code; write one like sv, "
                        + "en, ar or pt-BR");
    }

    @Test
    void a_text_has_no_control_characters() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: {sv: \"Om\\u0007\"}"))
                .containsExactly("small.yaml:4: about, sv: the text holds a control character; remove it");
    }

    @Test
    void the_source_is_required() {
        assertThat(faultsWith("source: \"Here\"\n", ""))
                .containsExactly("small.yaml:1: the file: the key \"source\" is missing; add it");
    }

    @Test
    void the_kind_of_wording_is_known() {
        assertThat(faultsWith("wording: own", "wording: licenced"))
                .containsExactly(
                        "small.yaml:7: wording: \"licenced\" is not known; did you mean \"licensed\"? choose one "
                                + "of: working, licensed, own");
    }

    @Test
    void an_unknown_key_is_refused_with_what_was_meant() {
        assertThat(faultsWith("wording: own", "wording: own\nrigths: x"))
                .containsExactly(
                        "small.yaml:8: the file: unknown key \"rigths\"; did you mean \"rights\"? allowed are: "
                                + "id, version, title, about, source, rights, wording, scales, items, scores");
    }

    @Test
    void sections_come_later() {
        assertThat(faultsWith("wording: own", "wording: own\nsections: []"))
                .containsExactly("small.yaml:8: the file: the key \"sections\" is not yet supported; leave it out");
    }

    @Test
    void a_key_stands_once() {
        assertThat(faultsWith("version: 1", "version: 1\nversion: 2"))
                .containsExactly("small.yaml:3: the file: the key \"version\" stands twice; keep one");
    }
}
