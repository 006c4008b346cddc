package se.spegla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.access.Account;
import se.spegla.access.Invitation;
import se.spegla.access.Role;
import se.spegla.access.Secret;
import se.spegla.measurement.Unit;
import se.spegla.testing.Clock;
import se.spegla.testing.RunningSpegla;

class InvitationPagesTest {
    private static final Map<String, String> BO = Map.of(
            "name",
            "Bo Berg",
            "login",
            "Bo@Granby.se",
            "password",
            "kanel och kardemumma",
            "again",
            "kanel och kardemumma");

    @TempDir
    Path directory;

    private final Clock clock = Clock.at("2026-03-15T11:00:00Z");
    private RunningSpegla spegla;
    private Unit unit;
    private String page;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory, clock);
        spegla.organisation(false);
        unit = spegla.unit("Solgården");
        page = "/invitation/" + invite(Role.UNIT_MANAGER, Set.of(unit.id()));
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void the_page_says_as_what_one_is_invited_and_what_a_password_must_be() {
        assertThat(spegla.visitor().get(page).body())
                .contains("inbjuden som enhetschef", "Solgården", "Minst 10 tecken");
        assertThat(spegla.visitor()
                        .get("/invitation/" + invite(Role.PROCESS_LEADER, Set.of()))
                        .body())
                .contains("inbjuden som processledare");
    }

    @Test
    void whoever_accepts_is_signed_in_and_the_link_is_used_up() {
        var bo = spegla.visitor();

        var accepted = bo.postFrom(page, page, BO);

        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(bo.get("/home").headers().firstValue("Location")).contains("/results");
        assertThat(spegla.database().accounts().findByLogin("bo@granby.se").map(Account::units))
                .contains(Set.of(unit.id()));
        assertThat(spegla.database().auditLog().latest(1).get(0).action()).isEqualTo("invitation-accepted");

        var again = spegla.visitor().get(page);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Länken gäller inte längre");
    }

    @Test
    void two_who_have_the_page_open_make_one_account() {
        var first = spegla.visitor();
        var second = spegla.visitor();
        var token = second.token(page);
        first.postFrom(page, page, BO);

        var fields = changed("login", "eva@granby.se");
        fields.put("csrf", token);
        assertThat(second.post(page, fields).statusCode()).isEqualTo(410);
        assertThat(spegla.database().accounts().findByLogin("eva@granby.se")).isEmpty();
    }

    @Test
    void faults_stand_at_their_fields_and_the_link_still_works() {
        var bo = spegla.visitor();
        var refused = bo.postFrom(page, page, Map.of("name", "Bo", "login", "", "password", "kort", "again", "kort"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Bo\"", "Skriv ett användarnamn", "Använd minst 10 tecken")
                .doesNotContain("value=\"kort\"");
        var differ = bo.postFrom(
                page,
                page,
                Map.of("name", "Bo", "login", "bo", "password", "kanel och kardemumma", "again", "kanel och ingefära"));
        assertThat(differ.body()).contains("De två lösenorden är inte lika");
        assertThat(bo.postFrom(page, page, BO).statusCode()).isEqualTo(303);
    }

    @Test
    void a_login_that_is_taken_is_told_and_the_link_still_works() {
        var refused = spegla.visitor().postFrom(page, page, changed("login", "leader@example.org"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Användarnamnet är upptaget");
        assertThat(spegla.visitor().get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void an_old_link_is_gone() {
        clock.advance(Duration.ofDays(14));

        assertThat(spegla.visitor().get(page).statusCode()).isEqualTo(410);
        assertThat(spegla.visitor().get("/invitation/made-up").statusCode()).isEqualTo(410);
    }

    @Test
    void a_form_of_another_site_makes_no_account() {
        assertThat(spegla.visitor().post(page, BO).statusCode()).isEqualTo(403);
        assertThat(spegla.database().accounts().findByLogin("bo@granby.se")).isEmpty();
    }

    @Test
    void the_page_is_there_in_english_and_the_account_keeps_the_language() {
        var bo = spegla.visitor();
        assertThat(bo.get(page + "?lang=en").body()).contains("You are invited as unit manager", "?lang=en\"");

        bo.postFrom(page, page + "?lang=en", BO);

        assertThat(spegla.database().accounts().findByLogin("bo@granby.se").map(Account::language))
                .contains("en");
    }

    private String invite(Role role, Set<Unit.Id> units) {
        var secret = Secret.random();
        spegla.database()
                .invitations()
                .save(new Invitation(
                        Secret.hash(secret), role, units, clock.instant().plus(Invitation.LENGTH)));
        return secret;
    }

    private static Map<String, String> changed(String field, String value) {
        var fields = new HashMap<>(BO);
        fields.put(field, value);
        return fields;
    }
}
