package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import se.spegla.testing.Browser;

/** How a person goes through the questionnaire, by touch and by key, and what they may expect of every step. */
record Steps(Browser browser) {
    private static final int MOST_TABS = 40;
    private static final String ROOMY = """
            const narrow = [...document.querySelectorAll('a, button, label.option, input:not([type=radio]), textarea')]
                .filter(one => one.getClientRects().length)
                .filter(one => one.getBoundingClientRect().height < 48 || one.getBoundingClientRect().width < 48);
            const page = document.documentElement;
            return [...narrow.map(one => one.outerHTML),
                ...page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} wide`] : []];
            """;
    private static final String SEEN_FOCUS = """
            const shown = getComputedStyle(document.activeElement.matches('.option input')
                ? document.activeElement.nextElementSibling : document.activeElement);
            return shown.outlineStyle !== 'none' && parseFloat(shown.outlineWidth) >= 2;
            """;
    private static final String SHIFT = """
            const told = arguments[0];
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
                .observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told(sum), 50)));
            """;

    void look(String name) {
        browser.requireAccessible();
        browser.screenshot("tablet-" + name);
    }

    /** What is told of the sheets that wait on the device. */
    String strip() {
        return browser.find("#waiting").getText();
    }

    void awaitStrip(String... texts) {
        browser.patience()
                .withMessage(this::strip)
                .until(driver -> Stream.of(texts).allMatch(strip()::contains));
    }

    void beginAt(String address) {
        browser.go(address);
        begin();
    }

    void begin() {
        browser.await("#begin button").click();
        await("#i1");
    }

    void oneAnswerToTheSummary(String address) {
        browser.go(address);
        oneAnswerToTheSummary();
    }

    void oneAnswerToTheSummary() {
        begin();
        tap(1, 2);
        skipToSummary();
    }

    void skipToSummary() {
        browser.script("for (let i = 0; i < 30 && !document.querySelector('#steps').hidden; i++)"
                + " document.querySelector('#next').click();");
        await("#summary");
    }

    /** Taps an option, and waits until the page has moved on. */
    void tap(int item, int value) {
        browser.await("#i" + item)
                .findElement(By.cssSelector("input[value='" + value + "'] + span"))
                .click();
        browser.patience().until(ExpectedConditions.invisibilityOfElementLocated(By.id("i" + item)));
    }

    void change(int item) {
        browser.all(".chosen button").get(item - 1).click();
        await("#i" + item);
    }

    /** Waits until a step is seen and has the focus. */
    void await(String css) {
        var step = browser.await(css);
        browser.patience().until(driver -> step.equals(focused()));
    }

    /** Chooses a language where it stands, or behind the button. */
    void speak(String language) {
        if (!browser.find(".tongue").isDisplayed()) {
            browser.find("#tongues summary").click();
        }
        browser.await(".tongue[hreflang=" + language + "]").click();
    }

    void awaitLanguage(String language) {
        browser.patience().until(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", language));
    }

    void press(CharSequence... keys) {
        var actions = new Actions(browser.driver());
        for (var key : keys) {
            actions.sendKeys(key);
        }
        actions.perform();
    }

    /** Goes on with the tabulator until this has the focus; every stop on the way can be seen. */
    void tabTo(String css) {
        go(css, keys -> keys.sendKeys(Keys.TAB));
    }

    /** The same backwards. */
    void backTo(String css) {
        go(css, keys -> keys.keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT));
    }

    private void go(String css, UnaryOperator<Actions> stop) {
        for (int i = 0; i < MOST_TABS; i++) {
            stop.apply(new Actions(browser.driver())).perform();
            assertThat(browser.script(SEEN_FOCUS))
                    .as("the focus is seen on the way to " + css)
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(browser.script("return document.activeElement.matches(arguments[0])", css))) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not lead to " + css);
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    /** Nothing runs out of the page, and whatever can be tapped is at least 48 px. */
    void requireRoomy() {
        assertThat((List<?>) browser.script(ROOMY))
                .as(browser.driver().getCurrentUrl())
                .isEmpty();
    }

    /** How far the page has moved by itself since it was opened. */
    double shift() {
        return ((Number) browser.driver().executeAsyncScript(SHIFT)).doubleValue();
    }

    /** The names of everything in this role that the accessibility tree holds. */
    List<String> heard(String role) {
        var tree = browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        return ((List<?>) tree.get("nodes"))
                .stream()
                        .map(node -> (Map<?, ?>) node)
                        .filter(node -> Boolean.FALSE.equals(node.get("ignored")) && role.equals(value(node, "role")))
                        .map(node -> value(node, "name").strip().replaceAll("\\s+", " "))
                        .toList();
    }

    private static String value(Map<?, ?> node, String property) {
        return node.get(property) instanceof Map<?, ?> told ? String.valueOf(told.get("value")) : "";
    }
}
