package se.spegla.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.testing.RunningSpegla;
import se.spegla.testing.SeenPage;
import se.spegla.testing.Site;

class UnitPagesTest {
    @TempDir
    Path directory;

    private RunningSpegla spegla;
    private Site leader;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory);
        leader = spegla.leader();
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void in_an_empty_installation_the_leader_begins_with_the_organisation() {
        assertThat(location(leader.get("/home"))).isEqualTo("/organisation");
        assertThat(leader.get("/organisation").body()).contains("Välkommen till Spegla", "aria-current=\"step\"");

        var saved = leader.postFrom(
                "/organisation", "/organisation", Map.of("name", "Granby kommun", "contact", "Eva Ek, 0123-45 67 89"));

        assertThat(location(saved)).isEqualTo("/units?done=organisation");
        assertThat(leader.get("/units?done=organisation").body())
                .contains("Organisationen är sparad", "Granby kommun", "Eva Ek, 0123-45 67 89");
        assertThat(spegla.database().units().organisation())
                .contains(new Organisation("Granby kommun", "Eva Ek, 0123-45 67 89", false));
        assertThat(spegla.database().auditLog().latest(1))
                .extracting(AuditLog.Line::action)
                .containsExactly("organisation-changed");
    }

    @Test
    void a_form_with_faults_keeps_what_was_typed_and_points_at_the_field() {
        var answer = leader.postFrom("/organisation", "/organisation", Map.of("name", " ", "contact", "Eva <Ek>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = SeenPage.of(answer);
        assertThat(page.page().select("[role=alert] a[href=#name]").text()).isEqualTo("Skriv ett namn.");
        assertThat(page.fault("Organisationens namn")).isEqualTo("Skriv ett namn.");
        assertThat(page.value("Kontaktperson")).isEqualTo("Eva <Ek>");
        assertThat(spegla.database().units().organisation()).isEmpty();
    }

    @Test
    void an_area_and_a_unit_are_added_changed_and_removed() {
        leader.postFrom("/areas/new", "/areas/new", Map.of("name", "Norra"));
        var area = spegla.database().units().areas().get(0).id().value();
        leader.postFrom("/units/new", "/units/new", Map.of("name", "Linden", "type", "LSS", "area", area));
        var unit = spegla.database().units().all().get(0);
        var page = "/units/" + unit.id().value();
        leader.postFrom(page, page, Map.of("name", "Lindgården", "type", "RESIDENTIAL", "area", area));
        leader.postFrom("/areas/" + area, "/areas/" + area, Map.of("name", "Norra delen"));

        assertThat(spegla.database().units().all())
                .containsExactly(new Unit(unit.id(), "Lindgården", UnitType.RESIDENTIAL, new Area.Id(area)));
        assertThat(leader.see(page).heading()).isEqualTo("Lindgården");
        assertThat(leader.get("/units").body())
                .contains("Norra delen", "Lindgården", "Särskilt boende (säbo)", "Bjud in en chef");

        var refused = leader.postFrom("/areas/" + area, "/areas/" + area + "/remove", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Området har enheter");
        assertThat(location(leader.postFrom(page, page + "/remove", Map.of()))).isEqualTo("/units?done=unit-removed");
        leader.postFrom("/areas/" + area, "/areas/" + area + "/remove", Map.of());
        assertThat(spegla.database().units().areas()).isEmpty();
    }

    @Test
    void a_unit_without_a_manager_offers_an_invitation_and_no_handing_over() {
        var unit = spegla.unit("Linden");
        var page = "/units/" + unit.id().value();
        assertThat(leader.get(page).body())
                .contains("Enheten har ingen chef här än", "/accounts/invite?unit=")
                .doesNotContain("/accounts/hand-over");

        spegla.manager(unit);

        assertThat(leader.get(page).body())
                .contains("/accounts/hand-over?unit=" + unit.id().value())
                .doesNotContain("/accounts/invite");
    }

    @Test
    void a_unit_of_a_series_cannot_be_removed() {
        var unit = spegla.unit("Linden");
        spegla.series("p-cat", unit);
        var page = "/units/" + unit.id().value();

        var answer = leader.postFrom(page, page + "/remove", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enheten är med i en mätserie");
        assertThat(spegla.database().units().find(unit.id())).isPresent();
    }

    @Test
    void a_unit_says_which_units_its_staff_come_from_and_that_stays() {
        var linden = spegla.unit("Linden");
        var lark = spegla.unit("Lärken");
        assertThat(leader.get("/units/new").body())
                .contains(
                        "Kommer personalen från andra enheter?",
                        "from-" + linden.id().value());
        var fields = new HashMap<>(Map.of(
                "name",
                "Linden och Lärken",
                "type",
                "RESIDENTIAL",
                "area",
                linden.area().value()));
        fields.put(from(linden), "on");
        leader.postFrom("/units/new", "/units/new", fields);
        var both = spegla.database().units().all().stream()
                .filter(unit -> unit.name().equals("Linden och Lärken"))
                .findFirst()
                .orElseThrow();
        assertThat(spegla.database().units().parts()).isEqualTo(Map.of(both.id(), Set.of(linden.id())));

        var page = "/units/" + both.id().value();
        assertThat(leader.see(page).field("Linden").attributes().asList())
                .extracting("key")
                .contains("checked", "disabled");
        assertThat(leader.get(page).body()).doesNotContain(from(both));
        fields.remove(from(linden));
        fields.put(from(lark), "on");
        fields.put("name", "");
        var kept = SeenPage.of(leader.postFrom(page, page, fields)).field("Lärken");
        assertThat(kept.hasAttr("checked") && !kept.hasAttr("disabled")).isTrue();
        fields.put("name", "Linden och Lärken");
        leader.postFrom(page, page, fields);
        assertThat(spegla.database().units().parts()).isEqualTo(Map.of(both.id(), Set.of(linden.id(), lark.id())));

        var removed = leader.postFrom("/units", "/units/" + lark.id().value() + "/remove", Map.of());
        assertThat(removed.body()).contains("personalen i en annan enhet kommer från den");
    }

    private static String from(Unit unit) {
        return "from-" + unit.id().value();
    }

    @Test
    void a_name_that_is_taken_an_unknown_type_and_an_unknown_area_are_refused() {
        spegla.unit("Linden");

        var answer = leader.postFrom("/units/new", "/units/new", Map.of("name", "LINDEN", "type", "X", "area", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Namnet finns redan", "Välj vilken typ", "Välj ett område i listan");
        assertThat(spegla.database().units().all()).hasSize(1);
    }

    @Test
    void without_the_right_form_token_nothing_is_stored() {
        var fields = Map.of("name", "Granby kommun", "contact", "");
        assertThat(leader.post("/organisation", fields).statusCode()).isEqualTo(403);
        var wrong = Map.of(
                "name", "Granby kommun", "contact", "", "csrf", spegla.leader().token("/organisation"));

        var answer = leader.post("/organisation", wrong);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Formuläret var för gammalt");
        assertThat(spegla.database().units().organisation()).isEmpty();
    }

    @Test
    void an_unknown_unit_or_area_is_not_found() {
        spegla.unit("Linden");
        assertThat(leader.get("/units/nobody").statusCode()).isEqualTo(404);
        assertThat(leader.get("/areas/nowhere").statusCode()).isEqualTo(404);
        assertThat(leader.postFrom("/units", "/units/nobody/remove", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_confirmation_that_is_not_ours_is_not_shown() {
        assertThat(leader.get("/units?done=Ni+har+vunnit").body())
                .doesNotContain("vunnit")
                .doesNotContain("role=\"status\"");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
