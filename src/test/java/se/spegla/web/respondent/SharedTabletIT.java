package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import se.spegla.response.Door;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;

/** One tablet, many people: it goes back to start by itself, keeps nothing of anybody, and asks before it lets anybody out. */
class SharedTabletIT {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static Browser browser;

    @TempDir
    private Path directory;

    private TabletServer server;

    @BeforeAll
    static void open() {
        browser = Browser.open(Size.TABLET);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void stop() {
        browser.go("about:blank");
        server.close();
    }

    @Test
    void from_the_one_time_code_to_the_thanks_and_back_to_start_by_itself_within_one_entry_of_the_history() {
        browser.resize(Size.TABLET);
        server(LONG, LONG, Duration.ofSeconds(2));
        start();
        var entries = browser.script("return history.length");
        answer();
        browser.find("#back").click();
        assertThat(browser.find("#i1").isDisplayed()).isTrue();
        browser.find("#next").click();
        new Steps(browser).speak("en");
        awaitLanguage("en");
        toTheSummary();
        browser.find("#send").click();
        browser.await("#leaving");
        look("thanks-en");
        browser.await("#start");
        awaitLanguage("sv");
        assertThat(browser.all("input:checked")).isEmpty();
        assertThat(browser.script("return history.length")).isEqualTo(entries);
        assertThat((String) browser.script("return JSON.stringify(localStorage)"))
                .doesNotContain("2468", "p1");
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void whoever_goes_away_is_asked_and_then_everything_typed_is_wiped_and_comes_back_nowhere() {
        browser.resize(Size.PHONE);
        server(Duration.ofSeconds(1), Duration.ofSeconds(4), LONG);
        start();
        answer();
        browser.await("#still-there");
        browser.find("#still-there button").click();
        assertThat(browser.find("#i1 input:checked").getAttribute("value")).isEqualTo("2");
        browser.await("#still-there");
        browser.await("#start");
        assertThat(browser.find("#still-there").isDisplayed()).isFalse();
        assertThat(browser.all("input:checked")).isEmpty();

        answer();
        browser.script("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        browser.await("#start");
        assertThat(browser.all("input:checked")).isEmpty();
        answer();
        browser.script("addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)");
        browser.driver().navigate().refresh();
        browser.await("#start");
        assertThat(browser.all("input:checked")).isEmpty();
        assertThat(server.stored()).isZero();
    }

    @Test
    void the_next_person_begins_in_the_first_language_though_nobody_waited() {
        browser.resize(Size.TABLET);
        server(LONG, LONG, LONG);
        start();
        answer();
        new Steps(browser).speak("en");
        awaitLanguage("en");
        toTheSummary();
        browser.find("#send").click();
        browser.await("#thanks");
        assertThat(browser.find("#again").getText()).isEqualTo("Next person");
        assertThat(
                        browser.script(
                                "const told = document.getElementById('leaving'); told.textContent = told.dataset.text;"
                                        + " return new Set([true, false].map(hidden => { told.hidden = hidden; return document.getElementById('again').getBoundingClientRect().top; })).size"))
                .as("the button stays where it is when the seconds come")
                .isEqualTo(1L);
        browser.find("#again").click();
        awaitLanguage("sv");
        assertThat(browser.find("#start").isDisplayed()).isTrue();
    }

    @Test
    void the_next_person_begins_in_the_first_language_whatever_the_network_does_and_whatever_was_asked_for_before() {
        browser.resize(Size.TABLET);
        server(LONG, LONG, LONG);
        start();
        answer();
        new Steps(browser).speak("en");
        awaitLanguage("en");
        browser.script("window.fetch = () => Promise.reject(new TypeError('lost'));");
        goAway();
        assertFirstPage();

        browser.script("window.fetch = () => new Promise(come => { window.come = come; });");
        answer();
        new Steps(browser).speak("en");
        goAway();
        browser.script("return caches.match(location.pathname + '?lang=en').then(page => come(page))"
                + ".then(() => new Promise(done => setTimeout(done, 100)))");
        assertFirstPage();

        browser.script("window.fetch = () => Promise.reject(new TypeError('lost'));");
        answer();
        new Steps(browser).speak("en");
        browser.await("#untranslated");
        goAway();
        assertFirstPage();
    }

    /** The time of whoever answers is over. */
    private static void goAway() {
        browser.script("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    }

    private void assertFirstPage() {
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo("sv");
        assertThat(browser.find("#start").isDisplayed()).isTrue();
        assertThat(browser.find("#begin").getText()).isEqualTo("Börja");
        assertThat(browser.driver().getTitle()).isEqualTo("P-CAT: personcentrerad vård och omsorg – Spegla");
        assertThat(browser.find("#untranslated").isDisplayed()).isFalse();
        assertThat(browser.all("input:checked")).isEmpty();
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(server.address());
        assertThat(new Steps(browser).focused().getAttribute("id")).isEqualTo("start");
        assertThat(browser.find("#leave").isDisplayed())
                .as("the device is shared as before")
                .isTrue();
    }

    @Test
    void after_an_hours_sleep_the_first_touch_finds_nothing_of_half_a_sheet() {
        browser.resize(Size.TABLET);
        server(LONG, LONG, LONG);
        start();
        answer();
        browser.script(
                "const right = Date.now; Date.now = () => right() + 3600000;"
                        + " document.querySelector('#i2 h2').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));");
        assertThat(browser.find("#start").isDisplayed()).isTrue();
        assertThat(browser.find("#still-there").isDisplayed()).isFalse();
        assertThat(browser.all("input:checked")).isEmpty();
    }

    @Test
    void a_sheet_that_can_be_neither_sent_nor_kept_is_covered_until_the_device_code_is_given_or_it_is_sent() {
        browser.resize(Size.PHONE);
        server(Duration.ofSeconds(2), LONG, LONG);
        start();
        answer();
        toTheSummary();
        browser.script("IDBObjectStore.prototype.put = () => { throw new Error('no storage'); };");
        server.stop();
        browser.find("#send").click();
        browser.await("[data-notice=waiting]");
        browser.await("#covered");
        assertThat(browser.find(".chosen").isDisplayed()
                        && browser.script("return getComputedStyle(document.querySelector('.chosen')).visibility")
                                .equals("visible"))
                .isFalse();
        look("covered");
        new Steps(browser).press(Keys.ESCAPE);
        browser.script("document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))");
        assertThat(browser.find("#covered").isDisplayed())
                .as("no touch opens it")
                .isTrue();
        browser.find("#covered button").click();
        giveCode("1357");
        browser.await("#way-out [data-fault=wrong]");
        look("covered-code");
        giveCode("2468");
        browser.patience().until(driver -> !browser.find("#covered").isDisplayed());
        assertThat(browser.find(".chosen .answer").getText()).isEqualTo("Stämmer ganska dåligt");
        browser.await("#covered");
        server.start();
        browser.patience()
                .withTimeout(Duration.ofSeconds(40))
                .until(driver -> browser.find("[data-outcome=sent]").isDisplayed());
        browser.patience().until(driver -> !browser.find("#covered").isDisplayed());
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void nobody_takes_unsent_sheets_away_without_the_device_code() {
        browser.resize(Size.TABLET);
        server(LONG, LONG, LONG);
        start();
        answer();
        toTheSummary();
        server.stop();
        browser.find("#send").click();
        browser.await("[data-outcome=kept]");
        server.closeAndRead();
        server.start();
        browser.await("[data-forget=late]").click();
        browser.await("#way-out");
        assertThat(browser.find("#way-out").getText())
                .contains("Surfplattans kod behövs")
                .doesNotContain("Avsluta");
        look("forget-code");
        giveCode("1111");
        browser.await("#way-out [data-fault=wrong]");
        assertThat(browser.find("[data-forget=late]").isDisplayed()).isTrue();
        giveCode("2468");
        browser.patience().until(driver -> !browser.find("#waiting").isDisplayed());
        assertThat(browser.find("#way-out").isDisplayed()).isFalse();
        assertThat(browser.find("#leave").isDisplayed())
                .as("the device is shared as before")
                .isTrue();
    }

    private static void giveCode(String code) {
        browser.type("#device-code", code);
        browser.find("#way-out [type=submit]").click();
    }

    @Test
    void the_way_out_asks_for_the_device_code_and_ordinary_mode_comes_back() {
        browser.resize(Size.TABLET);
        server(Duration.ofSeconds(1), LONG, LONG);
        start();
        answer();
        browser.await("#still-there");
        look("still-there");
        browser.script("addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)");
        browser.go(server.base());
        browser.await("#start");
        browser.await("#leave");
        browser.find(".more summary").click();
        browser.find("a[href^='/stored']").click();
        browser.await("#reading");
        assertThat(browser.script("return document.querySelector('#reading').scrollTop"))
                .as("from the top")
                .isEqualTo(0L);
        look("reading");
        browser.find("#reading [data-close]").click();
        browser.find("#leave").click();
        browser.await("#way-out");
        look("way-out");
        browser.type("#device-code", "1357");
        browser.find("#way-out [type=submit]").click();
        browser.await("#way-out [data-fault=wrong]");
        browser.type("#device-code", "2468");
        browser.follow("#way-out [type=submit]");
        browser.await("#code");
        assertThat(browser.script("return localStorage.length")).isEqualTo(0L);
        browser.go(server.address());
        browser.await("#begin button");
        assertThat(browser.find("#shared").isDisplayed()).isFalse();
    }

    private void server(Duration idle, Duration answer, Duration thanks) {
        server = new TabletServer(
                directory,
                new DeviceSettings(
                        idle,
                        answer,
                        thanks,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(100),
                        Duration.ofMillis(400),
                        LONG));
    }

    /** With the one-time code, typed where unit codes are typed. */
    private void start() {
        var code = server.starts.make(new Door(server.round.id(), server.unit.id()), server.clock.instant());
        browser.go(server.base());
        browser.type("#code", code.printed());
        browser.follow("button");
        browser.await("#choose");
        browser.type("#pin", "2468");
        browser.type("#again", "246");
        browser.find("[type=submit]").click();
        browser.await("[data-fault=differ]");
        look("choose");
        browser.type("#again", "2468");
        browser.follow("[type=submit]");
        browser.await("#leave");
        look("start");
    }

    private void answer() {
        browser.await("#begin button").click();
        browser.await("#i1 label:nth-of-type(2)").click();
        browser.patience().until(ExpectedConditions.invisibilityOfElementLocated(By.id("i1")));
    }

    private void toTheSummary() {
        browser.script("for (const item of document.querySelectorAll('.item'))"
                + " if (document.getElementById('summary').hidden) document.getElementById('next').click();");
        browser.await("#summary");
    }

    private static void awaitLanguage(String language) {
        browser.patience()
                .until(driver -> browser.find("html").getAttribute("lang").equals(language));
    }

    private static void look(String name) {
        browser.requireAccessible();
        browser.screenshot("shared-" + name);
    }
}
