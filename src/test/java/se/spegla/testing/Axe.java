package se.spegla.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Holds a page against axe's rules, in a world of scripts beside the page's own. Contrasts cost more than all the other
 * rules together: they are looked at where words have colours, a size and a ground that no page before had.
 */
final class Axe {
    private static final String WORLD = "axe";
    /** Half a megabyte: handed over once for all pages of a browser, and run only where it is asked for. */
    private static final String LOADABLE = "globalThis.loadAxe = () => {" + script() + "};";

    private static final String LOAD =
            "typeof axe === 'object' || (typeof loadAxe === 'function' && (loadAxe(), true))";

    /** All ways in which words stand on the page when it has come to rest, each with all that its contrast depends on. */
    private static final String LOOKS = """
            (async () => {
                await Promise.allSettled(document.getAnimations().map(change => change.finished));
                const plain = ['rgba(0, 0, 0, 0)', 'none', '1', 'none', 'normal', 'static', 'visible'];
                const told = new Map([[null, '']]);
                const ground = element => {
                    if (!told.has(element)) {
                        const style = getComputedStyle(element);
                        const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter,
                            style.mixBlendMode, style.position, style.visibility];
                        const under = ground(element.parentElement);
                        told.set(element, own.every((value, i) => value === plain[i]) ? under : `${under}/${own}`);
                    }
                    return told.get(element);
                };
                globalThis.looks = new Map();
                for (const element of document.querySelectorAll('body *')) {
                    if (element.matches('input, textarea, select') || [...element.childNodes].some(
                            child => child.nodeType === 3 && child.data.trim())) {
                        const style = getComputedStyle(element);
                        const look = [style.color, style.fontSize, style.fontWeight, style.textShadow,
                            element.matches(':disabled, [aria-disabled=true]'), ground(element)].join(' ');
                        looks.set(look, [...looks.get(look) ?? [], element]);
                    }
                }
                return [...looks.keys()];
            })()""";

    /** What is broken anywhere on the page, and in the looks of these numbers which words are too pale for their ground. */
    private static final String RUN = """
            (async (...fresh) => {
                const options = { resultTypes: ['violations'], preload: false };
                const found = [await axe.run(document, { ...options, rules: { 'color-contrast': { enabled: false } } })];
                const include = fresh.flatMap(number => [...looks.values()][number]);
                if (include.length > 0) {
                    found.push(await axe.run({ include }, { ...options, runOnly: ['color-contrast'] }));
                }
                return found.flatMap(one => one.violations).map(rule => rule.id + ': ' + rule.help + rule.nodes.map(
                    node => '\\n  ' + node.html + ' ' + node.failureSummary).join(''));
            })(%s)""";

    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /** Pages that this browser opens from now on can be held against the rules without handing them over each time. */
    static void prepare(ChromeDriver browser) {
        browser.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", LOADABLE, "worldName", WORLD));
    }

    static void requireAccessible(ChromeDriver page) {
        var world = world(page);
        if (Boolean.FALSE.equals(value(page, world, LOAD))) {
            value(page, world, LOADABLE + LOAD); // the page was opened without scripts
        }
        var looks = (List<?>) value(page, world, LOOKS);
        var fresh = IntStream.range(0, looks.size()).filter(number -> !SEEN.contains(looks.get(number)));
        var broken =
                value(page, world, RUN.formatted(fresh.mapToObj(String::valueOf).collect(joining(", "))));
        assertThat((List<?>) broken).isEmpty();
        SEEN.addAll(looks);
    }

    private static Object world(ChromeDriver page) {
        var tree = (Map<?, ?>)
                page.executeCdpCommand("Page.getFrameTree", Map.of()).get("frameTree");
        var frame = ((Map<?, ?>) tree.get("frame")).get("id");
        return page.executeCdpCommand("Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", WORLD))
                .get("executionContextId");
    }

    private static Object value(ChromeDriver page, Object world, String expression) {
        var told = page.executeCdpCommand(
                "Runtime.evaluate",
                Map.of("expression", expression, "contextId", world, "awaitPromise", true, "returnByValue", true));
        assertThat(told).doesNotContainKey("exceptionDetails");
        return ((Map<?, ?>) told.get("result")).get("value");
    }

    private static String script() {
        try (var file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
