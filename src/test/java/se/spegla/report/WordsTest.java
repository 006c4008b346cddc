package se.spegla.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.spegla.disclosure.Reason;
import se.spegla.web.Messages;

class WordsTest {
    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_few_words_in_both_languages(Reason reason) {
        Messages.LANGUAGES.forEach(
                language -> assertThat(Messages.in(language).why(reason)).isNotBlank());
    }
}
