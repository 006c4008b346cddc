package se.spegla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.spegla.access.Account;
import se.spegla.access.Secret;
import se.spegla.audit.AuditLog;
import se.spegla.measurement.Unit;
import se.spegla.testing.RunningSpegla;

class AccountPagesTest {
    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/invitation/[\\w-]{32})\"");
    private static final Pattern SENDING = Pattern.compile("name=\"sending\" value=\"([\\w-]+)\"");

    private static final List<String> SHOWN = List.of(
            "/organisation",
            "/units",
            "/units/new",
            "/units/x",
            "/units/import",
            "/units/enheter.csv",
            "/areas/new",
            "/areas/x",
            "/accounts",
            "/accounts/invite",
            "/accounts/hand-over",
            "/accounts/trail",
            "/accounts/x/remove");
    private static final List<String> CHANGING = List.of(
            "/organisation",
            "/units/new",
            "/units/x",
            "/units/x/remove",
            "/units/import",
            "/units/import/save",
            "/areas/new",
            "/areas/x",
            "/areas/x/remove",
            "/accounts/invite",
            "/accounts/hand-over",
            "/accounts/revoke",
            "/accounts/x/remove");

    @TempDir
    Path directory;

    private RunningSpegla spegla;
    private Unit unit;
    private Unit other;

    @BeforeEach
    void start() {
        spegla = RunningSpegla.in(directory);
        spegla.organisation(false);
        unit = spegla.unit("Solgården");
        other = spegla.unit("Linden");
    }

    @AfterEach
    void stop() {
        spegla.close();
    }

    @Test
    void only_a_process_leader_sees_the_set_up() {
        var manager = spegla.manager(unit);
        var visitor = spegla.visitor();

        assertThat(SHOWN).allSatisfy(path -> {
            assertThat(visitor.get(path).statusCode()).isEqualTo(302);
            assertThat(manager.get(path).statusCode()).isEqualTo(403);
        });
    }

    @Test
    void only_a_process_leader_changes_the_set_up_and_only_with_the_form_token() {
        var manager = spegla.manager(unit);
        var leader = spegla.leader();
        var visitor = spegla.visitor();
        var fields = Map.of("name", "X", "role", "PROCESS_LEADER");

        assertThat(CHANGING).allSatisfy(path -> {
            var outside = visitor.post(path, fields);
            assertThat(outside.statusCode()).isEqualTo(403);
            assertThat(outside.body())
                    .contains("action=\"/sign-in?lang=sv\"")
                    .containsAnyOf("har inte sparats", "Inget har sparats");
            assertThat(manager.post(path, fields).statusCode()).isEqualTo(403);
            assertThat(leader.post(path, fields).statusCode()).isEqualTo(403);
        });
        assertThat(spegla.database().auditLog().latest(1)).isEmpty();
    }

    @Test
    void an_invitation_shows_its_link_once_and_stores_only_its_hash() {
        var leader = spegla.leader();
        var page = leader.postFrom(
                "/accounts/invite",
                "/accounts/invite",
                Map.of("role", "UNIT_MANAGER", "unit", unit.id().value()));
        var link = link(page);
        var secret = link.substring(link.lastIndexOf('/') + 1);

        assertThat(page.body()).contains("inbjuden som enhetschef", "Solgården");
        assertThat(spegla.visitor().get(link).body()).contains("Solgården");
        assertThat(spegla.database().invitations().open(Instant.now()))
                .singleElement()
                .satisfies(open -> assertThat(open.secretHash()).isEqualTo(Secret.hash(secret)));
        assertThat(leader.get("/accounts").body()).contains("Återkalla").doesNotContain(secret);
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_invitation() {
        var leader = spegla.leader();
        var fields = Map.of("role", "PROCESS_LEADER", "sending", sending(leader.get("/accounts/invite")));

        var first = leader.postFrom("/accounts/invite", "/accounts/invite", fields);
        var second = leader.postFrom("/accounts/invite", "/accounts/invite", fields);

        assertThat(link(second)).isEqualTo(link(first));
        assertThat(spegla.database().invitations().open(Instant.now())).hasSize(1);
    }

    @Test
    void a_manager_is_invited_for_at_least_one_unit() {
        var leader = spegla.leader();

        var none = leader.postFrom("/accounts/invite", "/accounts/invite", Map.of("role", "UNIT_MANAGER"));
        var role = leader.postFrom("/accounts/invite", "/accounts/invite", Map.of("role", "KING"));

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Välj minst en enhet");
        assertThat(role.statusCode()).isEqualTo(422);
        assertThat(spegla.database().invitations().open(Instant.now())).isEmpty();
    }

    @Test
    void a_revoked_invitation_is_gone() {
        var leader = spegla.leader();
        var link = link(leader.postFrom("/accounts/invite", "/accounts/invite", Map.of("role", "PROCESS_LEADER")));
        var secret = link.substring(link.lastIndexOf('/') + 1);

        leader.postFrom("/accounts", "/accounts/revoke", Map.of("invitation", Secret.hash(secret)));

        assertThat(spegla.visitor().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void a_unit_is_handed_to_another_manager_and_the_former_ones_session_ends() {
        var former = spegla.manager(unit);
        spegla.manager(other);
        assertThat(former.get("/home").statusCode()).isEqualTo(302);
        var successor = responsibleFor(other);

        var answer = handOver(successor.id().value());

        assertThat(answer.headers().firstValue("Location")).contains("/accounts?done=handed-over");
        assertThat(former.get("/home").headers().firstValue("Location")).contains("/sign-in?to=%2Fhome");
        assertThat(responsibleFor(unit).id()).isEqualTo(successor.id());
        assertThat(responsibleFor(unit).units()).containsExactlyInAnyOrder(unit.id(), other.id());
    }

    @Test
    void a_unit_is_handed_to_an_invited_manager_and_the_former_ones_session_ends_before_the_link_is_used() {
        var former = spegla.manager(unit);

        var answer = handOver("invite");

        assertThat(former.get("/home").headers().firstValue("Location")).contains("/sign-in?to=%2Fhome");
        assertThat(spegla.database().accounts().all())
                .noneMatch(account -> account.units().contains(unit.id()));
        assertThat(spegla.visitor().get(link(answer)).body()).contains("Solgården");
    }

    @Test
    void a_hand_over_needs_a_unit_and_a_successor() {
        var answer = spegla.leader().postFrom("/accounts/hand-over", "/accounts/hand-over", Map.of("unit", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Välj en enhet i listan", "Välj vem som tar över");
    }

    @Test
    void a_removed_account_is_out_at_once() {
        var manager = spegla.manager(unit);
        var page = "/accounts/" + responsibleFor(unit).id().value() + "/remove";
        var leader = spegla.leader();
        assertThat(leader.get(page).body()).contains("utan ansvarig chef", "Solgården");

        leader.postFrom(page, page, Map.of());

        assertThat(manager.get("/home").headers().firstValue("Location")).contains("/sign-in?to=%2Fhome");
        assertThat(leader.get("/accounts/trail").body()).contains("Tog bort konto");
    }

    @Test
    void nobody_removes_their_own_account() {
        var leader = spegla.leader();
        var own = spegla.database().accounts().findByLogin("leader@example.org").orElseThrow();

        var answer = leader.postFrom("/accounts", "/accounts/" + own.id().value() + "/remove", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Det är ditt eget konto");
        assertThat(spegla.database().accounts().find(own.id())).isPresent();
    }

    @Test
    void the_trail_shows_what_has_no_words_yet_by_its_name() {
        spegla.database()
                .auditLog()
                .add(new AuditLog.Line(Instant.now(), "Eva", "moon-painted", "blue", Optional.empty()));

        assertThat(spegla.leader().get("/accounts/trail").body()).contains("moon-painted");
    }

    private HttpResponse<String> handOver(String successor) {
        return spegla.leader()
                .postFrom(
                        "/accounts/hand-over?unit=" + unit.id().value(),
                        "/accounts/hand-over",
                        Map.of("unit", unit.id().value(), "successor", successor));
    }

    private Account responsibleFor(Unit wanted) {
        return spegla.database().accounts().all().stream()
                .filter(account -> account.units().contains(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String link(HttpResponse<String> page) {
        var found = LINK.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static String sending(HttpResponse<String> page) {
        var found = SENDING.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
