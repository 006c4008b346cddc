package se.spegla.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has been released is read for ever: these files were stored by version 2 of the gate's rules, before releases were records. */
class OldReleasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"comparison", "one-round", "linked"})
    void a_comparison_is_read_and_written_without_losing_anything(String name) throws IOException {
        var stored = stored(name);
        assertThat(nodes(ReleasedComparison.of(stored).text())).isEqualTo(nodes(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trends", "no-trends"})
    void so_are_trends(String name) throws IOException {
        var stored = stored(name);
        assertThat(nodes(StoredForm.text(StoredForm.read(stored, ReleasedTrends.class))))
                .isEqualTo(nodes(stored));
    }

    @Test
    void figures_that_are_not_there_are_not_taken_for_nought() throws IOException {
        var stored = stored("linked");
        assertThat(stored).contains("\"meanChange\":");
        assertThatThrownBy(() -> ReleasedComparison.of(stored.replaceFirst("\"meanChange\":[-0-9.]+,", "")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }

    /** Counts were written as 5.0 once. */
    private static List<String> nodes(String text) throws IOException {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n")) {
            lines.add(plain(JSON.readTree(line)));
        }
        return lines;
    }

    private static String plain(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(each -> each.getKey() + ":" + plain(each.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(OldReleasesTest::plain)
                    .toList()
                    .toString();
        }
        return node.isNumber() ? Double.toString(node.doubleValue()) : node.asText();
    }

    private static String stored(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/released", name + ".txt"));
    }
}
