package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of the interface use the words of docs/glossary.md and no others for the same thing. */
class GlossaryTest {
    private static final int COLUMNS = 5;
    private static final int NEVER_SWEDISH = 3;
    private static final int NEVER_ENGLISH = 4;

    @Test
    void no_swedish_text_has_a_word_that_the_glossary_replaces() throws IOException {
        assertNone(texts("sv"), NEVER_SWEDISH);
    }

    @Test
    void no_english_text_has_a_word_that_the_glossary_replaces() throws IOException {
        assertNone(texts("en"), NEVER_ENGLISH);
    }

    @Test
    void results_speak_of_statements_and_everything_else_of_questions() throws IOException {
        var ofResults = Pattern.compile("(result|said|chart|why|reason|compare|verdict)\\..*")
                .asMatchPredicate();
        assertThat(of(texts("sv"), ofResults.negate()))
                .allSatisfy(
                        (key, text) -> assertThat(text.toLowerCase()).as(key).doesNotContain("påstående"));
        assertThat(of(texts("en"), ofResults.negate()))
                .allSatisfy(
                        (key, text) -> assertThat(text.toLowerCase()).as(key).doesNotContain("statement"));
        assertThat(of(texts("sv"), ofResults))
                .allSatisfy((key, text) -> assertThat(text.toLowerCase().replace("frågeformulär", ""))
                        .as(key)
                        .satisfiesAnyOf(
                                known -> assertThat(known).doesNotContain("fråg"),
                                known -> assertThat(known).containsAnyOf("rätt svar", "vet inte")));
    }

    @Test
    void every_word_of_the_glossary_is_used() throws IOException {
        var swedish = String.join("\n", texts("sv").values()).toLowerCase();
        var english = String.join("\n", texts("en").values()).toLowerCase();
        for (var row : rows()) {
            var word = row[0].split(" ")[0];
            assertThat(swedish).as(row[0]).contains(word.substring(0, Math.min(5, word.length())));
            assertThat(english).as(row[1]).contains(row[1].split(" ")[0]);
        }
    }

    private static Map<String, String> of(Map<String, String> texts, Predicate<String> key) {
        var some = new TreeMap<>(texts);
        some.keySet().removeIf(key.negate());
        return some;
    }

    private static void assertNone(Map<String, String> texts, int column) throws IOException {
        var words = rows().stream()
                .flatMap(row -> Arrays.stream(row[column].split(";")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        assertThat(words).hasSizeGreaterThan(10);
        var wrong = new TreeMap<String, Map<String, String>>();
        for (var word : words) {
            var stem = Pattern.quote(word.replace("*", ""));
            var found = Pattern.compile(
                    "(?<!\\p{L})" + stem + (word.endsWith("*") ? "" : "(?!\\p{L})"),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            wrong.put(word, of(texts, key -> found.matcher(texts.get(key)).find()));
        }
        wrong.values().removeIf(Map::isEmpty);
        assertThat(wrong).isEmpty();
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Swedish") && !line.startsWith("| ---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toArray(String[]::new))
                .peek(row -> assertThat(row).as(row[0]).hasSize(COLUMNS))
                .toList();
    }

    private static Map<String, String> texts(String language) throws IOException {
        var properties = new Properties();
        var file = Path.of("src/main/resources/messages_" + language + ".properties");
        try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
