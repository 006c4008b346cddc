package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import se.spegla.measurement.Area;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.testing.Browser;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;

class RoundWalkIT {
    @TempDir
    Path folder;

    private RunningSpegla site;

    @BeforeEach
    void start() {
        site = RunningSpegla.in(folder, Clock.at("2026-03-02T08:00:00Z"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_leader_walks_a_round_from_new_series_to_closed() {
        var shots = "sv-LAPTOP";
        try (var browser = Browser.open(Browser.Size.LAPTOP)) {
            browser.go(site.leaderSignIn());
            browser.go(site.base() + "/series");
            look(browser, shots, "series-without-units");
            units("Norra", UnitType.RESIDENTIAL, "Solgläntan", "Björkbackens äldreboende");
            units("Södra", UnitType.RESIDENTIAL, "Ängsro", "Tallhöjden");
            units("Västra", UnitType.HOME_CARE, "Hemtjänst centrum");

            makeSeries(browser, shots);
            makeRound(browser, shots);
            putHeadcountsIn(browser, shots);
            open(browser, shots);
            printCodes(browser, shots);
            lookInEnglishOnAPhone(browser, "/codes", "/close", "/units/new", "");
            addUnit(browser, shots);
            close(browser, shots);
            browser.follow(".crumb a:last-child");
            lookInEnglishOnAPhone(browser, "", "/rounds/new");
        }
    }

    /** Looks at pages that lie below the one that is open. */
    private static void lookInEnglishOnAPhone(Browser browser, String... paths) {
        var open = browser.driver().getCurrentUrl();
        browser.resize(Browser.Size.PHONE);
        browser.follow("button[lang=en]");
        for (var path : paths) {
            browser.go(open + path);
            look(browser, "en-PHONE", path.replace('/', '-'));
            assertThat(browser.find("html").getAttribute("lang")).isEqualTo("en");
            browser.requireNoSidewaysScrolling();
        }
        browser.follow("button[lang=sv]");
        browser.resize(Browser.Size.LAPTOP);
        browser.go(open);
    }

    @Test
    void a_draft_is_deleted_after_a_question() {
        try (var browser = Browser.open(Browser.Size.LAPTOP)) {
            units("Norra", UnitType.RESIDENTIAL, "Solgläntan");
            browser.go(site.leaderSignIn());
            makeSeries(browser, "delete");
            makeRound(browser, "delete");
            browser.follow(browser.find(".crumb a:last-child"));
            browser.follow("a[href$='/delete']");
            look(browser, "delete", "confirm");
            browser.follow("main button.danger");

            assertThat(browser.find("h1").getText()).isEqualTo("P-CAT i särskilt boende");
            assertThat(browser.all("tbody tr")).isEmpty();
        }
    }

    private void units(String area, UnitType type, String... names) {
        var home = Area.named(area);
        var units = Arrays.stream(names)
                .map(name -> new Unit(Unit.Id.random(), name, type, home.id()))
                .toList();
        site.database().units().save(List.of(home), units);
    }

    private void makeSeries(Browser browser, String shots) {
        browser.go(site.base() + "/series");
        look(browser, shots, "series-empty");
        browser.follow("main a[href='/series/new']");
        browser.follow("main button[type=submit]");
        look(browser, shots, "series-form-faulty");
        browser.type("#name", "P-CAT i särskilt boende");
        browser.find("input[name=instrument][value=p-cat]").click();
        browser.find("input[name=entry][value=UNIT_CODE]").click();
        browser.all("input[name^='unit-']").stream().limit(4).forEach(box -> box.click());
        browser.follow("main button[type=submit]");
        look(browser, shots, "series-new");
        assertThat(browser.find("h1").getText()).isEqualTo("P-CAT i särskilt boende");
    }

    private void makeRound(Browser browser, String shots) {
        browser.follow("main a[href$='/rounds/new']");
        browser.type("#name", "Våren 2026");
        day(browser, "start", "2026-03-30");
        day(browser, "end", "2026-03-02");
        browser.type("#grace", "0");
        browser.follow("main button[type=submit]");
        look(browser, shots, "round-form-faulty");
        assertThat(browser.find("#end-fault").isDisplayed()).isTrue();
        assertThat(browser.find("#name").getAttribute("value")).isEqualTo("Våren 2026");
        day(browser, "start", "2026-03-02");
        day(browser, "end", "2026-03-29");
        browser.follow("main button[type=submit]");
    }

    private void putHeadcountsIn(Browser browser, String shots) {
        var fields = browser.all("input[name^=heads-]");
        fields.get(0).sendKeys("14");
        fields.get(1).sendKeys("22");
        fields.get(2).sendKeys("4");
        look(browser, shots, "headcounts");
        browser.follow("main form.card button");
        look(browser, shots, "round-draft");
        browser.go(site.base() + "/series");
        look(browser, shots, "series-list");
        browser.follow("main li a");
    }

    private void open(Browser browser, String shots) {
        leaveOut(browser, shots);
        browser.follow("a[href$='/open']");
        look(browser, shots, "open");
        assertThat(browser.find(".warn li").getText()).contains("(4 ");
        browser.follow("main button[type=submit]");
        look(browser, shots, "round-open");
        assertThat(browser.all("td.code")).hasSize(4);
    }

    /** Leaves one out without and then with a reason, and lets it take part again. */
    private void leaveOut(Browser browser, String shots) {
        var draft = browser.driver().getCurrentUrl();
        browser.go(draft + "/units");
        browser.find("input[name^=in-]").click();
        browser.follow("main button[type=submit]");
        look(browser, shots, "roster-faulty");
        browser.type("input[name^=why-]", "Ny chef");
        browser.follow("main button[type=submit]");
        look(browser, shots, "round-draft-one-absent");
        lookInEnglishOnAPhone(browser, "/units", "/open");
        browser.go(draft + "/units");
        browser.find("input[name^=in-]").click();
        browser.follow("main button[type=submit]");
    }

    private void printCodes(Browser browser, String shots) {
        var code = browser.find("td.code").getText();
        browser.follow("a[href$='/codes']");
        look(browser, shots, "codes");
        assertThat(browser.all(".notice")).hasSize(4);
        assertThat(browser.find(".notice .code").getText()).isEqualTo(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        browser.driver().navigate().back();
        browser.follow("a[href$='/anew']");
        look(browser, shots, "anew");
        browser.driver().navigate().back();
        browser.follow("a[href$='/renew']");
        look(browser, shots, "renew");
        browser.follow("main button.danger");
        assertThat(browser.find(".notice .code").getText()).isNotEqualTo(code);
        browser.follow(".crumb a:last-child");
    }

    private void addUnit(Browser browser, String shots) {
        browser.follow("a[href$='/units/new']");
        new Select(browser.find("#unit")).selectByVisibleText("Hemtjänst centrum");
        browser.type("#headcount", "31");
        look(browser, shots, "add-unit");
        browser.follow("main button[type=submit]");
        assertThat(browser.all("td.code")).hasSize(5);
    }

    private void close(Browser browser, String shots) {
        browser.follow("a[href$='/close']");
        look(browser, shots, "close");
        browser.follow("main button.danger");
        look(browser, shots, "round-closed");
        assertThat(browser.find(".tag.closed").isDisplayed()).isTrue();
        assertThat(browser.driver().findElements(By.cssSelector("td.code"))).isEmpty();
    }

    private static void day(Browser browser, String field, String day) {
        browser.script("document.getElementById(arguments[0]).value = arguments[1]", field, day);
    }

    private static void look(Browser browser, String shots, String page) {
        browser.screenshot("rounds-" + shots + "-" + page);
        browser.requireAccessible();
    }
}
