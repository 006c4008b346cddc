package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.spegla.testing.Town.EVA;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WindowType;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.Line;
import se.spegla.testing.Town;

/** A tablet on bad Wi-Fi: what arrives is counted in the database, and everything arrives once. */
class OfflineIT {
    static final DeviceSettings HASTY = new DeviceSettings(
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMillis(1_500),
            Duration.ofMillis(100),
            Duration.ofMillis(400),
            Duration.ofMinutes(5));
    private static final Pattern ANSWERS = Pattern.compile("\"p1\":(\\d),\"p2\":(\\d)");
    private static Browser browser;
    private static Steps steps;

    @TempDir
    private Path directory;

    private TabletServer server;
    private Line line;

    @BeforeAll
    static void open() {
        browser = Browser.open(Size.TABLET);
        steps = new Steps(browser);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        browser.resize(Size.TABLET);
        server = new TabletServer(directory, HASTY);
        line = new Line(() -> server.port());
    }

    @AfterEach
    void stop() {
        browser.go("about:blank");
        line.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(value = Line.State.class, names = "WHOLE", mode = EnumSource.Mode.EXCLUDE)
    void a_network_that_is_cut_costs_no_answer_and_stores_none_twice(Line.State cut) {
        visit();
        fill(3);
        line.set(cut);
        browser.find("#send").click();
        browser.await("[data-outcome=kept]");
        steps.awaitStrip("1 svar väntar på att skickas");
        assertThat(browser.all("input:checked")).isEmpty();
        look("kept");
        browser.find("#again").click();
        browser.await("#start");
        steps.awaitStrip("1 svar väntar på att skickas");
        look("start-with-waiting");
        line.set(Line.State.WHOLE);
        awaitSent();
        fill(4);
        browser.find("#send").click();
        browser.await("[data-outcome=sent]");
        assertThat(numbers(server.closeAndRead())).containsExactlyInAnyOrder(3, 4);
    }

    @Test
    void a_tab_that_is_closed_and_a_server_that_starts_anew_lose_nothing_and_the_page_works_without_network() {
        browser.resize(Size.PHONE);
        visit();
        line.set(Line.State.CUT);
        keep(1);
        keep(2);
        reopenTab();
        browser.resize(Size.PHONE);
        visit();
        assertThat(browser.all("input:checked")).isEmpty();
        steps.awaitStrip("2 svar väntar");
        browser.find(".tongue[hreflang=en]").click();
        browser.patience()
                .until(driver -> browser.find("html").getAttribute("lang").equals("en"));
        steps.awaitStrip("waiting to be sent: 2.");
        look("phone-kept-en");
        keep(3);
        browser.driver().navigate().refresh();
        browser.await("#begin button");
        server.restart();
        line.set(Line.State.WHOLE);
        awaitSent();
        assertThat(numbers(server.closeAndRead())).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void a_locked_sheet_is_as_long_as_any_other_of_options_and_words_make_it_longer_by_whole_blocks() {
        visit();
        var lengths = (List<?>) browser.script("const forms = ['p1=4', 'p1=4&'.repeat(40),"
                + " 'p1=4&more=' + 'ord+'.repeat(130), 'p1=4&more=' + 'ord+'.repeat(140)];"
                + " const { key } = document.getElementById('sheet').dataset;"
                + " return import(document.body.dataset.device.replace('device.js', 'seal.js')).then(({ seal }) => Promise.all("
                + "forms.map(form => seal(key, form + '&sheet=' + 'a'.repeat(32)).then(sheet => sheet.length))));");
        assertThat(lengths.get(1)).isEqualTo(lengths.get(0));
        assertThat(lengths.get(2)).isEqualTo((Long) lengths.get(0) + 512).isEqualTo(lengths.get(3));
    }

    @Test
    void two_tabs_send_each_sheet_once() {
        visit();
        line.set(Line.State.CUT);
        keep(1);
        keep(2);
        var first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.resize(Size.TABLET);
        visit();
        keep(3);
        keep(4);
        line.set(Line.State.WHOLE);
        awaitSent();
        browser.driver().close();
        browser.driver().switchTo().window(first);
        awaitSent();
        assertThat(numbers(server.closeAndRead())).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void a_clock_that_is_wrong_by_a_day_loses_nothing_and_what_has_waited_a_day_is_told() {
        visit();
        line.set(Line.State.CUT);
        for (var days : List.of(0, 1, -1)) {
            reopenTab();
            setClock(days);
            visit();
            keep(5 + days);
            steps.awaitStrip("väntar", days == 0 ? "" : "mer än ett dygn");
        }
        line.set(Line.State.WHOLE);
        awaitSent();
        reopenTab();
        assertThat(numbers(server.closeAndRead())).containsExactlyInAnyOrder(4, 5, 6);
    }

    @Test
    void where_there_is_no_room_the_sheet_stays_on_the_screen_and_is_tried_again() {
        browser.driver()
                .executeCdpCommand(
                        "Storage.overrideQuotaForOrigin", Map.of("origin", line.base(), "quotaSize", 3_000_000));
        visit();
        fill(7);
        notes("const fill = (size, number) => { const put = notes('put', { name: `${number}`, size,"
                + " bytes: crypto.getRandomValues(new Uint8Array(size)) }); put.transaction.oncomplete = () =>"
                + " fill(size, number + 1); put.transaction.onabort = () => size > 300 ? fill(size >> 2, number + 1)"
                + " : done(); }; fill(65536, 1);");
        line.set(Line.State.CUT);
        browser.find("#send").click();
        browser.await("[data-notice=full]");
        look("full");
        assertThat(browser.find(".chosen .answer").isDisplayed()).isTrue();
        notes("notes('clear').transaction.oncomplete = done;");
        browser.await("[data-outcome=kept]");
        line.set(Line.State.WHOLE);
        awaitSent();
        assertThat(numbers(server.closeAndRead())).containsExactly(7);
    }

    @Test
    void
            twelve_people_on_two_devices_in_two_languages_on_a_line_that_fails_in_every_way_are_stored_once_and_told_the_truth() {
        var random = new Random(12);
        var tablet = browser;
        var saved = List.of("Tack! Dina svar är sparade.", "Thank you! Your answers are saved.");
        try (var phone = Browser.open(Size.PHONE)) {
            for (int person = 1; person <= 12; person++) {
                turnTo(person % 2 == 0 ? tablet : phone);
                if (person <= 2) {
                    line.set(Line.State.WHOLE);
                    visit(person % 2 == 0 ? "" : "?lang=en");
                }
                line.set(Line.State.values()[random.nextInt(4)]);
                send(person);
                browser.await("#thanks");
                if (saved.stream().anyMatch(told()::contains)) {
                    assertThat(rows())
                            .as("the row of person " + person + ", told: " + told())
                            .contains(person);
                }
                pause(random.nextInt(150));
                if (person <= 10) {
                    browser.find("#again").click();
                }
            }
            line.set(Line.State.WHOLE);
            for (var device : List.of(phone, tablet)) {
                turnTo(device);
                awaitSent();
                browser.await("[data-outcome=sent]");
                assertThat(saved).anyMatch(told()::contains);
            }
        } finally {
            turnTo(tablet);
        }
        assertThat(numbers(server.closeAndRead()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 12).boxed().toList());
    }

    private static void turnTo(Browser device) {
        browser = device;
        steps = new Steps(device);
    }

    /** The numbers of those who are stored, while the round is open: read past the store, which tells nobody before it closes. */
    private List<Integer> rows() {
        var numbers = new ArrayList<Integer>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("spegla.db"));
                var rows = connection.createStatement().executeQuery("select answers from response")) {
            while (rows.next()) {
                var found = ANSWERS.matcher(rows.getString(1));
                assertThat(found.find()).as(rows.getString(1)).isTrue();
                numbers.add(Integer.parseInt(found.group(1)) - 1 + 5 * (Integer.parseInt(found.group(2)) - 1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }

    @Test
    void what_comes_too_late_is_told_and_goes_when_a_person_says_so_or_after_a_fortnight() {
        visit();
        line.set(Line.State.CUT);
        keep(1);
        keep(2);
        server.closeAndRead();
        line.set(Line.State.WHOLE);
        browser.await("[data-told=late]");
        steps.awaitStrip("2 svar kom för sent", "kan vara sparade");
        assertThat(steps.strip()).doesNotContain("väntar på");
        look("late");
        visit();
        assertThat(browser.find("h1").getText()).isEqualTo("Mätningen är stängd");
        browser.await("[data-told=late]");
        assertThat(browser.script("return caches.open('spegla').then(cache => cache.keys())"
                        + ".then(keys => keys.filter(key => key.url.includes('/s/')).length)"))
                .isEqualTo(0L);
        age("sheet.key === all[0].key ? 13 : 15");
        browser.driver().navigate().refresh();
        steps.awaitStrip("1 svar kom för sent");
        browser.find("[data-forget=late]").click();
        awaitSent();
        assertThat(server.stored()).isZero();
    }

    @Test
    void a_renewed_code_sends_what_was_answered_under_the_old_one() {
        visit();
        line.set(Line.State.CUT);
        keep(8);
        server.database().unitCodes().renew(server.round.id(), server.unit.id());
        line.set(Line.State.WHOLE);
        browser.await("[data-told=moved]");
        visit();
        awaitSent();
        assertThat(numbers(server.closeAndRead())).containsExactly(8);
    }

    @Test
    void a_code_that_is_renewed_while_somebody_answers_is_asked_for_and_the_answers_go_on_under_the_new_one() {
        visit();
        var other = server.code();
        server.open(Town.instrument("p-cat"));
        renewWhileSomebodyAnswers(line.base());
        browser.await("[data-outcome=moved]");
        assertThat(told()).contains("enheten har fått en ny kod").doesNotContain("sparade", "✓");
        enter("K7MP-3XQ9");
        browser.await("#moved [data-fault=wrong]");
        enter(other);
        browser.await("#moved [data-fault=other]");
        look("moved");
        enter(server.code().toLowerCase());
        browser.await("[data-outcome=sent]");
        assertThat(numbers(server.closeAndRead())).containsExactly(6);
    }

    @Test
    void a_code_that_is_renewed_is_asked_for_where_sheets_cannot_wait_too_and_in_a_closing_round() {
        renewWhileSomebodyAnswers(line.base().replace("127.0.0.1", Browser.PLAIN_HOST));
        browser.await("[data-notice=code]");
        assertThat(browser.find("#send").isDisplayed())
                .as("the old code takes nothing")
                .isFalse();
        server.lifecycle().close(EVA, server.round.id());
        look("renewed");
        enter(server.code());
        browser.await("[data-outcome=sent]");
        assertThat(numbers(server.closeAndRead())).containsExactly(6);
    }

    private void renewWhileSomebodyAnswers(String base) {
        browser.go(base + server.path());
        browser.await("#begin button");
        browser.patience().until(driver ->
                (Boolean) browser.script("return !isSecureContext || navigator.serviceWorker.controller !== null"));
        fill(6);
        server.database().unitCodes().renew(server.round.id(), server.unit.id());
        browser.find("#send").click();
    }

    private static void enter(String code) {
        browser.type("#renewed", code);
        browser.find("#renew").click();
    }

    @Test
    void a_closing_round_takes_what_has_waited_though_it_hands_out_no_form() {
        visit();
        line.set(Line.State.CUT);
        keep(9);
        browser.go("about:blank");
        server.lifecycle().close(EVA, server.round.id());
        line.set(Line.State.WHOLE);
        visit();
        assertThat(browser.find("h1").getText()).isEqualTo("Mätningen stängs");
        awaitSent();
        assertThat(numbers(server.closeAndRead())).containsExactly(9);
    }

    @Test
    void saved_is_said_of_ones_own_sheet_when_its_receipt_comes_and_not_before() {
        visit();
        line.set(Line.State.CUT_BEFORE_ANSWER);
        send(3);
        browser.await("[data-outcome=kept]");
        assertThat(server.stored()).as("it came, and nobody knows").isEqualTo(1);
        assertThat(told()).doesNotContain("sparade", "✓");
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=sent]");
        assertThat(told()).contains("Tack! Dina svar är sparade.", "✓");
        assertThat(browser.all("[role=status] #fate"))
                .as("is told in a live region")
                .hasSize(1);
        assertThat(numbers(server.closeAndRead())).containsExactly(3);
    }

    @Test
    void a_sheet_that_came_too_late_is_not_said_to_be_saved_and_may_have_been_when_its_first_answer_was_lost() {
        visit();
        line.set(Line.State.CUT);
        send(3);
        browser.await("[data-outcome=kept]");
        server.closeAndRead();
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=late]");
        assertThat(told())
                .contains("Dina svar kom för sent", "kan redan vara sparade")
                .doesNotContain("Tack", "✓");
        look("own-late");
        browser.find("[data-forget=late]").click();
        awaitSent();
        assertThat(told()).contains("Dina svar kom för sent").doesNotContain("Tack", "✓");
        assertThat(server.stored()).isZero();
    }

    @Test
    void a_sheet_that_went_with_all_that_the_browser_kept_is_not_said_to_be_saved() {
        visit();
        line.set(Line.State.CUT);
        send(3);
        browser.await("[data-outcome=kept]");
        browser.driver()
                .executeCdpCommand(
                        "Storage.clearDataForOrigin", Map.of("origin", line.base(), "storageTypes", "indexeddb"));
        browser.await("[data-outcome=gone]");
        assertThat(told()).contains("finns inte kvar här").doesNotContain("Tack", "✓");
        look("own-gone");
        line.set(Line.State.WHOLE);
        assertThat(server.stored()).isZero();
    }

    @Test
    void after_a_flood_a_sheet_waits_on_the_device_and_is_sent_by_itself() {
        visit();
        for (int i = 0; i < 20; i++) {
            server.site().post(server.path(), server.sheet(SheetId.random()));
        }
        send(3);
        browser.await("[data-outcome=kept]");
        assertThat(told()).doesNotContain("sparade", "✓");
        assertThat(server.stored()).isEqualTo(20);
        server.clock.advance(Duration.ofMinutes(3));
        browser.await("[data-outcome=sent]");
        assertThat(numbers(server.closeAndRead())).hasSize(21).contains(3);
    }

    @Test
    void after_a_flood_the_page_says_that_the_answers_wait_where_sheets_cannot_and_sends_them_by_itself() {
        for (int i = 0; i < 20; i++) {
            server.site().post(server.path(), server.sheet(SheetId.random()));
        }
        browser.go(line.base().replace("127.0.0.1", Browser.PLAIN_HOST) + server.path());
        send(3);
        browser.await("[data-notice=wait]");
        assertThat(browser.find("#notices").getText())
                .contains("Inte skickat än", "Många svar har kommit från enheten");
        server.clock.advance(Duration.ofMinutes(3));
        browser.await("[data-outcome=sent]");
        assertThat(server.stored()).isEqualTo(21);
    }

    @Test
    void on_a_phone_of_ones_own_the_page_says_when_it_can_be_closed_and_names_no_next_person() {
        browser.resize(Size.PHONE);
        visit();
        line.set(Line.State.CUT);
        send(3);
        browser.await("#stay span");
        browser.await("[data-outcome=kept]");
        assertThat(told()).contains("Stäng inte sidan än.").doesNotContain("Nästa person", "Du kan stänga");
        look("own-phone-kept");
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=sent]");
        assertThat(told()).contains("Klart. Du kan stänga sidan.").doesNotContain("Nästa person", "Stäng inte");
        look("own-phone-sent");
    }

    @Test
    void one_reply_that_is_lost_is_tried_again_before_anything_is_said() {
        visit();
        fill(4);
        browser.script("window.real = window.fetch; window.fetch = async (...request) => { window.fetch = real;"
                + " await real(...request); throw new TypeError('lost'); };"
                + " window.said = []; new MutationObserver(() => said.push(document.querySelector('#main').innerText))"
                + ".observe(document.querySelector('#main'), { subtree: true, attributes: true });");
        browser.find("#send").click();
        browser.await("[data-outcome=sent]");
        assertThat(String.join(
                        " ",
                        ((List<?>) browser.script("return said"))
                                .stream().map(String::valueOf).toList()))
                .doesNotContain("väntar");
        assertThat(numbers(server.closeAndRead())).containsExactly(4);
    }

    @Test
    void a_sheet_whose_page_was_closed_is_sent_in_the_background() {
        visit();
        browser.script(
                "SyncManager.prototype.register = async tag => { window.asked = tag; };"); // without a head it is
        // switched off
        line.set(Line.State.CUT);
        send(3);
        browser.await("[data-outcome=kept]");
        browser.patience().until(driver -> "spegla-sheets".equals(browser.script("return window.asked")));
        browser.go("about:blank");
        assertThat(server.stored()).isZero();
        line.set(Line.State.WHOLE);
        browser.driver().executeCdpCommand("ServiceWorker.enable", Map.of());
        browser.patience().until(driver -> {
            for (int id = 0; id < 60; id++) {
                browser.driver()
                        .executeCdpCommand(
                                "ServiceWorker.dispatchSyncEvent",
                                Map.of(
                                        "origin",
                                        line.base() + "/",
                                        "registrationId",
                                        Integer.toString(id),
                                        "tag",
                                        "spegla-sheets",
                                        "lastChance",
                                        false));
            }
            return server.stored() == 1;
        });
        assertThat(numbers(server.closeAndRead())).containsExactly(3);
    }

    @Test
    void a_storage_that_hangs_is_none_and_the_page_goes_the_other_way() {
        visit();
        fill(5);
        browser.script(
                "IDBDatabase.prototype.transaction = () => ({ objectStore: () => new Proxy({}, { get: () => () => ({}) }),"
                        + " abort() {} });");
        line.set(Line.State.CUT);
        browser.find("#send").click();
        browser.patience()
                .withTimeout(Duration.ofSeconds(20))
                .until(driver -> browser.find("[data-notice=waiting]").isDisplayed());
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=sent]");
        assertThat(numbers(server.closeAndRead())).containsExactly(5);
    }

    @Test
    void a_page_of_a_guest_network_is_taken_for_no_answer_whatever_its_status() {
        visit();
        fill(4);
        browser.script("window.real = window.fetch; window.statuses = [200, 403, 404, 409, 410, 422];"
                + " window.fetch = async (...request) => request[1]?.method === 'POST' && statuses.length"
                + " ? new Response('sign in', { status: statuses.shift() }) : real(...request);");
        browser.find("#send").click();
        browser.await("#thanks");
        browser.await("[data-outcome=sent]");
        assertThat((List<?>) browser.script("return statuses")).isEmpty();
        assertThat(numbers(server.closeAndRead())).containsExactly(4);
    }

    @Test
    void without_https_the_page_works_online_and_says_so_before_the_first_answer() {
        var plain = line.base().replace("127.0.0.1", Browser.PLAIN_HOST);
        browser.go(plain + server.path());
        browser.await("#connected");
        look("online-only");
        fill(2);
        line.set(Line.State.CUT);
        browser.find("#send").click();
        browser.await("[data-notice=waiting]");
        line.set(Line.State.WHOLE);
        browser.find("#send").click();
        browser.await("[data-outcome=sent]");
        assertThat(numbers(server.closeAndRead())).containsExactly(2);
    }

    /** Opens the questionnaire, and waits until the page would work without network. */
    private void visit() {
        visit("");
    }

    private void visit(String query) {
        browser.go(line.base() + server.path() + query);
        browser.script("return navigator.serviceWorker.ready.then(() => true)");
        if (!browser.all("#sheet").isEmpty()) {
            browser.patience().until(driver -> (Boolean) browser.script("return caches.open('spegla')"
                    + ".then(cache => cache.keys()).then(keys => keys.some(key => key.url.endsWith('?lang=en')))"));
        }
    }

    private void send(int number) {
        fill(number);
        browser.find("#send").click();
    }

    /** What the last page says of the sheet that was sent. */
    private static String told() {
        return browser.find("#thanks").getText();
    }

    private void keep(int number) {
        send(number);
        browser.await("[data-outcome=kept]");
        browser.find("#again").click();
    }

    /** Answers with the digits of a number, as a quick hand would, up to the summary. */
    private void fill(int number) {
        browser.await("#begin button");
        browser.script(
                "document.querySelector('#begin button').click();"
                        + " const digits = arguments[0];"
                        + " document.querySelectorAll('.item').forEach((item, i) => {"
                        + "   item.querySelector(`input[value='${digits[i]}']`)?.click();"
                        + "   document.getElementById('next').click(); });",
                digits(number));
        browser.await("#summary");
    }

    private static List<Integer> digits(int number) {
        return List.of(1 + number % 5, 1 + number / 5);
    }

    private static List<Integer> numbers(List<Response> responses) {
        return responses.stream()
                .map(Response::byItem)
                .map(answers -> answers.get("p1") - 1 + 5 * (answers.get("p2") - 1))
                .toList();
    }

    /** Nothing waits on the device any more, and the page says nothing of the kind. */
    private void awaitSent() {
        browser.patience()
                .withTimeout(Duration.ofSeconds(30))
                .withMessage(steps::strip)
                .until(driver -> kept() == 0 && !browser.find("#waiting").isDisplayed());
    }

    private static long kept() {
        return (Long) browser.script("return new Promise(done => { const opening = indexedDB.open('spegla');"
                + " opening.onupgradeneeded = () => opening.transaction.abort(); opening.onerror = () => done(-1);"
                + " opening.onsuccess = () => { const database = opening.result;"
                + " database.transaction('sheets').objectStore('sheets').count().onsuccess = event => {"
                + " database.close(); done(event.target.result); }; }; })");
    }

    /** Closes the tab as it is and opens another. */
    private void reopenTab() {
        var closed = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        var opened = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(closed).close();
        browser.driver().switchTo().window(opened);
        browser.resize(Size.TABLET);
    }

    /** The device's clock in every page that this tab opens from now on. */
    private static void setClock(int days) {
        browser.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "const right = Date.now; Date.now = () => right() + "
                                        + Duration.ofDays(days).toMillis() + ";"));
    }

    /** Runs a script that does something to the notes which the device keeps, and then calls {@code done}. */
    private static void notes(String script) {
        browser.script("return new Promise(done => { indexedDB.open('spegla').onsuccess = event => {"
                + " const notes = (what, ...more) => event.target.result.transaction('notes', 'readwrite')"
                + ".objectStore('notes')[what](...more); " + script + " }; })");
    }

    /** Lets late sheets have been late for so many days. */
    private static void age(String days) {
        browser.script("return new Promise(done => { indexedDB.open('spegla').onsuccess = event => {"
                + " const sheets = event.target.result.transaction('sheets', 'readwrite').objectStore('sheets');"
                + " sheets.getAll().onsuccess = found => { const all = found.target.result; all.forEach(sheet =>"
                + " sheets.put({ ...sheet, lateSince: Date.now() - 86400000 * (" + days + ") }));"
                + " sheets.transaction.oncomplete = done; }; }; })");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(String name) {
        browser.requireAccessible();
        browser.screenshot("offline-" + name);
    }
}
