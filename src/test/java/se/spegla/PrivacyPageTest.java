package se.spegla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrivacyPageTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT|Contract))\\.(\\w+)`");
    private static final int LEAST = 30;

    @Test
    void every_test_that_the_page_on_privacy_leans_on_is_there() throws IOException {
        var sources = sources();
        var named = NAMED.matcher(Files.readString(Path.of("docs/privacy.md")))
                .results()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(LEAST)
                .allSatisfy(test ->
                        assertThat(sources.getOrDefault(test.group(1), "")).contains("void " + test.group(2) + "("));
    }

    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
