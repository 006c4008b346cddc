package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.faultsWith;

import org.junit.jupiter.api.Test;

class YamlRulesTest {
    @Test
    void a_file_holds_one_document() {
        assertThat(faultsWith("wording: own", "wording: own\n---\nid: other"))
                .containsExactly(
                        "small.yaml:1: the file: the key \"scales\" is missing; add it",
                        "small.yaml:1: the file: the key \"items\" is missing; add it",
                        "small.yaml:1: the file: the key \"scores\" is missing; add it",
                        "small.yaml:8: a second document begins here; a file holds one questionnaire: put it "
                                + "in a file of its own");
    }

    @Test
    void a_punctuation_mark_that_yaml_misses_is_told_with_its_line() {
        assertThat(faultsWith("version: 1", "version: [1"))
                .containsExactly("small.yaml:3: this is not YAML: expected ',' or ']', but got :; mend the "
                        + "punctuation or the indentation here");
    }

    @Test
    void a_tabulator_does_not_indent() {
        assertThat(faultsWith("  agreement:", "\tagreement:"))
                .containsExactly("small.yaml:9: this is not YAML: found character '\\t(TAB)' that cannot start any "
                        + "token. (Do not use \\t(TAB) for indentation); mend the punctuation or the "
                        + "indentation here");
    }

    @Test
    void an_anchor_is_refused() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: &x {sv: \"Om\"}"))
                .containsExactly("small.yaml:4: the anchor &x is not allowed; remove it");
    }

    @Test
    void an_alias_is_refused() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: *x"))
                .containsExactly(
                        "small.yaml:4: the alias *x is not allowed; write the value out",
                        "small.yaml:4: this is not YAML: found undefined alias x; mend the punctuation or "
                                + "the indentation here");
    }

    @Test
    void a_tag_is_refused() {
        assertThat(faultsWith("id: small", "id: !!str small"))
                .containsExactly("small.yaml:1: the tag tag:yaml.org,2002:str is not allowed; remove it");
    }

    @Test
    void a_character_that_cannot_be_shown_is_told_with_its_line() {
        assertThat(faultsWith("about: {sv: \"Om\"}", "about: {sv: \"Om\u0007\"}"))
                .containsExactly("small.yaml:4: this is not YAML: the character BEL is not allowed; mend the "
                        + "punctuation or the indentation here");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(Questionnaires.faults("a: " + "[".repeat(200) + "]".repeat(200)))
                .containsExactly("small.yaml: this is not YAML: Nesting Depth exceeded max 50; "
                        + "mend the punctuation or the indentation here");
    }
}
