package se.spegla.web.setup.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import se.spegla.testing.Browser;
import se.spegla.testing.Printed;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.Town;

/** Paper by keyboard only, entered twice; and the form that it was filled in on, as the browser prints it. */
class EntryIT {
    @TempDir
    private Path directory;

    @Test
    void a_sheet_is_printed_and_entered_twice_by_digits_and_what_differs_is_mended_before_it_is_stored() {
        try (var spegla = RunningSpegla.in(directory);
                var browser = Browser.open(Browser.Size.LAPTOP)) {
            spegla.organisation(false);
            var unit = spegla.unit("Björken");
            var round = spegla.openRound(spegla.series("p-cat", unit), "Våren");
            browser.go(spegla.leaderSignIn());
            browser.go(spegla.base() + "/rounds/" + round.id().value() + "/forms");
            holdsEachItemOnOnePage(print(browser));
            browser.requireAccessible();
            browser.go(spegla.base() + "/rounds/" + round.id().value() + "/forms?lang=ar");
            assertThat(browser.find("html").getDomAttribute("dir")).isEqualTo("rtl");
            browser.requireAccessible();

            browser.go(spegla.base() + "/rounds/" + round.id().value() + "/entry/"
                    + unit.id().value());
            browser.find("[name=twice]").sendKeys(Keys.SPACE);
            browser.find("#line-1 [type=radio]").sendKeys("4");
            type(
                    browser,
                    "3",
                    Keys.ENTER,
                    Keys.BACK_SPACE,
                    Keys.BACK_SPACE,
                    "2",
                    Keys.ENTER,
                    "11111",
                    "11111",
                    Keys.ENTER);
            assertThat(browser.await("#pass").getText()).contains("en gång till");
            type(browser, "4", "5", Keys.ENTER, "11111", "11111", Keys.ENTER);
            assertThat(browser.await("#line-2 .differs").getText())
                    .contains("2")
                    .contains("5");
            assertThat(browser.all(".differs:not([hidden])")).hasSize(1);
            browser.requireAccessible();
            type(browser, "2");
            assertThat(browser.find("#missing").getText()).endsWith(": 3");
            type(browser, Keys.ENTER);
            assertThat(browser.await(".note").getText()).contains("1 blad");
            assertThat(browser.find("[name=twice]").isSelected()).isTrue();

            spegla.close(round);
            assertThat(spegla.database().responses().of(round.id(), unit.id()))
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.byItem())
                            .hasSize(12)
                            .containsEntry("p1", 4)
                            .containsEntry("p2", 2)
                            .doesNotContainKey("p3")
                            .containsEntry("p13", 1));
        }
    }

    private static void type(Browser browser, CharSequence... keys) {
        for (var key : keys) {
            key.chars()
                    .forEach(one -> browser.driver().switchTo().activeElement().sendKeys(Character.toString(one)));
        }
    }

    /** A page ends between two items: as many first options and last options stand on it as statements. */
    private static void holdsEachItemOnOnePage(Printed form) {
        var statements = Town.instrument("p-cat").questions().stream()
                .map(item -> item.text().in("sv"))
                .toList();
        assertThat(form.isA4()).isTrue();
        assertThat(form.pages()).hasSize(2).allSatisfy(page -> {
            var items = (int) statements.stream().filter(page::contains).count();
            assertThat(items).isPositive();
            assertThat(page.split("Stämmer inte alls", -1)).hasSize(items + 1);
            assertThat(page.split("Stämmer helt", -1)).hasSize(items + 1);
        });
    }

    private static Printed print(Browser browser) {
        var pdf = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Printed.pdf(Base64.getDecoder().decode((String) pdf.get("data")));
    }
}
