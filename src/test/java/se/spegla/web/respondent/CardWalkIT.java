package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import se.spegla.measurement.Series;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;

/** A card and the three questions of a linked series, in a real browser. */
class CardWalkIT {
    private TabletServer server;

    @BeforeEach
    void start(@TempDir Path directory) {
        server = new TabletServer(directory, new Series.Rules(5, Series.Entry.CARDS, true, 50, Optional.empty()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void by_touch_on_the_units_tablet_one_after_the_other_and_on_an_own_phone() {
        try (var browser = Browser.open(Size.TABLET)) {
            browser.go(server.address());
            browser.await("#begin button");
            browser.type("#card", "22222-22222");
            browser.find("#begin button").click();
            browser.await("#cardfault");
            look(browser, "card-wrong");
            answer(browser, server.card(0));
            look(browser, "pair");
            browser.find("#pairmake").click();
            browser.await("#pairfault");
            pair(browser, "Anna", "öre", "7");
            look(browser, "card-summary");
            assertThat(browser.find("#pairtold").getText()).contains("Dina svar får en kod");
            browser.find("#send").click();
            browser.await("#thanks");
            browser.find("#again").click();
            browser.await("#start");
            assertThat(browser.find("#card").getAttribute("value")).isEmpty();

            answer(browser, server.card(0).toLowerCase(Locale.ROOT));
            assertThat(browser.find("#_pair_mother").getAttribute("value")).isEmpty();
            browser.find("#pairskip").click();
            browser.await("#send").click();
            browser.await("#anothercard #card");
            look(browser, "card-used");
            browser.type("#card", server.card(1));
            browser.find("#send").click();
            browser.await("#thanks");
            browser.find("#again").click();
            browser.await("#begin button");
            assertThat(browser.find("#start #card").isDisplayed()).isTrue();
            assertThat(server.stored()).isEqualTo(2);

            browser.resize(Size.PHONE);
            browser.go(server.base() + "/s/" + server.card(3) + "?lang=en");
            browser.await("#begin button").click();
            tapThrough(browser);
            look(browser, "phone-pair-en");
            browser.find("#pairmake").click();
            browser.await("#pairfault");
            assertThat(browser.script("const box = document.querySelector('#pairfault').getBoundingClientRect();"
                            + "return box.top >= 0 && box.bottom <= innerHeight"))
                    .as("what is missing is said in sight")
                    .isEqualTo(true);
            pair(browser, "Zo", "Lund", "31");
            browser.find("#pairchange").click();
            browser.await("#pair");
            browser.find("#pairskip").click();
            browser.await("#send").click();
            browser.await("#thanks");
            browser.follow("#again");
            assertThat(browser.find("#code").isDisplayed()).isTrue();
        }
        assertThat(server.closeAndReadPairs())
                .hasSize(3)
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void without_script_a_used_card_makes_way_for_another() {
        try (var browser = Browser.open(Size.TABLET)) {
            browser.runScripts(false);
            for (var used : List.of(false, true)) {
                browser.go(server.address());
                browser.type("#card", server.card(0));
                browser.await("#i1 input[value='4'] + span").click();
                browser.follow("#plain .go button");
                browser.screenshot("plain-pair");
                browser.type("#_pair_mother", "An");
                browser.follow("button[value=given]");
                browser.await("#pairfault");
                browser.type("#_pair_school", "Ör");
                browser.type("#_pair_day", "7");
                browser.follow("button[value=given]");
                browser.follow("form .go button");
                if (used) {
                    browser.screenshot("plain-card-used");
                    browser.type("#card", server.card(1));
                    browser.follow("form .go button");
                }
                assertThat(browser.find("h1").getText()).isEqualTo("Tack! Dina svar är sparade.");
            }
            assertThat(server.stored()).isEqualTo(2);
        }
        var pairs = server.closeAndReadPairs();
        assertThat(pairs).hasSize(2).doesNotContain(Optional.empty()).containsOnly(pairs.get(0));
    }

    private void answer(Browser browser, String card) {
        browser.type("#card", card);
        browser.find("#begin button").click();
        tapThrough(browser);
    }

    private static void tapThrough(Browser browser) {
        browser.await("#i1 input[value='4'] + span").click();
        for (int i = 2; i <= 13; i++) {
            browser.await("#i" + i);
            browser.find("#next").click();
        }
        browser.await("#pair");
    }

    private static void pair(Browser browser, String mother, String school, String day) {
        browser.type("#_pair_mother", mother);
        browser.type("#_pair_school", school);
        browser.type("#_pair_day", day);
        browser.find("#pairmake").click();
        browser.patience().until(ExpectedConditions.visibilityOfElementLocated(By.id("summary")));
    }

    private static void look(Browser browser, String name) {
        browser.screenshot(name);
        browser.requireAccessible();
        browser.requireNoSidewaysScrolling();
    }
}
