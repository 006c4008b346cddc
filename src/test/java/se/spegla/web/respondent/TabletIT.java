package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.Town;

/** A respondent's way in a real browser. Each test has a round and a unit of its own on the one server. */
class TabletIT {
    /** A device with two voices, of which one sends what it reads elsewhere. */
    private static final String VOICES = """
            window.spoken = [];
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            const voices = [{lang: 'en-GB', localService: false}, {lang: 'sv-SE', localService: true}];
            Object.defineProperty(window, 'speechSynthesis', {value: {
                getVoices: () => voices, addEventListener() {},
                speak: words => spoken.push(`${words.lang}: ${words.text}`), cancel() { spoken.length = 0; }}});
            """;

    private static Browser browser;
    private static TabletServer server;
    private static Steps steps;

    @BeforeAll
    static void open(@TempDir Path directory) {
        browser = Browser.open(Size.TABLET);
        server = new TabletServer(directory);
        steps = new Steps(browser);
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
        browser.resize(Size.TABLET);
        server.open(Town.instrument("p-cat"));
    }

    @AfterEach
    void leave() {
        browser.go("about:blank");
    }

    @Test
    void by_touch_from_the_code_to_the_thanks_with_a_double_click_on_send() {
        browser.go(server.base() + "/s/22222222");
        assertThat(steps.focused().getAttribute("value"))
                .as("what was wrong is there to be mended")
                .isEqualTo("22222222");
        steps.look("wrong-code");
        browser.type("#code", server.code());
        browser.follow("main button");
        browser.await("#begin button");
        steps.look("start");
        steps.begin();
        steps.look("item");
        for (int i = 1; i <= 3; i++) {
            assertThat(steps.focused().getAttribute("id")).isEqualTo("i" + i);
            steps.tap(i, 4);
        }
        steps.skipToSummary();
        steps.look("summary");
        steps.change(5);
        steps.tap(5, 5);
        steps.await("#summary");
        assertThat(browser.all(".chosen .answer:not([hidden])")).hasSize(4);
        new Actions(browser.driver()).doubleClick(browser.find("#send")).perform();
        steps.await("#thanks");
        steps.look("thanks");
        assertThat(server.stored()).isEqualTo(1);

        browser.driver().navigate().back();
        browser.await("#thanks");
        assertThat(browser.all("input:checked")).isEmpty();
        browser.driver().navigate().refresh();
        browser.await("#start");
        assertThat(browser.all("input:checked")).isEmpty();
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(response ->
                        assertThat(response.byItem()).isEqualTo(Map.of("p1", 4, "p2", 4, "p3", 4, "p5", 5)));
    }

    @Test
    void thirteen_statements_take_fifteen_taps_from_begin_to_stored() {
        browser.go(server.address());
        browser.await("#begin button");
        browser.script(
                "window.taps = 0; addEventListener('pointerdown', () => taps++, true);"
                        // how long a choice is shown before the next statement comes
                        + " const wait = window.setTimeout; window.setTimeout = (then, time) => wait(then, time < 500 ? 20 : time);");
        steps.begin();
        for (int i = 1; i <= 13; i++) {
            steps.tap(i, 1 + i % 5);
        }
        steps.await("#summary");
        browser.find("#send").click();
        steps.await("#thanks");
        assertThat(browser.script("return taps")).isEqualTo(15L);
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(response -> assertThat(response.byItem()).hasSize(13));
    }

    @Test
    void by_keyboard_alone_on_a_phone_begun_in_English_and_ended_in_Arabic() {
        server.open(Town.instrument("staff-knowledge"));
        browser.resize(Size.PHONE);
        browser.go(server.address() + "?lang=en");
        browser.await("#begin button");
        steps.look("phone-start-en");
        steps.tabTo("#begin button");
        steps.press(Keys.ENTER);
        steps.await("#i1");
        steps.tabTo("#i1 input");
        steps.press(Keys.SPACE, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.find("#i1").isDisplayed())
                .as("choosing by key does not move on")
                .isTrue();
        steps.look("phone-item-en");
        steps.press(Keys.ENTER);
        steps.await("#i2");

        steps.backTo("#tongues summary");
        steps.press(Keys.ENTER);
        steps.tabTo("[hreflang=ar]");
        steps.look("phone-languages");
        steps.press(Keys.ENTER);
        steps.awaitLanguage("ar");
        assertThat(steps.focused().getTagName()).isEqualTo("summary");
        steps.look("phone-item-ar");
        steps.tabTo("#i2 input");
        steps.press(Keys.SPACE);
        steps.tabTo("#next");
        steps.press(Keys.ENTER);
        for (int i = 3; i <= 14; i++) {
            steps.await("#i" + i);
            steps.tabTo("#next");
            steps.press(Keys.ENTER);
        }
        steps.await("#i15");
        steps.tabTo("textarea");
        steps.press("SIP");
        steps.look("phone-comment-ar");
        steps.tabTo("#next");
        steps.press(Keys.ENTER);
        steps.await("#summary");
        steps.look("phone-summary-ar");
        steps.tabTo("#send");
        steps.press(Keys.ENTER);
        steps.await("#thanks");
        steps.look("phone-thanks-ar");
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(response -> assertThat(response.byItem()).isEqualTo(Map.of("s1", 3, "s2", 1)));
    }

    @Test
    void back_and_another_language_lose_nothing_at_any_item() {
        steps.beginAt(server.address());
        steps.tap(1, 2);
        steps.tap(2, 3);
        steps.await("#i3");
        browser.driver().navigate().back();
        steps.await("#i2");
        assertThat(browser.find("#i2 input:checked").getAttribute("value")).isEqualTo("3");
        steps.speak("en");
        steps.awaitLanguage("en");
        assertThat(browser.find("#i2").getText()).contains("2 of 13");
        assertThat(browser.find("#i2 input:checked").getAttribute("value")).isEqualTo("3");
        browser.driver().navigate().forward();
        steps.await("#i3");
        browser.find("#back").click();
        steps.await("#i2");
        browser.find("#clear").click();
        assertThat(browser.all("#i2 input:checked")).isEmpty();
        assertThat(browser.all("#i1 input:checked")).hasSize(1);
    }

    @Test
    void whoever_takes_an_answer_away_at_once_stays_at_the_statement() throws InterruptedException {
        steps.beginAt(server.address());
        browser.find("#i1 input[value='2'] + span").click();
        browser.await("#clear").click();
        Thread.sleep(700); // longer than a choice is shown before the next statement comes
        assertThat(browser.find("#i1").isDisplayed()).isTrue();
        assertThat(browser.all("input:checked")).isEmpty();
    }

    @Test
    void where_sheets_cannot_wait_the_answers_stay_without_network_and_are_sent_when_it_is_back() {
        steps.oneAnswerToTheSummary(withoutWorker() + "?lang=ar");
        server.stop();
        browser.find("#send").click();
        browser.await("[data-notice=waiting]");
        steps.speak("sv");
        browser.await("#untranslated");
        steps.look("waiting-ar");
        assertThat(browser.find(".chosen .answer").getText()).isEqualTo("Stämmer ganska dåligt");
        server.start();
        steps.await("#thanks");
        assertThat(server.stored()).isEqualTo(1);
    }

    @Test
    void whoever_changes_an_answer_after_a_lost_reply_is_told_that_the_first_ones_are_saved_and_is_stored_once() {
        changedAfterALostReply();
        assertThat(browser.all("[data-notice=other] button:not(.second)"))
                .as("the one that is offered first")
                .singleElement()
                .satisfies(button -> assertThat(button.getText()).isEqualTo("Det är mina svar, de är redan sparade"));
        browser.find("#mine").click();
        steps.await("#thanks");
        assertThat(browser.find("#thanks").getText())
                .contains("Tack! Dina svar är sparade.", "Det du ändrade sedan är inte sparat")
                .doesNotContain("✓");
        steps.look("first-counts");
        assertThat(server.closeAndRead())
                .singleElement()
                .satisfies(response -> assertThat(response.byItem()).isEqualTo(Map.of("p1", 2)));
    }

    @Test
    void a_lost_reply_and_a_round_that_closed_meanwhile_are_not_told_as_nothing_saved() {
        loseReplies(withoutWorker());
        browser.find("#send").click();
        browser.await("[data-notice=waiting]");
        server.closeAndRead();
        browser.find("#send").click();
        browser.await("[data-notice=late]");
        assertThat(browser.find("#notices").getText())
                .contains("kan redan vara sparade")
                .doesNotContain("är inte sparade");
        assertThat(server.stored()).isEqualTo(1);
    }

    /** Replies to what is sent are lost twice: the second try is not told. */
    private void loseReplies(String address) {
        steps.oneAnswerToTheSummary(address);
        browser.script(
                "const real = window.fetch; let lost = 0; window.fetch = async (...request) => {"
                        + " const answer = await real(...request); if (++lost <= 2) throw new TypeError('lost'); return answer; };");
    }

    private void changedAfterALostReply() {
        loseReplies(withoutWorker());
        browser.find("#send").click();
        browser.await("[data-notice=waiting]");
        steps.change(1);
        steps.tap(1, 5);
        steps.await("#summary");
        browser.find("#send").click();
        browser.await("#other");
    }

    @Test
    void a_lost_answer_and_a_changed_mind_are_asked_about_where_sheets_cannot_wait() {
        changedAfterALostReply();
        steps.look("other-person");
        assertThat(server.stored()).isEqualTo(1);
        steps.speak("en");
        steps.awaitLanguage("en");
        browser.await("#other");
        steps.look("other-person-en");
        browser.find("#other").click();
        steps.await("#thanks");
        assertThat(server.stored()).isEqualTo(2);
    }

    @Test
    void the_next_person_begins_anew_is_hinted_at_an_empty_sheet_and_told_of_a_round_that_closed_meanwhile() {
        steps.oneAnswerToTheSummary(server.address() + "?lang=ar");
        browser.find("#send").click();
        steps.await("#thanks");
        browser.find("#again").click();
        steps.begin();
        assertThat(browser.all("input:checked")).isEmpty();
        steps.skipToSummary();
        browser.find("#send").click();
        browser.await("[data-notice=empty]");
        steps.look("empty-ar");
        steps.change(1);
        steps.tap(1, 2);
        steps.await("#summary");
        browser.find("#send").click();
        steps.await("#thanks");
        assertThat(server.stored()).isEqualTo(2);
        browser.find("#again").click();
        steps.oneAnswerToTheSummary();
        server.closeAndRead();
        browser.find("#send").click();
        browser.await("[data-notice=closed]");
        steps.look("closed-ar");
        assertThat(server.stored()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"NARROW", "ZOOMED"})
    void it_fits_a_narrow_screen_and_200_percent_in_both_directions_of_writing(Size size) {
        server.open(Town.instrument("staff-knowledge"));
        browser.resize(size);
        for (var language : List.of("sv", "ar")) {
            browser.go(server.address() + "?lang=" + language);
            browser.await("#begin button");
            steps.requireRoomy();
            steps.begin();
            steps.requireRoomy();
            steps.skipToSummary();
            steps.requireRoomy();
        }
        browser.go(server.base() + "/?lang=ar");
        steps.requireRoomy();
    }

    @Test
    void in_forced_colours_what_is_chosen_and_what_has_the_focus_can_be_told_apart() {
        steps.beginAt(server.address());
        browser.prefer("forced-colors", "active");
        var outline = "return getComputedStyle(document.querySelector(arguments[0])).outlineStyle";
        browser.script("document.querySelector('#i1 input').click()");
        assertThat(browser.script(outline, "#i1 input:checked + span")).isEqualTo("solid");
        assertThat(browser.script(outline, "#i1 input:not(:checked) + span")).isEqualTo("none");
        steps.tabTo("#next");
        assertThat(browser.script(outline, "#next")).isEqualTo("solid");
        steps.look("forced-colours");
        browser.prefer("forced-colors", "");
    }

    @Test
    void a_screen_reader_hears_one_group_of_options_and_how_far_one_has_come_once() {
        steps.beginAt(server.address());
        steps.tap(1, 4);
        steps.await("#i2");
        var statement = "2 av 13 " + server.instrument.questions().get(1).text().in("sv");
        assertThat(steps.heard("radiogroup")).containsExactly(statement);
        assertThat(steps.heard("heading")).contains(statement);
        assertThat(steps.heard("radio"))
                .containsExactlyElementsOf(server.instrument.variable(1).scale().options().stream()
                        .map(option -> option.label().in("sv"))
                        .toList());
        assertThat(steps.heard("StaticText"))
                .filteredOn(text -> text.contains("av 13"))
                .hasSize(1);
        assertThat(steps.heard("progressbar")).isEmpty();
    }

    @Test
    void every_step_that_takes_the_focus_has_a_name_and_stands_in_the_title() {
        browser.go(server.address());
        assertThat(browser.driver().getTitle()).isEqualTo("P-CAT: personcentrerad vård och omsorg – Spegla");
        steps.begin();
        steps.tap(1, 4);
        steps.await("#i2");
        assertThat(browser.driver().getTitle()).startsWith("2 av 13 – P-CAT");
        steps.skipToSummary();
        assertThat(steps.heard("region")).contains("Dina svar");
        assertThat(browser.driver().getTitle()).startsWith("Dina svar – P-CAT");
        steps.speak("en");
        steps.awaitLanguage("en");
        assertThat(browser.driver().getTitle()).startsWith("Your answers – P-CAT");
        browser.find("#send").click();
        steps.await("#thanks");
        assertThat(steps.heard("region")).contains("Thank you! Your answers are saved.");
        assertThat(browser.driver().getTitle()).startsWith("Thank you! Your answers are saved. – P-CAT");
    }

    @Test
    void pulling_the_page_down_does_not_load_it_anew() {
        steps.beginAt(server.address());
        assertThat(browser.script("return getComputedStyle(document.documentElement).overscrollBehaviorY"))
                .isEqualTo("contain");
    }

    @Test
    void the_first_page_is_small_asks_nobody_else_and_does_not_move_when_the_script_takes_over() {
        browser.forget();
        browser.go(server.address());
        browser.await("#begin button");
        var loaded =
                (List<?>) browser.script("const load = performance.getEntriesByType('navigation')[0].loadEventStart;"
                        + " return performance.getEntries().filter(one => one.transferSize && one.startTime <= load)"
                        + ".map(one => [one.name, one.transferSize]);");
        assertThat(loaded)
                .hasSize(3)
                .allSatisfy(one -> assertThat(((List<?>) one).get(0).toString()).startsWith(server.base()));
        assertThat(loaded.stream()
                        .mapToLong(one -> (Long) ((List<?>) one).get(1))
                        .sum())
                .as(() -> loaded.toString())
                .isBetween(5_000L, 15_000L);
        assertThat(steps.shift()).isZero();
        browser.script("document.querySelector('#start').style.marginTop = '200px'");
        assertThat(steps.shift()).as("a page that does move").isPositive();
    }

    /** On a slow line a page is seen while it comes. */
    @Test
    void head_and_foot_are_seen_when_they_are_whole() {
        browser.go(server.address());
        browser.await("#begin button");
        assertThat(browser.find("header").isDisplayed()).isTrue();
        assertThat(browser.find("footer").isDisplayed()).isTrue();
        browser.script(
                "document.querySelector('footer + hr').remove(); document.querySelector('header + main').remove()");
        assertThat(browser.find("header").isDisplayed())
                .as("as long as the page ends with it")
                .isFalse();
        assertThat(browser.find("footer").isDisplayed())
                .as("as long as the page ends with it")
                .isFalse();
    }

    @Test
    void a_statement_is_read_aloud_when_asked_for_by_a_voice_of_the_device_until_one_moves_on() {
        var script =
                browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", VOICES));
        try {
            steps.beginAt(server.address());
            browser.await("#aloud");
            assertThat(spoken()).as("before anybody asks").isEmpty();
            browser.find("#aloud").click();
            assertThat(spoken())
                    .hasSize(6)
                    .first()
                    .isEqualTo("sv-SE: "
                            + server.instrument.questions().get(0).text().in("sv"));
            assertThat(spoken()).last().isEqualTo("sv-SE: Stämmer helt");
            steps.look("aloud");
            browser.find("#next").click();
            steps.await("#i2");
            assertThat(spoken())
                    .hasSize(6)
                    .first()
                    .isEqualTo("sv-SE: "
                            + server.instrument.questions().get(1).text().in("sv"));
            steps.speak("en");
            steps.awaitLanguage("en");
            assertThat(spoken()).as("English has a voice far away only").isEmpty();
            assertThat(browser.find("#aloud").isDisplayed()).isFalse();
            steps.speak("sv");
            steps.awaitLanguage("sv");
            assertThat(spoken()).hasSize(6).allMatch(line -> line.toString().startsWith("sv-SE"));
            browser.find("#aloud").click();
            assertThat(spoken()).isEmpty();
        } finally {
            browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", script);
        }
    }

    /** The questionnaire where the browser allows no service worker: over plain http. */
    private static String withoutWorker() {
        return server.address().replace("127.0.0.1", Browser.PLAIN_HOST);
    }

    private static List<?> spoken() {
        return (List<?>) browser.script("return spoken");
    }
}
