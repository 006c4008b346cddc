package se.spegla.web.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;

/** A respondent's way where the browser runs no scripts. */
class PlainFormIT {
    private Browser browser;
    private TabletServer server;

    @BeforeEach
    void start(@TempDir Path directory) {
        server = new TabletServer(directory);
        browser = Browser.withoutScripts(Size.TABLET);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void answers_are_checked_changed_and_sent_with_plain_forms() {
        browser.go(server.address());
        browser.screenshot("plain-form");
        assertThat(browser.all("fieldset")).hasSize(13).allMatch(item -> item.isDisplayed());
        choose(1, 2);
        choose(13, 5);
        browser.follow("#plain button");
        browser.screenshot("plain-summary");
        assertThat(browser.all(".answer")).extracting(element -> element.getText())
                .containsExactly("Stämmer ganska dåligt", "Stämmer helt");
        browser.follow(browser.all(".chosen button").get(1));
        assertThat(browser.all("input:checked")).hasSize(2);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#i2").doesNotContain("p1=");
        choose(2, 3);
        browser.follow("#plain button");
        browser.follow("form .go button");
        assertThat(browser.find("h1").getText()).isEqualTo("Tack! Dina svar är sparade.");
        browser.screenshot("plain-thanks");
        browser.driver().navigate().refresh();
        assertThat(server.stored()).isEqualTo(1);
    }

    private void choose(int item, int value) {
        browser.find("#i" + item).findElement(By.cssSelector("input[value='" + value + "'] + span")).click();
    }
}
