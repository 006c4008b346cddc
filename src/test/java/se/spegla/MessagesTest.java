package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.web.Messages;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([^']+)'");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(messages("sv").keySet())
                .isNotEmpty()
                .isEqualTo(messages("en").keySet());
    }

    @Test
    void a_name_that_looks_like_a_place_stays_as_it_is() {
        assertThat(Messages.in("sv").get("round.open.near.unit", "{1}", "Serien {0}", "$1", "\\"))
                .contains("{1}", "Serien {0}", "$1", "\\");
    }

    @Test
    void both_languages_have_the_same_places_in_each_text() throws IOException {
        var english = messages("en");
        messages("sv").forEach((key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "sv-x-lattlast"})
    void a_language_of_those_who_answer_has_every_text_of_their_pages_with_the_same_places(String language)
            throws IOException {
        var swedish = messages("sv");
        var texts = messages(language);

        assertThat(texts.keySet())
                .containsAll(swedish.keySet().stream()
                        .filter(key -> key.startsWith("tablet."))
                        .toList());
        texts.forEach((key, text) -> {
            assertThat(swedish).containsKey(key);
            assertThat(places(text)).as(key).isEqualTo(places(swedish.get(key)));
        });
    }

    @Test
    void no_key_stands_twice_and_no_text_is_empty() throws IOException {
        for (var language : List.of("sv", "en", "ar", "sv-x-lattlast")) {
            var keys = new ArrayList<String>();
            for (var line : Files.readAllLines(file(language))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(line.substring(0, line.indexOf('=')).strip());
                }
            }
            assertThat(keys).doesNotHaveDuplicates();
            assertThat(messages(language).values()).doesNotContain("");
        }
    }

    @Test
    void every_text_that_a_page_asks_for_is_there() throws IOException {
        var known = messages("sv").keySet();
        try (var pages = Files.walk(Path.of("src/main/resources/pages"))) {
            for (var page : pages.filter(Files::isRegularFile).toList()) {
                var asked = ASKED.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith(".") && !key.endsWith("-"))
                        .toList();
                assertThat(known).as(page.toString()).containsAll(asked);
            }
        }
    }

    private static TreeSet<String> places(String text) {
        var found = PLACE.matcher(text).results().map(place -> place.group()).toArray(String[]::new);
        return new TreeSet<>(Arrays.asList(found));
    }

    private static TreeMap<String, String> messages(String language) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(file(language)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/messages_" + language + ".properties");
    }
}
