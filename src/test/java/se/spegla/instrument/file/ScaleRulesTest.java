package se.spegla.instrument.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.instrument.file.Questionnaires.faultsWith;

import org.junit.jupiter.api.Test;

class ScaleRulesTest {
    @Test
    void a_scale_needs_two_steps() {
        assertThat(faultsWith("    - {value: 20, label: {sv: \"B\"}}\n", ""))
                .containsExactly("small.yaml:15: scale choices: the scale has 1 options that count; it needs at least "
                        + "2 that are neither missing nor unknown");
    }

    @Test
    void an_option_does_not_both_miss_and_not_know() {
        assertThat(faultsWith("missing: true", "missing: true, unknown: true"))
                .containsExactly("small.yaml:13: scale agreement, option 9: an option is either missing (no answer) "
                        + "or unknown (\"don't know\"); keep one of the two");
    }

    @Test
    void a_flag_is_true_or_false() {
        assertThat(faultsWith("missing: true", "missing: yes"))
                .containsExactly("small.yaml:13: scale agreement, option 9, missing: found yes; write true or false");
    }

    @Test
    void a_value_of_an_option_is_a_whole_number() {
        assertThat(faultsWith("{value: 2,", "{value: two,"))
                .containsExactly("small.yaml:11: scale agreement, option two, value: found two; write a whole number "
                        + "without quotes, leading zeros or decimals");
    }

    @Test
    void a_value_stands_once_in_a_scale() {
        assertThat(faultsWith("{value: 2,", "{value: 1,"))
                .containsExactly("small.yaml:11: scale agreement, option 1: the value 1 stands twice in the scale; "
                        + "each option needs its own");
    }

    @Test
    void an_option_that_misses_lies_outside_the_steps() {
        assertThat(faultsWith("{value: 0, label: {sv: \"Vet inte\"}", "{value: 15, label: {sv: \"Vet inte\"}"))
                .containsExactly("small.yaml:17: scale choices, option 15: the value 15 does not count but lies "
                        + "between 10 and 20; give it a value outside");
    }

    @Test
    void a_scale_is_a_list() {
        assertThat(faultsWith("  choices:\n", "  empty: {}\n  choices:\n"))
                .containsExactly("small.yaml:14: scale empty: must be a list, not keys with values");
    }
}
