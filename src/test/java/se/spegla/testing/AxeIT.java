package se.spegla.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What holds pages against the rules for accessible ones sees a page that breaks them. */
class AxeIT {
    private static final String PALE = "<p style=\"color: #bbb\">Hard to read</p>";

    @Test
    void faults_are_found_in_pages_with_and_without_scripts_and_contrasts_again_until_they_are_mended() {
        try (var browser = Browser.open(Browser.Size.LAPTOP)) {
            open(browser, "<p>Easy to read</p>");
            browser.requireAccessible();
            open(browser, "<p>Easy to read</p>" + PALE);
            assertThatThrownBy(browser::requireAccessible)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("Hard to read");
            open(browser, PALE);
            assertThatThrownBy(browser::requireAccessible).hasMessageContaining("color-contrast");
            browser.runScripts(false);
            open(browser, "<p>Easy to read</p><input name=\"nameless\">");
            browser.runScripts(true);
            assertThatThrownBy(browser::requireAccessible)
                    .hasMessageContaining("label")
                    .hasMessageContaining("nameless");
        }
    }

    private static void open(Browser browser, String body) {
        var page = "<!doctype html><html lang=\"en\"><title>Page</title><main><h1>Page</h1>" + body + "</main></html>";
        browser.go("data:text/html;charset=utf-8,"
                + URLEncoder.encode(page, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
