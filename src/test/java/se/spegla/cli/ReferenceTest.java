package se.spegla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure that R computed from the reference data; see {@code src/test/resources/reference/README.md}. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("src/test/resources/reference");
    private static final Set<String> NOT_FIGURES = Set.of("why", "questionnaire");
    private static final Set<String> WITHOUT_FIGURES = Set.of("withheld", "no-follow-up", "no-baseline");
    private static final List<String> KEYS = List.of("unit", "score", "item", "round");

    private final List<String> differences = new ArrayList<>();
    private int agreeing;

    @ParameterizedTest
    @CsvSource({"independent, 2, 13000", "linked, 5, 4000"})
    void every_figure_agrees_with_r(String name, String threshold, int figures) throws IOException {
        var output = Compared.run(
                "--questionnaire",
                REFERENCE.resolve(name + ".yaml").toString(),
                "--baseline",
                "spring",
                "--follow-up",
                "autumn",
                "--threshold",
                threshold,
                "--format",
                "json",
                "--headcounts",
                REFERENCE.resolve(name + "-headcounts.csv").toString(),
                REFERENCE.resolve(name + ".csv").toString());
        var expected = new ObjectMapper().readTree(Files.readString(REFERENCE.resolve("expected-" + name + ".json")));

        compare(expected, output.json(), "");

        assertThat(differences).isEmpty();
        assertThat(agreeing).isGreaterThan(figures);
    }

    private void compare(JsonNode expected, JsonNode got, String path) {
        if (expected.isObject()) {
            compareObjects(expected, got, path);
        } else if (expected.isArray() && !expected.isEmpty() && expected.get(0).isObject()) {
            compareRows(expected, got, path);
        } else if (same(expected, got)) {
            agreeing++;
        } else {
            differences.add(path + ": expected " + expected + ", got " + got);
        }
    }

    private void compareObjects(JsonNode expected, JsonNode got, String path) {
        expected.properties().stream()
                .filter(entry -> !NOT_FIGURES.contains(entry.getKey()))
                .forEach(entry -> compare(entry.getValue(), got.path(entry.getKey()), path + "." + entry.getKey()));
        if (WITHOUT_FIGURES.contains(expected.path("verdict").asText())) {
            List.of("difference", "effect", "linked").stream()
                    .filter(got::has)
                    .forEach(name -> differences.add(path + "." + name + " stands there though it is withheld"));
        }
    }

    private void compareRows(JsonNode expected, JsonNode got, String path) {
        Map<String, JsonNode> rows = StreamSupport.stream(got.spliterator(), false)
                .collect(Collectors.toMap(ReferenceTest::key, row -> row));
        expected.forEach(row -> {
            if (rows.containsKey(key(row))) {
                compare(row, rows.get(key(row)), path + "[" + key(row) + "]");
            } else {
                differences.add(path + "[" + key(row) + "] is missing");
            }
        });
        if (path.endsWith("leftOut") && rows.size() != expected.size()) {
            differences.add(path + ": expected " + expected.size() + " rows, got " + rows.size());
        }
    }

    private static String key(JsonNode row) {
        return KEYS.stream()
                .filter(row::has)
                .map(name -> row.get(name).asText())
                .collect(Collectors.joining(" "));
    }

    private static boolean same(JsonNode expected, JsonNode got) {
        return expected.isNumber() && got.isNumber()
                ? Math.abs(expected.asDouble() - got.asDouble()) <= 1e-9 * Math.abs(expected.asDouble()) + 1e-12
                : expected.equals(got);
    }
}
