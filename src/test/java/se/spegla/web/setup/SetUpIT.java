package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.access.Invitation;
import se.spegla.access.Role;
import se.spegla.access.Secret;
import se.spegla.testing.Browser;
import se.spegla.testing.Browser.Size;
import se.spegla.testing.RunningSpegla;

/** A new process leader's first hour, in a real browser. */
class SetUpIT {
    private static final String PASSWORD = "kanel och kardemumma";
    private static final String CSV =
            "namn;typ;område\nÅsgården;säbo;Östra\nLinden;LSS;Östra\nHemtjänst Väst;hemtjänst;Västra\n";

    @TempDir
    Path directory;

    private RunningSpegla spegla;
    private Browser browser;

    @BeforeEach
    void start() {
        browser = Browser.open(Size.LAPTOP);
        spegla = RunningSpegla.in(directory.resolve("data"));
    }

    @AfterEach
    void stop() {
        browser.close();
        if (spegla != null) {
            spegla.close();
        }
    }

    @Test
    void from_the_invitation_by_organisation_and_units_to_a_manager_of_their_own() throws Exception {
        acceptInvitation();
        nameTheOrganisation();
        bringInUnits();
        editUnit();
        var link = inviteManager();
        look("accounts", "/accounts");
        look("hand-over", "/accounts/hand-over");
        look("trail", "/accounts/trail");
        browser.follow("header.top .who form[action='/sign-out'] button");
        assertThat(browser.find("h1").getText()).isEqualTo("Logga in");
        look("sign-in");
        managerComesIn(link);
    }

    @Test
    void a_mistake_is_told_at_its_field_and_nothing_typed_is_lost() {
        browser.go(spegla.leaderSignIn());
        browser.go(spegla.base() + "/organisation");
        browser.type("#name", " ");
        browser.type("#contact", "Eva Ek");
        browser.follow("main form button");

        look("organisation-fault");
        assertThat(browser.find("#contact").getAttribute("value")).isEqualTo("Eva Ek");
        browser.find(".fault a").click();
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("name");
        browser.follow("header.top form[action='/language'] button");
        assertThat(browser.find("h1").getText()).isEqualTo("Welcome to Spegla");
        look("organisation-en");
    }

    private void acceptInvitation() {
        var secret = Secret.random();
        spegla.database()
                .invitations()
                .save(new Invitation(
                        Secret.hash(secret),
                        Role.PROCESS_LEADER,
                        Set.of(),
                        Instant.now().plus(Invitation.LENGTH)));
        browser.go(spegla.base() + "/invitation/" + secret);
        look("invitation");
        fillIn("Eva Ek", "eva@granby.se");
    }

    private void fillIn(String name, String login) {
        browser.type("#name", name);
        browser.type("#login", login);
        browser.type("#password", PASSWORD);
        browser.type("#again", PASSWORD);
        browser.follow("main form button");
    }

    private void nameTheOrganisation() {
        assertThat(browser.find("h1").getText()).isEqualTo("Välkommen till Spegla");
        look("welcome");
        browser.type("#name", "Granby kommun");
        browser.type("#contact", "Eva Ek, 0123-45 67 89");
        browser.follow("main form button");
        assertThat(browser.find("[role=status]").getText()).isEqualTo("Organisationen är sparad.");
        look("units-empty");
    }

    private void bringInUnits() throws Exception {
        browser.follow("a[href='/units/import']");
        look("import");
        sendFile("fel.csv", CSV.replace("LSS", "sjukhus"));
        look("import-faults");
        browser.follow("main a[href='/units/import']");
        sendFile("enheter.csv", CSV);
        look("import-report");
        browser.follow("main form button");
        assertThat(browser.all("main tbody tr")).hasSize(3);
        look("units");
    }

    private void sendFile(String name, String content) throws Exception {
        var file = Files.writeString(directory.resolve(name), content);
        browser.find("#file").sendKeys(file.toString());
        browser.follow("main form button");
    }

    private void editUnit() {
        browser.follow("main tbody tr:first-child th a");
        look("unit");
        browser.type("#name", "Nya Linden");
        browser.follow("main form button");
        assertThat(browser.find("main").getText()).contains("Nya Linden");
    }

    private String inviteManager() {
        browser.follow("main tbody tr:first-child td a");
        assertThat(browser.all("input[name=unit]:checked")).hasSize(1);
        look("invite");
        browser.follow("main form button");
        look("link");
        return browser.find("#link").getAttribute("value");
    }

    private void managerComesIn(String link) {
        browser.go(link);
        look("invitation-manager");
        fillIn("Mia Möller", "mia@granby.se");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/results");
    }

    private void look(String name, String path) {
        browser.go(spegla.base() + path);
        look(name);
    }

    /** Holds the page against the rules, and keeps a picture of it for both sizes. */
    private void look(String name) {
        browser.requireAccessible();
        browser.screenshot("setup-" + name + "-laptop");
        browser.resize(Size.PHONE);
        browser.screenshot("setup-" + name + "-phone");
        browser.resize(Size.LAPTOP);
    }
}
