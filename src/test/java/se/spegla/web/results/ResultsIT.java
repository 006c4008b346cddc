package se.spegla.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;

class ResultsIT {
    @TempDir
    Path directory;

    @Test
    void a_process_leader_reads_the_overview_and_goes_on_to_a_unit() {
        try (var fixture = new Fixture(directory);
                var browser = Browser.open(Size.LAPTOP)) {
            browser.go(fixture.spegla.leaderSignIn());
            lookAtAll(browser, fixture, "sv", Size.LAPTOP);
            lookAtAll(browser, fixture, "en", Size.PHONE);
        }
    }

    private static void lookAtAll(Browser browser, Fixture fixture, String language, Size size) {
        browser.resize(size);
        look(browser, fixture, "", "list", language, size);
        look(browser, fixture, fixture.page().substring(8), "overview", language, size);
        look(browser, fixture, "/help", "help", language, size);
        look(browser, fixture, fixture.page(fixture.almgarden).substring(8), "unit", language, size);
        look(browser, fixture, fixture.page(fixture.bjorkbacken).substring(8), "unit-uncertain", language, size);
        look(browser, fixture, fixture.page(fixture.ekliden).substring(8), "unit-withheld", language, size);
    }

    @Test
    void a_unit_manager_goes_from_the_list_to_the_own_unit_and_sees_no_other() {
        try (var fixture = new Fixture(directory);
                var browser = Browser.open(Size.PHONE)) {
            browser.go(fixture.spegla.managerSignIn(fixture.bjorkbacken));
            browser.go(fixture.spegla.base() + "/results");
            browser.follow("section.card h2 a");
            browser.requireAccessible();
            browser.screenshot("results-manager-overview-sv-PHONE");
            assertThat(browser.find("main").getText()).contains("Björkbacken").doesNotContain("Almgården", "Ekliden");
            browser.follow("table.figures tbody th a");
            assertThat(browser.find("h1").getText()).isEqualTo("Björkbacken");
            assertThat(browser.find(".story").getText()).startsWith("Ingen säker förändring");
            browser.requireAccessible();
        }
    }

    @Test
    void questions_with_a_right_answer_are_told_as_shares() {
        try (var fixture = new Fixture(directory);
                var browser = Browser.open(Size.LAPTOP)) {
            var series = fixture.spegla.series("staff-knowledge", fixture.almgarden);
            var round = fixture.spegla.openRound(series, "Våren 2026");
            fixture.fill(round, fixture.almgarden, 21, 0.2);
            fixture.spegla.close(round);
            browser.go(fixture.spegla.leaderSignIn());
            var unit = "/" + series.id().value() + "/" + fixture.almgarden.id().value();
            look(browser, fixture, unit, "knowledge", "sv", Size.LAPTOP);
            assertThat(browser.find("main").getText()).contains("Frågor med rätt svar", "Vet inte", "Överhoppad");
        }
    }

    private static void look(Browser browser, Fixture fixture, String path, String name, String language, Size size) {
        browser.go(fixture.spegla.base() + "/results" + path + "?lang=" + language);
        browser.script("document.querySelectorAll('details').forEach(d => d.open = true);"
                + "document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
        browser.patience().until(d ->
                (Boolean) browser.script("return [...document.images].every(i => i.complete && i.naturalWidth > 0)"));
        assertThat(browser.find("h1").getText()).isNotBlank();
        browser.screenshot("results-" + name + "-" + language + "-" + size);
        assertThat((List<?>) browser.script(
                        "return [...document.querySelectorAll('picture')].filter(p => {"
                                + "const i = p.querySelector('img'); const said = arguments[0] ? p.querySelector('source') : i;"
                                + "return said.getAttribute('width') != i.naturalWidth || said.getAttribute('height') != i.naturalHeight})"
                                + ".map(p => p.innerHTML)",
                        size == Size.PHONE))
                .as("pictures that take another room than they said")
                .isEmpty();
        assertThat((Boolean) browser.script(
                        "return [...document.querySelectorAll('picture img')].every(i => i.currentSrc.includes('narrow') === arguments[0])",
                        size == Size.PHONE))
                .as("the picture fits the screen of " + name)
                .isTrue();
        browser.requireAccessible();
        browser.requireNoSidewaysScrolling();
        browser.requireNothingBehindAScroll();
    }

    @Test
    void every_column_is_seen_on_a_phone_a_tablet_and_on_paper() {
        try (var fixture = new Fixture(directory);
                var browser = Browser.open(Size.LAPTOP)) {
            browser.go(fixture.spegla.leaderSignIn());
            var open = fixture.spegla.openRound(fixture.spegla.series("m-p-cat", fixture.almgarden), "Våren 2026");
            for (var path : List.of(
                    "/rounds/" + open.id().value(),
                    fixture.page(),
                    fixture.page() + "?follow-up=none",
                    fixture.page(fixture.almgarden),
                    fixture.page(fixture.ekliden),
                    "/results/help",
                    "/accounts",
                    "/units",
                    "/series/" + fixture.series.id().value())) {
                browser.resize(Size.LAPTOP);
                browser.go(fixture.spegla.base() + path);
                browser.script("document.querySelectorAll('details').forEach(d => d.open = true)");
                for (var size : Size.values()) {
                    browser.resize(size);
                    browser.requireNothingBehindAScroll();
                    browser.requireNoSidewaysScrolling();
                }
                browser.asOnPaper();
                browser.requireNothingBehindAScroll();
                browser.requireNoSidewaysScrolling();
            }
        }
    }

    @Test
    void a_card_says_the_name_of_each_column_and_stays_a_table_for_who_listens() {
        try (var fixture = new Fixture(directory);
                var browser = Browser.open(Size.PHONE)) {
            browser.go(fixture.spegla.leaderSignIn());
            browser.go(fixture.spegla.base() + fixture.page());

            assertThat(browser.script("const cells = document.querySelectorAll('table.units tbody tr:first-child td');"
                            + "const cell = [...cells].pop(); return getComputedStyle(cell, '::before').content"))
                    .asString()
                    .contains("Utfall");
            assertThat(browser.all("table.units [role=row] [role=cell]")).isNotEmpty();
            assertThat(browser.find("table.units .verdict").isDisplayed()).isTrue();
        }
    }

    @Test
    void a_picture_without_a_figure_is_not_drawn() {
        try (var fixture = new Fixture(directory);
                var browser = Browser.open(Size.PHONE)) {
            var few = fixture.spegla.unit("Furuvik");
            var series = fixture.spegla.series("p-cat", few);
            var round = fixture.spegla.openRound(series, "Våren 2026");
            fixture.fill(round, few, 3, 0);
            fixture.spegla.close(round);
            browser.go(fixture.spegla.leaderSignIn());
            for (var path : List.of("", "/" + few.id().value())) {
                browser.go(fixture.spegla.base() + "/results/" + series.id().value() + path);
                assertThat(browser.all("img.chart")).isEmpty();
                assertThat(browser.find("main").getText()).contains("För få svar");
            }
        }
    }
}
