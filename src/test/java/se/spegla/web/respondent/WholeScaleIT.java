package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.spegla.measurement.Series;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.Town;
import se.spegla.web.Messages;

/**
 * An end of the scale that is out of sight is chosen less often: the whole of it is seen at once, whatever statement, language and
 * screen.
 */
class WholeScaleIT {
    private static final List<String> SHIPPED = List.of("p-cat", "m-p-cat", "staff-knowledge");
    private static final String LONG_NAME =
            "Vård-ochomsorgsboendetkorttidsplatserochväxelvårdsenheten Norra Björkgården plan tre";

    /** A voice for every language, so that "read aloud" is offered beside the languages. */
    private static final String VOICES = """
            window.SpeechSynthesisUtterance = class {};
            const voices = ['sv-SE', 'en-GB', 'ar-SY'].map(lang => ({lang, localService: true}));
            Object.defineProperty(window, 'speechSynthesis', {value: {
                getVoices: () => voices, addEventListener() {}, speak() {}, cancel() {}}});
            """;

    /** Goes through all statements; tells of each how far its card and the way on reach below the screen, and what is cut off. */
    private static final String FAR = """
            const told = [];
            const cut = (name, css) => [...document.querySelectorAll(css)].filter(one => one.getClientRects().length
                && one.scrollWidth > one.clientWidth + 1).map(one => `${name}: "${one.textContent.trim()}" runs out of its box`);
            document.querySelector('#begin button').click();
            for (const item of document.querySelectorAll('.item')) {
                const far = [...item.querySelectorAll('.option'), ...document.querySelectorAll('#back, #next')]
                    .map(one => one.getBoundingClientRect());
                const over = Math.max(...far.map(box => box.bottom)) - innerHeight * arguments[0];
                if (over > 0.5) told.push(`${item.id}: ${Math.round(over)} px below`);
                if (Math.min(...far.map(box => box.top)) < 0) told.push(`${item.id}: above the screen`);
                if (item.querySelector('h2').getBoundingClientRect().top < 0) told.push(`${item.id}: its statement is above`);
                const small = far.filter(box => box.height < 48 || box.width < 48).length;
                if (small) told.push(`${item.id}: ${small} targets under 48 px`);
                told.push(...cut(item.id, '.option span, #steps button, .item:not([hidden]) h2, .sign p'));
                const page = document.documentElement;
                if (page.scrollWidth > page.clientWidth) told.push(`${item.id}: ${page.scrollWidth} px wide`);
                document.querySelector('#next').click();
            }
            return told;
            """;

    /** Shows these lines about sheets that wait, and tells whether the way in is seen above them. */
    private static final String WAY_IN = """
            const [told, done] = arguments;
            const strip = document.querySelector('#waiting');
            strip.hidden = !told;
            for (const line of strip.children) {
                line.hidden = !told.split(' ').includes(line.dataset.told);
                for (const text of line.querySelectorAll('[data-text]')) text.textContent = text.dataset.text.replace('#', 12);
            }
            requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => {
                const button = document.querySelector('#begin button');
                const box = button.getBoundingClientRect();
                const seen = [box.top + 3, box.bottom - 3].every(y => document.elementFromPoint(innerWidth / 2, y) === button);
                done(strip.hidden !== !told ? 'not told' : seen && box.bottom <= innerHeight ? 'seen' : `${box.top}-${box.bottom}`);
            })));
            """;

    /** Words that go over two lines though they are short, or in a place or a language where no hyphen is set. */
    private static final String BROKEN = """
            const broken = [];
            const range = document.createRange();
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const at = texts.currentNode.parentElement;
                if (!at.getClientRects().length || at.closest('.sign p')) continue;
                for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{M}]+/gu)) {
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].filter(box => box.width > 1).map(box => Math.round(box.top)));
                    const canBe = word[0].length >= 8 && getComputedStyle(at).hyphens === 'auto' && at.closest('[lang]').lang !== '';
                    if (lines.size > 1 && !canBe) broken.push(`${at.tagName} ${at.id}: ${word[0]}`);
                }
            }
            return broken;
            """;

    private static Browser browser;
    private static TabletServer server;

    @BeforeAll
    static void open(@TempDir Path directory) {
        browser = Browser.open(Size.TABLET);
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", VOICES));
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

    /** @param screens how many screens the scale may take: 1 where nothing is to be scrolled, 2 for one scroll */
    @ParameterizedTest
    @CsvSource({
        "360, 640, 100, 1",
        "390, 664, 100, 1",
        "800, 1280, 100, 1",
        "640, 360, 100, 2",
        "664, 390, 100, 2",
        "1280, 800, 100, 2",
        "390, 664, 200, 2",
        "800, 1280, 200, 2",
        "400, 640, 100, 1"
    })
    void every_option_and_the_way_on_are_in_sight_for_each_shipped_statement_in_each_language(
            int width, int height, int percent, int screens) {
        var broken = new ArrayList<String>();
        for (var instrument : SHIPPED) {
            server.open(Town.instrument(instrument), LONG_NAME);
            for (var language : offered()) {
                begin(width, height, percent, language);
                shoot(instrument, language, width, height, percent);
                for (var told : (List<?>) browser.script(FAR, screens)) {
                    broken.add(instrument + " " + language + " " + told);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320, 640, 100", "320, 256, 100", "390, 664, 200"})
    void no_page_is_wider_than_the_screen_and_the_first_screen_is_more_than_its_head(
            int width, int height, int percent) {
        server.open(Town.instrument("staff-knowledge"), LONG_NAME);
        for (var language : List.of("sv", "ar")) {
            begin(width, height, percent, language);
            assertThat(browser.find("header").getRect().height
                            + browser.find("header").getRect().y)
                    .as("the head of the start page")
                    .isLessThan(height / 2);
            requireNarrow();
            browser.script("document.querySelector('.more').open = true");
            requireNarrow();
            browser.find("#begin button").click();
            browser.await("#i1 h2");
            assertThat((Long) browser.script(
                            "return Math.round(document.querySelector('#i1 h2').getBoundingClientRect().bottom)"))
                    .as("the statement stands on the first screen")
                    .isLessThan(height);
            requireNarrow();
            browser.find("#tongues summary").click();
            requireNarrow();
            browser.script("while (!document.querySelector('#steps').hidden) document.querySelector('#next').click()");
            requireNarrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"360, 640, 100", "360, 640, 200", "320, 640, 100", "844, 390, 200"})
    void what_has_been_answered_is_read_in_words_and_not_letter_by_letter(int width, int height, int percent) {
        server.open(Town.instrument("staff-knowledge"));
        for (var language : List.of("sv", "ar")) {
            begin(width, height, percent, language);
            browser.find("#begin button").click();
            browser.script(
                    "document.querySelectorAll('.item:nth-child(odd) .option:nth-of-type(2) input').forEach(one => one.click());"
                            + "while (!document.querySelector('#steps').hidden) document.querySelector('#next').click()");
            browser.await("#summary");
            browser.screenshot("scale-summary-%s-%dx%d-%d".formatted(language, width, height, percent));
            var narrow = browser.script(
                    "return [...document.querySelectorAll('.chosen p')].filter(one => one.getClientRects().length"
                            + " && one.offsetWidth < 5.5 * parseFloat(getComputedStyle(one).fontSize)).map(one => one.textContent)");
            assertThat((List<?>) narrow)
                    .as("set in a column narrower than a word")
                    .isEmpty();
            requireNarrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"p-cat", "m-p-cat", "staff-knowledge"})
    void the_start_page_is_four_lines_and_the_way_in_and_the_rest_lies_behind_a_button(String instrument) {
        server.open(Town.instrument(instrument));
        for (var language : offered()) {
            begin(390, 664, 100, language);
            assertThat(browser.all("#promise li")).hasSize(4);
            var foot = (Long) browser.script(
                    "return Math.round(document.querySelector('#begin button').getBoundingClientRect().bottom)");
            assertThat(foot).as(instrument + " " + language).isLessThanOrEqualTo(664);
            assertThat(browser.find(".more li").isDisplayed()).isFalse();
            browser.find(".more summary").click();
            assertThat(browser.find(".more li").isDisplayed()).isTrue();
            assertThat(browser.find(".rights").isDisplayed()).isTrue();
            browser.requireAccessible();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 664", "360, 640"})
    void the_way_in_is_in_sight_whatever_else_the_start_page_says_and_whatever_waits_here(int width, int height) {
        server.open(
                Town.instrument("staff-knowledge"),
                new Series.Rules(5, Series.Entry.CARDS, true, 50, Optional.empty()));
        for (var language : offered()) {
            begin(width, height, 100, language);
            browser.patience()
                    .until(driver -> !browser.script(
                                    "return getComputedStyle(document.documentElement).getPropertyValue('--foot')")
                            .equals(""));
            for (var told : List.of("", "waiting", "waiting old", "late card", "waiting old moved late refused card")) {
                assertThat(browser.driver().executeAsyncScript(WAY_IN, told))
                        .as(language + ": " + told)
                        .isEqualTo("seen");
                browser.screenshot("scale-way-in-%s-%d-%s".formatted(language, width, told.replace(' ', '-')));
            }
            browser.requireAccessible();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 664", "360, 640"})
    void at_200_percent_words_are_broken_only_where_a_browser_can_set_a_hyphen(int width, int height) {
        server.open(Town.instrument("staff-knowledge"));
        for (var language : offered()) {
            begin(width, height, 200, language);
            browser.script("document.querySelector('.more').open = true");
            requireWholeWords(language);
            browser.find("#begin button").click();
            requireWholeWords(language);
            browser.script("for (const item of document.querySelectorAll('.item')) item.hidden = false");
            requireWholeWords(language);
            browser.script("while (!document.querySelector('#steps').hidden) document.querySelector('#next').click();"
                    + " for (const one of document.querySelectorAll('[data-notice], #thanks, [data-outcome], .strip, .strip p'))"
                    + " one.hidden = false; for (const one of document.querySelectorAll('dialog')) one.show();");
            requireWholeWords(language);
        }
    }

    private static void requireWholeWords(String language) {
        assertThat((List<?>) browser.script(BROKEN)).as(language).isEmpty();
    }

    @Test
    void once_begun_the_head_is_one_line_and_rights_and_wording_are_gone() {
        server.open(Town.instrument("p-cat"), LONG_NAME);
        begin(390, 664, 100, "sv");
        browser.find("#begin button").click();
        browser.await("#i1");
        assertThat(browser.find(".sign").getRect().height).isLessThanOrEqualTo(50);
        assertThat(browser.find(".rights").isDisplayed()).isFalse();
        assertThat(browser.find(".tongue[hreflang=en]").isDisplayed()).isFalse();
        browser.find("#tongues summary").click();
        browser.script("dispatchEvent(new Event('resize'))");
        assertThat(browser.find(".tongue[hreflang=en]").isDisplayed()).isTrue();
        browser.requireAccessible();
        browser.screenshot("scale-languages");
        browser.find("#i1 h2").click();
        assertThat(browser.find(".tongue[hreflang=en]").isDisplayed())
                .as("a tap beside it closes the list")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sv, 360, 640", "ar, 390, 664", "sv, 800, 1280"})
    void in_the_dark_every_step_has_the_contrast_that_it_needs(String language, int width, int height) {
        server.open(Town.instrument("staff-knowledge"));
        browser.prefer("prefers-color-scheme", "dark");
        begin(width, height, 100, language);
        assertThat(browser.script("return getComputedStyle(document.body.querySelector('.card')).backgroundColor"))
                .isEqualTo("rgb(24, 35, 36)");
        look("start", language, width);
        browser.find("#begin button").click();
        browser.await("#i1 input[value='4'] + span").click();
        browser.await("#i2");
        look("item", language, width);
        browser.find("#back").click();
        browser.await("#i1");
        look("chosen", language, width);
        browser.script("while (!document.querySelector('#steps').hidden) document.querySelector('#next').click()");
        look("summary", language, width);
        browser.find("#send").click();
        browser.await("#thanks");
        look("thanks", language, width);
        browser.prefer("prefers-color-scheme", "");
    }

    private static List<String> offered() {
        return Messages.offered(server.instrument).stream()
                .map(Messages::language)
                .toList();
    }

    private static void look(String step, String language, int width) {
        browser.requireAccessible();
        browser.screenshot("dark-%s-%s-%d".formatted(step, language, width));
    }

    private static void begin(int width, int height, int percent, String language) {
        browser.resize(width, height);
        browser.go(server.address() + "?lang=" + language);
        browser.await("#begin button");
        browser.script(
                "document.documentElement.style.fontSize = arguments[0] + '%'; dispatchEvent(new Event('resize'))",
                percent);
        if (language.equals("sv") || language.equals("ar")) {
            browser.screenshot("scale-start-%s-%dx%d-%d".formatted(language, width, height, percent));
        }
    }

    private static void shoot(String instrument, String language, int width, int height, int percent) {
        if (instrument.equals("staff-knowledge") && (language.equals("sv") || language.equals("ar"))) {
            browser.script("document.querySelector('#begin button').click();"
                    + " for (let i = 1; i < 12; i++) document.querySelector('#next').click();");
            browser.screenshot("scale-item-%s-%dx%d-%d".formatted(language, width, height, percent));
            browser.driver().navigate().refresh();
            browser.await("#begin button");
            browser.script(
                    "document.documentElement.style.fontSize = arguments[0] + '%'; dispatchEvent(new Event('resize'))",
                    percent);
        }
    }

    private static void requireNarrow() {
        assertThat(Stream.of("scrollWidth", "clientWidth")
                        .map(one -> browser.script("return document.documentElement." + one))
                        .distinct())
                .as("how wide the page is, and the screen")
                .hasSize(1);
    }
}
