package se.spegla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.spegla.measurement.Round;
import se.spegla.measurement.Unit;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.RunningSpegla;

/**
 * How soon a respondent on a slow line and a slow device reads the first statement. Chromium at 390×844, empty cache, processor
 * slowed down six times, 400 kbit/s each way and 400 ms until each answer begins ("slow 3G").
 *
 * <p>Milliseconds from opening the address until the start page has been painted; until the first statement has been painted, where
 * "begin" is tapped as soon as it is there (nothing is loaded in between); and the same with scripts switched off, where the
 * statements stand on the first page. Then requests and bytes as sent (heads included) up to the load event, and the layout shift
 * over all that, which must be 0. Usage: {@code [RUNS]}.
 */
public final class FirstStatement {
    private static final int LATENCY_MILLIS = 400;
    private static final int BYTES_A_SECOND = 400_000 / 8;
    private static final int SLOWER = 6;
    private static final int RUNS = 7;

    /** One opening of the address. */
    private record Figures(long start, long statement, long requests, long bytes, double shift) {}

    // Paint times come from the frame after the one in which the element stood there.
    private static final String WATCH = """
            window.seen = {shift: 0};
            new PerformanceObserver(list => list.getEntries().forEach(entry => {
                if (!(seen.tapped < entry.startTime)) seen.shift += entry.value; // what a tap moves is no shift
            })).observe({type: 'layout-shift', buffered: true});
            const stands = css => document.querySelector(css)?.getClientRects().length > 0;
            const seeable = css => stands(css) && getComputedStyle(document.querySelector(css)).visibility === 'visible';
            const painted = name => { seen[name] = -1; requestAnimationFrame(() => { seen[name] = performance.now(); }); };
            const watch = () => {
                if (!seen.start && stands('#start')) painted('start');
                if (seen.start > 0 && !seen.tapped && seeable('#begin button')) {
                    seen.tapped = performance.now();
                    document.querySelector('#begin button').click();
                }
                if (seen.tapped && !seen.statement && seeable('#i1 h2')) painted('statement');
                if (!(seen.statement > 0)) requestAnimationFrame(watch);
            };
            requestAnimationFrame(watch);
            """;
    private static final String TOLD = """
            const done = arguments[0];
            const tell = () => {
                const load = performance.getEntriesByType('navigation')[0].loadEventStart;
                if (!load || !(seen.statement > 0)) return setTimeout(tell, 50);
                const loaded = performance.getEntries().filter(one => one.transferSize && one.startTime < load);
                setTimeout(() => done([seen.start, seen.statement, loaded.length,
                    loaded.reduce((sum, one) => sum + one.transferSize, 0), String(seen.shift)]), 500);
            };
            tell();
            """;

    private FirstStatement() {}

    public static void main(String[] args) throws IOException {
        int runs = args.length == 0 ? RUNS : Integer.parseInt(args[0]);
        var directory = Files.createTempDirectory("first-statement");
        try (var spegla = RunningSpegla.in(directory)) {
            spegla.organisation(false);
            for (var page : List.of("p-cat sv", "staff-knowledge ar")) {
                var words = page.split(" ");
                var address = address(spegla, words[0]) + "?lang=" + words[1];
                print(page, measured(address, runs, true));
                print(page + ", scripts off", measured(address, runs, false));
            }
        }
        delete(directory);
    }

    private static String address(RunningSpegla spegla, String instrument) {
        Unit unit = spegla.unit("Björken");
        Round round = spegla.openRound(spegla.series(instrument, unit), "Våren");
        return spegla.base() + "/s/" + spegla.code(round, unit).value();
    }

    private static List<Figures> measured(String address, int runs, boolean scripts) {
        var all = new ArrayList<Figures>();
        for (int i = 0; i <= runs; i++) {
            try (var browser = Browser.open(Size.PHONE)) {
                browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
                slowDown(browser);
                var figures = scripts ? opened(browser, address) : openedWithoutScripts(browser, address);
                if (i > 0) { // the first warms the server up
                    all.add(figures);
                }
            }
        }
        return all;
    }

    private static void slowDown(Browser browser) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", false, "latency", LATENCY_MILLIS,
                "downloadThroughput", BYTES_A_SECOND, "uploadThroughput", BYTES_A_SECOND));
        browser.driver().executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
    }

    private static Figures opened(Browser browser, String address) {
        browser.go(address);
        return figures((List<?>) browser.driver().executeAsyncScript(TOLD));
    }

    /** The page that is painted first holds all statements then. */
    private static Figures openedWithoutScripts(Browser browser, String address) {
        browser.runScripts(false);
        browser.go(address);
        browser.runScripts(true);
        browser.script("window.seen = {shift: 0};" // until the load only: once scripts are allowed again, the page changes
                + "const load = performance.getEntriesByType('navigation')[0].loadEventEnd;"
                + "new PerformanceObserver(list => list.getEntries().filter(entry => entry.startTime < load)"
                + ".forEach(entry => { seen.shift += entry.value; }))"
                + ".observe({type: 'layout-shift', buffered: true});"
                + "new PerformanceObserver(list => list.getEntriesByName('first-contentful-paint').forEach("
                + "first => { seen.start = seen.statement = first.startTime; })).observe({type: 'paint', buffered: true});");
        return figures((List<?>) browser.driver().executeAsyncScript(TOLD));
    }

    private static Figures figures(List<?> told) {
        return new Figures(whole(told.get(0)), whole(told.get(1)), whole(told.get(2)), whole(told.get(3)),
                Double.parseDouble((String) told.get(4)));
    }

    private static long whole(Object number) {
        return Math.round(((Number) number).doubleValue());
    }

    private static void print(String page, List<Figures> all) {
        System.out.printf(Locale.ROOT, "%s: start page %s ms, first statement %s ms, %s requests, %s bytes, layout shift %s%n", page,
                spread(all.stream().map(Figures::start).toList()), spread(all.stream().map(Figures::statement).toList()),
                spread(all.stream().map(Figures::requests).toList()), spread(all.stream().map(Figures::bytes).toList()),
                Collections.max(all.stream().map(Figures::shift).toList()));
    }

    /** The one in the middle, with the least and the most. */
    private static String spread(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        return "%d (%d-%d)".formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
