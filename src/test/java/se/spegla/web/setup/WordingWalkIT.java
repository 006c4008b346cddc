package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.RunningSpegla;

class WordingWalkIT {
    @TempDir
    Path folder;

    @Test
    void a_leader_puts_the_licensed_wording_in_and_takes_it_back() throws Exception {
        Files.createDirectories(folder.resolve("questionnaires"));
        Files.writeString(folder.resolve("questionnaires/broken.yaml"), "id: broken\nversion: one\n");
        try (var site = RunningSpegla.in(folder);
                var browser = Browser.open(Size.LAPTOP)) {
            var shots = "wording-sv-LAPTOP-";
            browser.go(site.leaderSignIn());
            browser.go(site.base() + "/instruments");
            look(browser, shots + "list");
            browser.follow("a[href='/instruments/staff-knowledge']");
            look(browser, shots + "own");
            browser.go(site.base() + "/instruments/p-cat");
            look(browser, shots + "empty");

            var fields = swedish(browser);
            fields.subList(1, fields.size()).forEach(field -> field.sendKeys("Originalets ord"));
            browser.follow("main form.card button");
            look(browser, shots + "faulty");
            assertThat(browser.all(".field-fault")).hasSize(1);
            assertThat(swedish(browser).get(1).getAttribute("value")).isEqualTo("Originalets ord");

            swedish(browser).get(0).sendKeys("Originalets första ord");
            browser.follow("main form.card button");
            look(browser, shots + "licensed");
            browser.follow("a[href$='/remove']");
            look(browser, shots + "remove");
            browser.follow("main button.danger");
            assertThat(swedish(browser).get(0).getAttribute("value")).isEmpty();

            browser.resize(Size.PHONE);
            browser.follow("button[lang=en]");
            look(browser, "wording-en-PHONE-empty");
            browser.go(site.base() + "/instruments");
            look(browser, "wording-en-PHONE-list");
        }
    }

    private static List<WebElement> swedish(Browser browser) {
        return browser.all("textarea[lang=sv]");
    }

    private static void look(Browser browser, String name) {
        browser.screenshot(name);
        browser.requireAccessible();
    }
}
