package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;

/** What a leader has typed and not saved, in a real browser. */
class KeepIT {
    private static final String PASSWORD = "kanel och kardemumma";

    @TempDir
    Path folder;

    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");
    private RunningSpegla site;
    private Browser browser;
    private Unit unit;
    private Round round;
    private String headcounts;
    private String field;

    @BeforeEach
    void open() {
        site = RunningSpegla.in(folder, clock);
        site.organisation(false);
        site.eva(PASSWORD);
        unit = site.unit("Eken");
        var series = site.series("p-cat", unit);
        round = site.openRound(series, "Våren");
        headcounts = site.base() + "/rounds/" + round.id().value() + "/headcounts";
        field = "#heads-" + unit.id().value();
        browser = Browser.open(Size.LAPTOP);
        browser.go(site.base() + "/sign-in");
        signIn();
    }

    @AfterEach
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void what_was_typed_is_there_again_after_a_link_and_back_until_it_is_saved() {
        browser.go(headcounts);
        retype("17");
        browser.follow(".crumb a");
        browser.driver().navigate().back();
        browser.await("[data-kept]");
        assertThat(value()).isEqualTo("17");
        browser.screenshot("keep-sv-LAPTOP-headcounts");
        browser.requireAccessible();

        browser.follow("form.card button[type=submit]");
        browser.go(headcounts);
        assertThat(browser.find("[data-kept]").isDisplayed()).isFalse();
        assertThat(value()).isEqualTo("17");
    }

    @Test
    void what_was_typed_stays_where_another_form_of_the_page_had_a_fault_and_so_do_lines_that_were_pasted() {
        browser.go(headcounts);
        retype("17");
        browser.find("form.card summary").click();
        browser.type("#pasted", "Linden 12");
        browser.screenshot("keep-sv-LAPTOP-paste");
        browser.requireAccessible();
        browser.find("details.card summary").click();
        browser.follow("details.card button");
        assertThat(browser.find("#file-fault").isDisplayed()).isTrue();
        assertThat(value()).isEqualTo("17");
        assertThat(browser.find("#pasted").getAttribute("value")).isEqualTo("Linden 12");
        assertThat(browser.find("#pasted").isDisplayed()).isTrue();

        browser.follow("form.card button[type=submit]");
        assertThat(browser.find("#pasted-fault").isDisplayed()).isTrue();
        assertThat(value()).isEqualTo("17");
        browser.screenshot("keep-sv-LAPTOP-paste-faulty");
        browser.requireAccessible();
    }

    @Test
    void who_does_not_want_it_gets_what_is_saved() {
        browser.go(headcounts);
        retype("17");
        browser.go(headcounts);
        browser.await("[data-kept] button").click();
        assertThat(value()).isEqualTo("20");
        browser.go(headcounts);
        assertThat(browser.find("[data-kept]").isDisplayed()).isFalse();
    }

    @Test
    void a_new_series_that_was_saved_is_not_offered_again_and_one_with_a_fault_is() {
        browser.go(site.base() + "/series/new");
        browser.type("#name", "Ny serie");
        browser.follow("form.card button[type=submit]");
        assertThat(browser.all(".field-fault")).isNotEmpty();
        browser.go(site.base() + "/series/new");
        browser.await("[data-kept]");
        assertThat(browser.find("#name").getAttribute("value")).isEqualTo("Ny serie");

        browser.find("input[name=instrument]").click();
        browser.find("#units input[type=checkbox]").click();
        browser.follow("form.card button[type=submit]");
        assertThat(browser.all(".field-fault")).isEmpty();
        browser.go(site.base() + "/series/new");
        assertThat(browser.find("#name").getAttribute("value")).isEmpty();
    }

    @Test
    void a_form_that_was_sent_after_the_session_ended_goes_through_the_sign_in() {
        browser.go(headcounts);
        retype("18");
        clock.advance(Duration.ofDays(2));
        browser.follow("form.card button[type=submit]");
        browser.screenshot("keep-sv-LAPTOP-signed-out");
        browser.requireAccessible();
        signIn();
        browser.screenshot("keep-sv-LAPTOP-again");
        browser.requireAccessible();
        browser.follow("[data-unsent] button");
        assertThat(site.database().rounds().participations(round.id()).get(0).headcount())
                .hasValue(18);
        browser.go(headcounts);
        assertThat(browser.find("[data-kept]").isDisplayed()).isFalse();
    }

    @Test
    void nothing_is_left_in_the_browser_once_somebody_has_signed_out() {
        browser.go(headcounts);
        retype("17");
        browser.follow("form[action='/sign-out'] button");
        signIn();
        browser.go(headcounts);
        assertThat(value()).isEqualTo("20");
        assertThat(browser.script("return sessionStorage.length")).isEqualTo(0L);
    }

    private void retype(String number) {
        browser.find(field).clear();
        browser.type(field, number);
    }

    private String value() {
        return browser.find(field).getAttribute("value");
    }

    private void signIn() {
        browser.type("#login", "eva@granby.se");
        browser.type("#password", PASSWORD);
        browser.follow("main form button[type=submit]");
    }
}
