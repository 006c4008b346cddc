package se.spegla.web.tablet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;

/** A respondent's way in a real browser. */
class TabletIT {
    private static Browser browser;
    private TabletServer server;

    @BeforeAll
    static void open() {
        browser = Browser.recording(Size.TABLET);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start(@TempDir Path directory) {
        browser.resize(Size.TABLET);
        server = new TabletServer(directory);
    }

    @AfterEach
    void stop() {
        browser.go("about:blank");
        server.close();
    }

    @Test
    void by_touch_from_the_code_to_the_thanks_with_a_double_click_on_send() {
        browser.go(server.base() + "/s/22222222");
        look("wrong-code");
        browser.type("#code", server.code());
        browser.follow("button");
        browser.await("#begin button");
        look("start");
        begin();
        look("item");
        for (int i = 1; i <= 13; i++) {
            assertThat(focused().getAttribute("id")).isEqualTo("i" + i);
            tap(i, i == 5 ? 2 : 4);
        }
        awaitStep("#summary");
        look("summary");
        change(5);
        tap(5, 5);
        awaitStep("#summary");
        assertThat(browser.all(".chosen .answer")).hasSize(13);
        new Actions(browser.driver()).doubleClick(browser.find("#send")).perform();
        awaitStep("#thanks");
        look("thanks");
        assertThat(server.stored()).isEqualTo(1);

        browser.driver().navigate().back();
        browser.await("#thanks");
        assertThat(browser.all("input:checked")).isEmpty();
        browser.driver().navigate().refresh();
        browser.await("#start");
        assertThat(browser.all("input:checked")).isEmpty();
        assertThat(server.closeAndRead()).singleElement().satisfies(
                response -> assertThat(response.byItem()).hasSize(13).containsEntry("p5", 5).containsEntry("p6", 4));
    }

    @Test
    void by_keyboard_alone_on_a_phone_in_English() {
        browser.resize(Size.PHONE);
        browser.go(server.address() + "?lang=en");
        browser.await("#begin button");
        look("phone-start-en");
        press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
        awaitStep("#i1");
        press(Keys.TAB, Keys.SPACE, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.find("#i1").isDisplayed()).as("choosing by key does not move on").isTrue();
        look("phone-item-en");
        press(Keys.ENTER);
        awaitStep("#i2");
        for (int i = 2; i <= 13; i++) {
            assertThat(focused().getAttribute("id")).isEqualTo("i" + i);
            press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
            awaitStep(i == 13 ? "#summary" : "#i" + (i + 1));
        }
        look("phone-summary-en");
        press(Keys.TAB, Keys.ENTER);
        awaitStep("#thanks");
        look("phone-thanks-en");
        assertThat(server.closeAndRead()).singleElement()
                .satisfies(response -> assertThat(response.byItem()).hasSize(1).containsEntry("p1", 3));
    }

    @Test
    void the_browsers_back_goes_one_step_back_and_loses_nothing() {
        beginAt(server.address());
        tap(1, 2);
        tap(2, 3);
        awaitStep("#i3");
        browser.driver().navigate().back();
        awaitStep("#i2");
        assertThat(browser.find("#i2 input:checked").getAttribute("value")).isEqualTo("3");
        browser.driver().navigate().forward();
        awaitStep("#i3");
        browser.find("#back").click();
        awaitStep("#i2");
        browser.find("#clear").click();
        assertThat(browser.all("#i2 input:checked")).isEmpty();
        assertThat(browser.all("#i1 input:checked")).hasSize(1);
    }

    @Test
    void the_language_changes_at_any_item_without_losing_answers() {
        beginAt(server.address());
        tap(1, 2);
        awaitStep("#i2");
        browser.find("[hreflang=en]").click();
        browser.patience().until(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", "en"));
        assertThat(browser.find("#i2").getText()).contains("2 of 13");
        assertThat(browser.find("#i1 input:checked").getAttribute("value")).isEqualTo("2");
        tap(2, 4);
        awaitStep("#i3");
        browser.driver().navigate().back();
        awaitStep("#i2");
        browser.requireAccessible();
    }

    @Test
    void a_lost_answer_and_a_changed_mind_are_asked_about_where_sheets_cannot_wait() {
        oneAnswerToTheSummary(server.address().replace("127.0.0.1", Browser.PLAIN_HOST));
        browser.script("const real = window.fetch; window.fetch = async (...request) => {"
                + " window.fetch = real; await real(...request); throw new TypeError('lost'); };");
        browser.find("#send").click();
        browser.await("[data-notice=waiting]");
        change(1);
        tap(1, 5);
        awaitStep("#summary");
        browser.find("#send").click();
        browser.await("#other");
        look("other-person");
        assertThat(server.stored()).isEqualTo(1);
        browser.find("#other").click();
        awaitStep("#thanks");
        assertThat(server.stored()).isEqualTo(2);
    }

    @Test
    void the_next_person_begins_with_an_empty_sheet_of_their_own() {
        oneAnswerToTheSummary(server.address());
        browser.find("#send").click();
        awaitStep("#thanks");
        browser.find("#again").click();
        begin();
        assertThat(browser.all("input:checked")).isEmpty();
        tap(1, 2);
        browser.driver().navigate().back();
        awaitStep("#i1");
        skipToSummary(1);
        browser.find("#send").click();
        awaitStep("#thanks");
        assertThat(server.stored()).isEqualTo(2);
    }

    @Test
    void an_empty_sheet_is_hinted_at_and_a_round_that_closed_meanwhile_is_told() {
        beginAt(server.address());
        skipToSummary(1);
        browser.find("#send").click();
        browser.await("[data-notice=empty]");
        change(1);
        tap(1, 3);
        awaitStep("#summary");
        server.closeAndRead();
        browser.find("#send").click();
        browser.await("[data-notice=closed]");
        assertThat(server.stored()).isZero();
    }

    @Test
    void it_fits_a_narrow_screen_and_large_letters() {
        browser.resize(Size.NARROW);
        beginAt(server.address());
        look("narrow-item");
        var overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assertThat(browser.script(overflow)).isEqualTo(0L);
        skipToSummary(1);
        assertThat(browser.script(overflow)).isEqualTo(0L);
    }

    @Test
    void the_pages_of_the_plain_form_are_accessible_too() {
        browser.go(server.base());
        look("code");
        submitPlain("");
        assertThat(browser.find("h1").getText()).isEqualTo("Inget är besvarat");
        look("empty");
        submitPlain("p1=3");
        assertThat(browser.find("h1").getText()).isEqualTo("Dina svar");
        look("plain-summary");
        submitPlain("p1=7&p99=1");
        assertThat(browser.find("h1").getText()).isEqualTo("Det gick inte att spara");
        look("faulty");
        var id = "sheet=" + "0a".repeat(16);
        submitPlain("p1=3&" + id);
        look("plain-thanks");
        submitPlain("p1=4&" + id);
        look("plain-other-person");
        server.lifecycle.close(server.round.id());
        browser.go(server.address());
        look("closing");
    }

    @Test
    void the_first_page_is_small_and_asks_nobody_else() throws IOException {
        browser.driver().manage().logs().get("performance");
        browser.go(server.address());
        browser.await("#begin button");
        var json = new ObjectMapper();
        var addresses = new HashMap<String, String>();
        var bytes = 0L;
        for (var entry : browser.driver().manage().logs().get("performance")) {
            var message = json.readTree(entry.getMessage()).at("/message");
            var params = message.get("params");
            if (message.at("/method").asText().equals("Page.loadEventFired")) {
                break; // what makes the page work without network comes after
            }
            if (message.at("/method").asText().equals("Network.requestWillBeSent")) {
                addresses.put(params.at("/requestId").asText(), params.at("/request/url").asText());
            } else if (message.at("/method").asText().equals("Network.loadingFinished")) {
                bytes += params.at("/encodedDataLength").asLong();
            }
        }
        assertThat(addresses.values()).hasSizeBetween(3, 4).allMatch(address -> address.startsWith(server.base()));
        assertThat(bytes).isBetween(5_000L, 40L * 1024);
    }

    /** Posts these fields as a browser without scripts does. */
    private void submitPlain(String fields) {
        browser.go(server.address() + "?lang=sv");
        var page = browser.find("html");
        browser.script("const form = document.createElement('form'); form.method = 'post';"
                + " for (const [name, value] of new URLSearchParams(arguments[0])) {"
                + " form.append(Object.assign(document.createElement('input'), {type: 'hidden', name, value})); }"
                + " document.body.append(form); form.submit();", fields);
        browser.patience().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(page));
    }

    private void look(String name) {
        browser.requireAccessible();
        browser.screenshot("tablet-" + name);
    }

    private void beginAt(String address) {
        browser.go(address);
        begin();
    }

    private void begin() {
        browser.await("#begin button").click();
        awaitStep("#i1");
    }

    private void oneAnswerToTheSummary(String address) {
        beginAt(address);
        tap(1, 2);
        awaitStep("#i2");
        skipToSummary(2);
    }

    private void skipToSummary(int from) {
        for (int i = from; i <= 13; i++) {
            browser.find("#next").click();
            awaitStep(i == 13 ? "#summary" : "#i" + (i + 1));
        }
    }

    /** Taps an option, and waits until the page has moved on. */
    private void tap(int item, int value) {
        browser.await("#i" + item).findElement(By.cssSelector("input[value='" + value + "'] + span")).click();
        browser.patience().until(ExpectedConditions.invisibilityOfElementLocated(By.id("i" + item)));
    }

    private void change(int item) {
        browser.all(".chosen button").get(item - 1).click();
        awaitStep("#i" + item);
    }

    private void awaitStep(String css) {
        var step = browser.await(css);
        browser.patience().until(driver -> step.equals(focused()));
    }

    private void press(CharSequence... keys) {
        var actions = new Actions(browser.driver());
        for (var key : keys) {
            actions.sendKeys(key);
        }
        actions.perform();
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
