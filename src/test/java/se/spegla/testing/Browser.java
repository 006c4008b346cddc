package se.spegla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A window of a headless Chromium, of a given size, with no memory of earlier ones. Chromium itself is started once and
 * goes on to the next who asks: a start costs as much as several pages. Where the machine has none, the test that asks
 * for it is skipped and says so; with {@code -Dspegla.browser.required=true} it fails.
 */
public final class Browser implements AutoCloseable {
    /** Screen sizes that the pages are made for. */
    public enum Size {
        TABLET(800, 1280),
        PHONE(390, 844),
        NARROW(320, 640),
        /** The tablet at 200%. */
        ZOOMED(400, 640),
        LAPTOP(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A name of this machine that browsers do not trust without https, as they trust 127.0.0.1. */
    public static final String PLAIN_HOST = "plain.test";

    /**
     * The same engine without a desktop browser around it, where it is installed: half the processor time. Not the
     * script of this name in /usr/bin: it does not hand its process over, so the driver ends the script and the browser
     * stays.
     */
    private static final File SHELL = new File("/usr/lib/chromium/chromium-headless-shell");

    private static final File CHROMIUM =
            new File(System.getProperty("spegla.chromium", SHELL.canExecute() ? SHELL.getPath() : "/usr/bin/chromium"));
    private static final File DRIVER = new File(System.getProperty("spegla.chromedriver", "/usr/bin/chromedriver"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final boolean KEEPS_SCREENSHOTS = Boolean.getBoolean("spegla.screenshots");
    private static final int PAPER_WIDTH = 718;
    private static final int PAPER_HEIGHT = 1046;
    private static final long FIRST_PAUSE = 10; // ms
    private static final long LONGEST_PAUSE = 160; // ms

    private static final Deque<ChromeDriver> IDLE = new ArrayDeque<>();

    private final ChromeDriver driver;
    private final Set<String> origins = new HashSet<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser open(Size size) {
        requireInstalled();
        var browser = new Browser(IDLE.isEmpty() ? start() : IDLE.pop());
        Axe.prepare(browser.driver);
        browser.resize(size);
        return browser;
    }

    private static ChromeDriver start() {
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--accept-lang=sv",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--renderer-process-limit=1",
                "--disable-site-isolation-trials", // scripts stay warm from page to page
                "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER)
                .withSilent(true)
                .build();
        var driver = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    private static void requireInstalled() {
        var installed = CHROMIUM.canExecute() && DRIVER.canExecute();
        if (!installed && Boolean.getBoolean("spegla.browser.required")) {
            throw new IllegalStateException(
                    "no " + CHROMIUM + " or " + DRIVER + "; install chromium and chromium-driver");
        }
        Assumptions.assumeTrue(installed, "skipped: no Chromium at " + CHROMIUM + " with its driver at " + DRIVER);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void resize(Size size) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        resize(size.width, size.height, size != Size.LAPTOP);
    }

    /** A device to be held in the hand, as many CSS pixels wide and high. */
    public void resize(int width, int height) {
        resize(width, height, true);
    }

    private void resize(int width, int height, boolean mobile) {
        var metrics = new HashMap<String, Object>();
        metrics.put("width", width);
        metrics.put("height", height);
        metrics.put("deviceScaleFactor", 1);
        metrics.put("mobile", mobile);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    }

    /** Says of the device what a person has chosen in it: {@code forced-colors}, {@code active}. "" takes it back. */
    public void prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Whether the pages that follow may run their scripts. */
    public void runScripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    public void go(String address) {
        driver.get(address);
        if (address.startsWith("http:")) {
            origins.add(URI.create(address).resolve("/").toString());
        }
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits until an element is seen. */
    public WebElement await(String css) {
        return patience().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Clicks, and waits until the page that follows has come. */
    public void follow(String css) {
        follow(find(css));
    }

    /** Clicks, and waits until the page that follows has come. */
    public void follow(WebElement element) {
        var html = find("html");
        element.click();
        patience().until(d -> isGone(html));
        patience().until(d -> "complete".equals(script("return document.readyState")));
    }

    /** Chromium's driver has more than one way to say that an element's page has been left. */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException e) {
            return true;
        }
    }

    public void type(String css, String text) {
        var field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    public Object script(String javascript, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(javascript, arguments);
    }

    /** Looks again soon at first, then less and less often: every look costs four processes something. */
    public WebDriverWait patience() {
        var pauses = Stream.iterate(FIRST_PAUSE, pause -> Math.min(2 * pause, LONGEST_PAUSE))
                .iterator();
        return new WebDriverWait(
                driver,
                Duration.ofSeconds(10),
                Duration.ZERO,
                Clock.systemDefaultZone(),
                any -> Thread.sleep(pauses.next()));
    }

    /** With {@code -Dspegla.screenshots=true} saves the whole page as {@code target/screenshots/NAME.png}. */
    public void screenshot(String name) {
        if (!KEEPS_SCREENSHOTS) {
            return;
        }
        try {
            Files.createDirectories(SCREENSHOTS);
            var shot = driver.executeCdpCommand(
                    "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
            var png = OutputType.BYTES.convertFromBase64Png((String) shot.get("data"));
            Files.write(SCREENSHOTS.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the page against the rules for WCAG 2.2 AA and good practice, see {@link Axe}. */
    public void requireAccessible() {
        Axe.requireAccessible(driver);
    }

    public void requireNoSidewaysScrolling() {
        var page = "document.documentElement.";
        assertThat((Long) script("return " + page + "scrollWidth - " + page + "clientWidth"))
                .as("what is wider than " + driver.getCurrentUrl())
                .isLessThanOrEqualTo(0);
    }

    /** Whether every column of every table can be seen as it is, without scrolling the table sideways. */
    public void requireNothingBehindAScroll() {
        assertThat((List<?>) script("return [...document.querySelectorAll('.scroll')]"
                        + ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.getAttribute('aria-label'))"))
                .as("tables that are cut on " + driver.getCurrentUrl())
                .isEmpty();
    }

    /** Lays the page out as on upright A4 paper with margins of a centimetre; {@link #resize} takes it back. */
    public void asOnPaper() {
        resize(PAPER_WIDTH, PAPER_HEIGHT, false);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Nothing is kept of the sites that were visited: as in a browser that is opened for the first time. */
    public void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        origins.forEach(origin -> driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all")));
    }

    @Override
    public void close() {
        var old = driver.getWindowHandle();
        var fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        driver.switchTo().window(old).close();
        driver.switchTo().window(fresh);
        forget();
        IDLE.push(driver);
    }
}
