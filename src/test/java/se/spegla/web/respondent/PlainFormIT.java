package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.Town;
import se.spegla.web.Messages;

/** A respondent's way where the browser runs no scripts. */
class PlainFormIT {
    private static Browser browser;
    private static TabletServer server;

    @BeforeAll
    static void open(@TempDir Path directory) {
        browser = Browser.open(Size.PHONE);
        server = new TabletServer(directory);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void start() {
        server.open(Town.instrument("p-cat"));
    }

    @Test
    void answers_are_checked_changed_and_sent_with_plain_forms_in_two_languages() {
        server.open(Town.instrument("staff-knowledge"));
        browser.runScripts(false);
        browser.go(server.address());
        look("form");
        assertThat(browser.all("fieldset")).hasSize(15).allMatch(item -> item.isDisplayed());
        choose(1, 2);
        choose(9, 5);
        browser.follow("#plain .go button");
        look("summary");
        assertThat(browser.all(".answer"))
                .extracting(element -> element.getText())
                .containsExactly("Stämmer ganska dåligt", "Stämmer helt");
        browser.follow(browser.all(".chosen button").get(1));
        assertThat(browser.all("input:checked")).hasSize(2);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#i2").doesNotContain("p1=");
        browser.follow(".keep [lang=ar]");
        look("form-ar");
        assertThat(browser.find("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(browser.all("input:checked")).hasSize(2);
        choose(2, 3);
        browser.follow("#plain .go button");
        look("summary-ar");
        browser.follow("form .go button");
        look("thanks-ar");
        assertThat(browser.find("h1").getText()).contains("شكرًا");
        browser.driver().navigate().refresh();
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void where_the_script_never_comes_the_whole_form_shows_after_a_while() {
        browser.runScripts(true);
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/tablet.js")));
        browser.go(server.address());
        assertThat(browser.find("#start").isDisplayed()).isTrue();
        assertThat(browser.find("#i1 h2").isDisplayed())
                .as("while the script may still come")
                .isFalse();
        browser.script("document.getAnimations().forEach(waiting => waiting.finish())");
        assertThat(browser.all("fieldset")).hasSize(13).allMatch(item -> item.isDisplayed());
        assertThat(browser.find("#plain .go button").isDisplayed()).isTrue();
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
    }

    @Test
    void every_page_is_accessible_in_both_directions_of_writing() {
        browser.runScripts(true);
        for (var language : List.of("sv", "ar")) {
            server.open(Town.instrument("p-cat"));
            browser.go(server.base() + "/?lang=" + language);
            look("code-" + language);
            browser.go(server.base() + "/s/22222222?lang=" + language);
            look("wrong-code-" + language);
            submit(language, "", "tablet.empty.title");
            submit(language, "p1=7&p99=1", "tablet.faulty.title");
            var id = "sheet=" + "0a".repeat(16);
            submit(language, "p1=3&" + id, "tablet.thanks.title");
            submit(language, "p1=4&" + id, "tablet.summary.other.title");
            server.fillDisk(true);
            submit(language, "p1=4&sheet=" + "0b".repeat(16), "tablet.summary.again.title");
            server.fillDisk(false);
            server.lifecycle().close(EVA, server.round.id());
            browser.go(server.address() + "?lang=" + language);
            look("closing-" + language);
        }
        server.closeAndRead();
        browser.go(server.address() + "?lang=ar");
        look("closed-ar");
    }

    /** Posts these fields as a browser without scripts does, and looks at the answer. */
    private void submit(String language, String fields, String title) {
        browser.runScripts(true);
        browser.go(server.address() + "?lang=" + language);
        var page = browser.find("html");
        browser.script(
                "const form = document.createElement('form'); form.method = 'post';"
                        + " for (const [name, value] of new URLSearchParams(arguments[0])) {"
                        + " form.append(Object.assign(document.createElement('input'), {type: 'hidden', name, value})); }"
                        + " document.body.append(form); form.submit();",
                fields);
        browser.patience().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(page));
        assertThat(browser.find("h1").getText()).isEqualTo(Messages.in(language).get(title));
        look(title + "-" + language);
    }

    private void look(String name) {
        browser.runScripts(true);
        browser.requireAccessible();
        browser.screenshot("plain-" + name);
        browser.runScripts(false);
    }

    private void choose(int item, int value) {
        browser.find("#i" + item)
                .findElement(By.cssSelector("input[value='" + value + "'] + span"))
                .click();
    }
}
