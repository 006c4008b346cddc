package se.spegla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Holds a page against axe's rules. Contrasts cost more than all the other rules together: they are looked at where an
 * element stands that no page before had in that way, in these settings.
 */
final class Axe {
    private static final String SCRIPT = script();
    /** Where the elements with words of their own stand: under what, with all that a style sheet could go by. */
    private static final String WAYS = """
            const settings = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(max-width: 600px)']
                .map(query => matchMedia(query).matches);
            const told = new Map();
            const way = element => {
                if (element === null) { return document.dir + settings; }
                if (!told.has(element)) {
                    const marks = [...element.attributes].map(one => `${one.name}=${one.value}`).filter(
                        one => /^(class|id|type|role|style|open|aria-(current|invalid|pressed|disabled))=/.test(one));
                    const states = [':checked', ':disabled', ':focus', ':invalid'].filter(
                        state => element.matches(state));
                    told.set(element, [way(element.parentElement), element.tagName, ...marks, ...states].join(' '));
                }
                return told.get(element);
            };
            return [...new Set([...document.querySelectorAll('body *')].filter(element =>
                element.matches('input, textarea, select') || [...element.childNodes].some(
                    child => child.nodeType === 3 && child.data.trim())).map(way))];
            """;
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            const options = { resultTypes: ['violations'], preload: false,
                rules: { 'color-contrast': { enabled: arguments[0] } } };
            Promise.allSettled(document.getAnimations().map(change => change.finished)).then(
                () => axe.run(document, options)).then(
                found => done(found.violations.map(rule => rule.id + ': ' + rule.help + rule.nodes.map(
                    node => '\\n  ' + node.html + ' ' + node.failureSummary).join(''))),
                fault => done([String(fault)]));
            """;
    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    private Axe() {}

    static void requireAccessible(ChromeDriver page) {
        if (Boolean.TRUE.equals(page.executeScript("return window.axe === undefined"))) {
            page.executeScript(SCRIPT);
        }
        var ways = (List<?>) page.executeScript(WAYS);
        var broken = page.executeAsyncScript(RUN, !SEEN.containsAll(ways));
        assertThat((List<?>) broken).isEmpty();
        SEEN.addAll(ways);
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
