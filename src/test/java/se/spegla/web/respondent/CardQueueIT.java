package se.spegla.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.measurement.Series;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.Line;

/** Cards and the three questions of a linked series on a tablet without network. */
class CardQueueIT {
    private static final DeviceSettings HASTY = new DeviceSettings(
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMillis(700),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMinutes(5));
    private static final Series.Rules LINKED_CARDS =
            new Series.Rules(5, Series.Entry.CARDS, true, 50, Optional.empty());
    private static final String NO_CARD = "2222222222";

    private TabletServer server;
    private Line line;
    private Browser browser;
    private Steps steps;

    @BeforeEach
    void start(@TempDir Path directory) {
        browser = Browser.open(Size.TABLET);
        steps = new Steps(browser);
        server = new TabletServer(directory, HASTY, LINKED_CARDS);
        line = new Line(() -> server.port());
    }

    @AfterEach
    void stop() {
        browser.close();
        line.close();
        server.close();
    }

    @Test
    void each_card_is_stored_once_with_its_code_and_one_that_was_used_is_told_and_costs_nobody_else_an_answer() {
        visit(server.path());
        line.set(Line.State.CUT_BEFORE_ANSWER);
        keep(server.card(0), true);
        assertThat(server.stored()).as("it came, and the tablet does not know").isEqualTo(1);
        line.set(Line.State.CUT);
        keep(server.card(1), false);
        keep(server.card(0), false);
        keep(NO_CARD, false);
        steps.awaitStrip("4 svar väntar");

        server.slow(Duration.ofSeconds(2));
        line.set(Line.State.WHOLE);
        steps.awaitStrip("1 svar väntar", "1 svar är inte sparade: kortet var redan förbrukat");
        assertThat(server.stored())
                .as("the one that is kept waiting holds up nobody")
                .isEqualTo(2);
        server.slow(Duration.ZERO);
        steps.awaitStrip("2 svar är inte sparade");
        assertThat(steps.strip()).doesNotContain("väntar");
        browser.screenshot("offline-card-used");
        browser.find("[data-forget=card]").click();
        browser.patience().until(driver -> !browser.find("#waiting").isDisplayed());

        line.set(Line.State.CUT);
        answer(server.card(0), false);
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=used]");
        assertThat(browser.find("#thanks").getText())
                .contains("Dina svar är inte sparade")
                .doesNotContain("✓", "Tack");
        browser.screenshot("offline-own-card-used");

        visit("/s/" + server.card(2));
        line.set(Line.State.CUT);
        keep("", false);
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=sent]");
        assertThat(server.stored()).isEqualTo(3);
        assertThat(server.closeAndReadPairs())
                .hasSize(3)
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void cards_that_are_replaced_while_somebody_answers_by_one_cost_no_answer_with_network_or_without() {
        visit("/s/" + server.card(0));
        fill("", false);
        replaceCards();
        browser.find("#send").click();
        browser.await("[data-notice=code]");
        assertThat(browser.find("#notices").getText()).contains("Kortet har bytts ut", "Ta ett av de nya korten");
        enter(NO_CARD);
        browser.await("#oldcode [data-fault=wrong]");
        enter(server.card(0));
        browser.await("[data-outcome=sent]");
        assertThat(server.stored()).isEqualTo(1);

        visit("/s/" + server.card(1));
        line.set(Line.State.CUT);
        answer("", true);
        replaceCards();
        line.set(Line.State.WHOLE);
        browser.await("[data-outcome=moved]");
        assertThat(browser.find("#thanks").getText())
                .contains("kortet har bytts ut")
                .doesNotContain("chef", "✓");
        enter(server.card(1));
        browser.await("[data-outcome=sent]");
        assertThat(server.stored()).isEqualTo(2);
    }

    private void replaceCards() {
        server.database().cards().renew(server.round.id(), server.unit.id(), 20);
    }

    private void enter(String code) {
        browser.type("#renewed", code);
        browser.find("#renew").click();
    }

    /** Opens a questionnaire, and waits until it would work without network. */
    private void visit(String path) {
        browser.go(line.base() + path);
        browser.await("#begin button");
        browser.script("return navigator.serviceWorker.ready.then(() => true)");
    }

    /** Answers in vain by a card, "" for that of the address; the next person may begin. */
    private void keep(String card, boolean linked) {
        answer(card, linked);
        if (!card.isEmpty()) {
            browser.find("#again").click();
            browser.await("#begin button");
        }
    }

    /** The same for the last one. */
    private void answer(String card, boolean linked) {
        fill(card, linked);
        browser.find("#send").click();
        browser.await("[data-outcome=kept]");
    }

    /** As a quick hand would, up to the summary. */
    private void fill(String card, boolean linked) {
        browser.script(
                "document.getElementById('card').value = arguments[0];"
                        + " document.querySelector('#begin button').click();",
                card);
        browser.await("#i1");
        browser.script("document.querySelector(`#i1 input[value='4']`).click();"
                + " document.querySelectorAll('.item').forEach(() => document.getElementById('next').click());");
        browser.await("#pair");
        browser.script(
                "const [mother, school, day] = document.querySelectorAll('#pair input[type=text]');"
                        + " mother.value = 'An'; school.value = 'Ör'; day.value = '7';"
                        + " document.getElementById(arguments[0]).click();",
                linked ? "pairmake" : "pairskip");
        browser.await("#send");
    }
}
